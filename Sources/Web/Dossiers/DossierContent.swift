import Domain
import Markup
import Office

/// What a dossier says: on its own page, and beside its checklist.
struct DossierContent {
  var dossier: Dossier
  var plan: Plan
  var authors: AuthorList
  /// By what its authors take part whom the plan's rule keeps out.
  var participation: Admission?
  /// Those who let something be though the plan does not have it so.
  var people: [Person.ID: Person]
  /// Whether papers of guardians are shown to the viewer.
  var seesConsents: Bool

  var html: HTML {
    let writing = dossier.writing
    let passages = Writing.Passage.allCases.compactMap { passage -> HTML? in
      writing.passages[passage].map {
        #"<h3>\#(plan.name(of: passage, in: writing))</h3><div class="prose">\#(Parts.paragraphs($0))</div>"#
      }
    }
    let files = (seesConsents ? dossier.attachments : dossier.readable).map {
      #"<li><a href="\#(Link.file(dossier.id, $0.digest))">\#($0.name)</a> <small>\#($0.sizeText)</small></li>"# as HTML
    }
    return Parts.card(
      "Nội dung",
      """
      <dl>\(if: plan.asksForWork, "<dt>Loại</dt><dd>\(plan.work(of: writing)?.name.capitalisedFirst ?? "—")</dd>")
      <dt>Lĩnh vực</dt><dd>\(writing.field.flatMap { plan.fields.category($0)?.name } ?? "—")</dd>
      \(if: !plan.solutions.isEmpty,
        "<dt>Loại giải pháp</dt><dd>\(plan.solutionTitle(writing.solution) ?? "—")</dd>")
      <dt>Đơn vị</dt><dd>\(dossier.unitName ?? "Cá nhân, không thuộc đơn vị")</dd>
      \(dossier.holding.map { "<dt>Đang ở</dt><dd>\($0.unitName): \($0.work.name)</dd>" as HTML })
      \(if: writing.address != nil && dossier.unit == nil, "<dt>Địa chỉ</dt><dd>\(writing.address)</dd>")
      \(dossier.guide.map { "<dt>\($0.title.capitalisedFirst)</dt><dd>\($0.text)</dd>" as HTML })
      \(if: writing.collective != nil, "<dt>Tập thể đứng tên</dt><dd>\(writing.collective)</dd>")
      \(admitted("Tham gia ngoài đối tượng", participation))\(admitted("Được phép nộp muộn", dossier.lateAdmission))
      \(if: writing.firstApplied != nil || plan.application(of: writing) != nil,
        "<dt>Áp dụng lần đầu</dt><dd>\(writing.firstApplied?.short ?? "—")</dd>")
      \(if: !writing.recognitions.isEmpty,
        "<dt>Đã được công nhận</dt><dd>\(writing.recognitions.map(\.text).joined(separator: ". "))</dd>")
      \(told)</dl>
      \(authors.table)
      \(passages)\(if: !files.isEmpty, #"<h3>Tệp kèm theo</h3><ul class="files">\#(files)</ul>"#)
      """)
  }

  /// By what something is so though the plan does not have it so, and who let it be.
  private func admitted(_ what: String, _ admission: Admission?) -> HTML {
    admission.map { "<dt>\(what)</dt><dd>\($0.text) <small>\(people[$0.by]?.name), \($0.at.short)</small></dd>" }
      ?? .empty
  }

  /// What the office's own forms asked besides.
  private var told: HTML {
    plan.parts(for: dossier.writing).flatMap(\.asks).compactMap { ask -> HTML? in
      dossier.writing.told[ask.id.description].map { told in
        "<dt>\(ask.name)</dt><dd>\(Parts.paragraphs(told.words))</dd>"
      }
    }.joined()
  }
}

extension DossierLook.Found {
  var content: HTML {
    DossierContent(
      dossier: dossier, plan: plan, authors: authors, participation: participation, people: people,
      seesConsents: seesConsents
    ).html
  }

  /// What the author had written when the dossier was taken up as it was filed: kept for the author alone.
  var unsent: HTML {
    guard let unsent = dossier.completion?.unsent else { return .empty }
    let passages = Writing.Passage.allCases.compactMap { passage -> HTML? in
      guard let text = unsent.writing.passages[passage], text != dossier.writing.passages[passage] else { return nil }
      let name = plan.name(of: passage, in: unsent.writing)
      return #"<h3>\#(name)</h3><div class="prose">\#(Parts.paragraphs(text))</div>"#
    }
    let files = unsent.attachments.filter { !dossier.attachments.contains($0) }.map { "<li>\($0.name)</li>" as HTML }
    return Parts.card(
      "Phần bổ sung chưa nộp",
      """
      <p class="small">Bạn đã viết những phần này nhưng chưa nộp khi hết hạn bổ sung. Chỉ tác giả xem được; hồ sơ được \
      xem
      xét theo những gì đã nộp.</p>\(passages)\(if: !files.isEmpty, #"<h3>Tệp</h3><ul class="files">\#(files)</ul>"#)
      """)
  }
}
