import Domain
import Foundation
import Markup
import Office
import Papers

/// One section of the guided form.
struct DraftPage {
  var dossier: Dossier
  var plan: Plan
  var section: Domain.Section
  var now: Instant
  /// What another window saved meanwhile, beside what was typed here.
  var conflict: Writing?
  /// Colleagues that were looked for to be invited.
  var search = AuthorFields.Search()
  /// Whether the viewer files the dossier.
  var isFiler: Bool
  /// What the program finds of the conditions, and why the authors cannot take part.
  private let findings: [ConditionFinding]
  private let participation: [Refusal]
  /// Why its guide and its authors keep it back.
  private let guidance: [Refusal]
  private let stations: [Dossier.Holding]

  init(_ draft: DraftLook.Found, _ section: Domain.Section) {
    (dossier, plan, now) = (draft.dossier, draft.plan, draft.now)
    (findings, participation, stations) = (draft.findings, draft.participation, draft.stations)
    guidance = draft.guidance
    self.section = section
    isFiler = draft.dossier.filer == draft.person
  }

  private var writing: Writing { dossier.writing }

  var page: Page {
    let title = writing.title.isEmpty ? "Hồ sơ chưa đặt tên" : writing.title
    return Page(
      title: title, place: .mine,
      crumbs: [
        ("Hồ sơ của tôi", .myDossiers), ("Kế hoạch \(plan.shortTitle)", .plan(plan.id)),
        (plan.track(dossier.track)?.name ?? "", .dossier(dossier.id)),
      ],
      lead: lead,
      body:
        #"""
        <div class="grid three">\#(steps)<div>\#(heading)\#(main)</div>\#
        <aside>\#(section == .review ? .empty : lacking)\#(afterCard)</aside></div>
        """#
    )
  }

  private var lead: HTML {
    guard let track = plan.track(dossier.track) else { return .empty }
    if let paper = dossier.onPaper, !dossier.allows(.complete) {
      return #"<div class="para small">Hồ sơ giấy \#(paper.text) · \#(saved)</div>"#
    }
    let left = track.intake.until.daysLeft(at: now)
    let state: HTML =
      dossier.allows(.complete)
      ? "Bổ sung đến hết ngày \(dossier.completion?.due.short)"
      : left >= 0
        ? "\(track.name) nhận hồ sơ \(track.intake.phrase), <b>còn \(left) ngày</b>"
        : "\(track.name) đã hết hạn nhận hồ sơ"
    let clause: HTML = dossier.allows(.complete) ? .empty : Parts.clause(track.intakeSource, of: plan)
    let calendar: HTML =
      dossier.allows(.complete)
      ? Parts.calendarLink(.dossier(dossier.id, "lich"), of: "hạn của hồ sơ")
      : left >= 0 ? Parts.calendarLink(.calendarEvent(of: track.id, in: plan.id), of: track.name) : .empty
    return """
      <div class="para small">\(state) \(clause)\(if: !calendar.isEmpty, " · \(calendar)")</div>
      <p class="small">\(saved)</p>
      """
  }

  private var saved: HTML { #"<span class="saved" data-save-state aria-live="polite">Bản đã lưu</span>"# }

  /// The steps, and the number of the one that is shown.
  private var course: (all: [Domain.Section], number: Int) {
    let all = plan.sections(for: writing)
    return (all, (all.firstIndex(of: section) ?? 0) + 1)
  }

  /// Names the step, and says how far one is.
  private var heading: HTML {
    let (all, number) = course
    return "<h2>Bước \(number) trên \(all.count): \(plan.title(of: section, for: writing))</h2>"
  }

  private var steps: HTML {
    let missing = Set(dossier.missing(under: plan).map(\.section))
    let (all, number) = course
    let items = all.map { step -> HTML in
      let isDone = step != .review && !missing.contains(step) && hasContent(step)
      return """
        <li><a href="\(Link.section(dossier.id, step))"\(if: step == section, #" aria-current="step""#)>\
        <span class="dot\(if: isDone, " done")" aria-hidden="true"></span>\(plan.title(of: step, for: writing))\
        \(if: isDone, #"<span class="hidden"> (đủ)</span>"#)</a></li>
        """
    }
    // The fold holds nothing itself: what follows it is hidden while it is closed, where the page is narrow.
    return """
      <nav class="card steps-card" aria-label="Các phần của hồ sơ"><details class="step-now">\
      <summary>Xem các bước</summary></details>\
      <progress class="step-now" max="\(all.count)" value="\(number)" aria-hidden="true"></progress>\
      <ol class="steps">\(items)</ol></nav>
      """
  }

  /// Whether something stands in a section: one in which nothing has to be written is not done by itself.
  private func hasContent(_ section: Domain.Section) -> Bool {
    switch section {
    case .conditions: !writing.answers.isEmpty || !writing.declared.isEmpty || !writing.recognitions.isEmpty
    case .evidence: !dossier.attachments.isEmpty
    case .form: !writing.told.isEmpty
    case .name, .authors, .consent, .nature, .benefit, .review: true
    }
  }

  private var main: HTML {
    switch section {
    case .review: review
    case .evidence: "\(evidence)"
    default: editor
    }
  }

  private var editor: HTML {
    let fields = DraftFields(dossier: dossier, plan: plan, search: search, isFiler: isFiler)
      .fields(of: section)
    return Parts.form(
      .section(dossier.id, section), id: "draft", class: "card",
      """
      \(conflictBox)\(Parts.hidden("revision", dossier.revision))\(fields)
      <div class="actions"><button class="btn" name="go" value="next">Tiếp tục: \(next)</button>
      <button class="btn quiet" name="go" value="stay">Lưu</button>
      <button class="btn quiet" name="go" value="leave">Lưu và thoát</button></div>
      """)
  }

  private var next: String { plan.title(of: plan.section(after: section, for: writing), for: writing) }

  private var conflictBox: HTML {
    guard let conflict else { return .empty }
    let theirs = DraftFields(dossier: dossier, plan: plan).texts(of: section, in: conflict)
    let mine = DraftFields(dossier: dossier, plan: plan).texts(of: section, in: writing)
    let rows = zip(theirs, mine).filter { $0.value != $1.value }.map { other, own in
      """
      <div class="grid half"><div><h3>\(own.label): bản bạn vừa gõ</h3><p class="kept">\(own.value)</p></div>
      <div><h3>\(own.label): bản ở cửa sổ kia</h3><p class="kept">\(other.value)</p></div></div>
      """ as HTML
    }
    return """
      <div class="refusals" role="alert"><h2>Hồ sơ này vừa được sửa ở một cửa sổ khác</h2>
      <p>Cả hai bản đều còn. Các ô dưới đây là bản bạn vừa gõ; sửa cho đúng rồi bấm lưu để giữ bản này.</p>\(rows)</div>
      """
  }

  // MARK: Evidence

  private var evidence: HTML {
    let cards = plan.filePlaces(for: writing).map { part -> HTML in
      let files = dossier.attachments.filter { $0.part == part.id }
      let rows = files.map { file in
        """
        <li><a href="\(Link.file(dossier.id, file.digest))">\(file.name)</a> <small>\(file.sizeText)</small>
        \(Parts.form(.dossier(dossier.id, "tep/\(file.digest)/bo"), class: "inline",
          #"<button class="link" aria-label="Bỏ tệp \#(file.name)">Bỏ</button>"#))</li>
        """ as HTML
      }
      return Parts.card(
        part.name, id: "files-\(part.id)",
        """
        <div class="para small">\(if: !part.isRequired, "Nếu có. ")\(if: part.least > 1, "Mỗi tác giả một tệp. ")\
        \(part.kinds). \(Parts.clause(part.source, of: plan))</div>
        <ul class="files" data-files>\(rows)</ul>
        <form method="post" enctype="multipart/form-data" action="\(Link.dossier(dossier.id, "tep"))" class="drop" \
        data-upload="\(Link.dossier(dossier.id, "tai-len"))" data-part="\(part.id.description)">\(HTML.secretPlace)
        \(Parts.hidden("part", part.id.description))
        <label for="file-\(part.id.description)">Chọn tệp, hoặc kéo thả vào đây</label>
        <p class="hint">Chọn được nhiều tệp một lần.</p>
        <input type="file" id="file-\(part.id.description)" name="file" multiple>\(camera(for: part))\
        <button class="btn quiet small">Tải lên</button>
        <div class="progress" data-progress aria-live="polite"></div></form>
        """)
    }
    let scan: HTML =
      dossier.onPaper == nil
      ? .empty
      : #"<p class="note">Hồ sơ giấy: tải lên bản quét đơn có chữ ký của tác giả. Đó là căn cứ của hồ sơ.</p>"#
    let none = Parts.card(nil, "<p>Kế hoạch không yêu cầu tệp kèm theo.</p>")
    return """
      \(cards.isEmpty ? none : "\(scan)\(cards)")
      <div class="actions">\(Parts.link("Tiếp tục: Xem lại và nộp", .section(dossier.id, .review)))</div>
      """
  }

  /// A picture that is taken now, where pictures are taken; shown where there is a touch screen.
  private func camera(for part: FilePlace) -> HTML {
    guard part.formats.isEmpty || part.formats.contains(.image) else { return .empty }
    return """
      <div class="camera"><label for="camera-\(part.id.description)">Hoặc chụp ảnh ngay</label>
      <input type="file" id="camera-\(part.id.description)" name="file" accept="image/*" capture="environment"></div>
      """
  }

  // MARK: Review

  private var review: HTML { "\(lacking)\(reading)" }

  /// The papers as they will be printed, and what is left to do with them.
  private var reading: HTML {
    let missing = dossier.missing(under: plan)
    let isAnswering = dossier.allows(.complete)
    let preview = Parts.quietLink("Xem đơn như bản giấy", .dossier(dossier.id, "don"))
    guard isFiler else {
      return Parts.card(
        nil, #"<p>Người nộp hồ sơ xem lại và nộp.</p>\#(papers)<div class="actions">\#(preview)</div>"#)
    }
    guard missing.isEmpty else {
      return Parts.card(
        nil,
        """
        <p>Còn \(missing.count) mục cần viết trước khi nộp: xem «Còn thiếu để nộp».</p>\
        \(papers)<div class="actions">\(preview)</div>
        """
      )
    }
    let label = isAnswering ? "Nộp bổ sung" : dossier.cameToOffice ? "Chuyển tới tiếp nhận" : "Nộp hồ sơ"
    let step = isAnswering ? "bo-sung" : "nop"
    let note: HTML = isAnswering ? Field("note", "Ghi chú cho cơ quan tiếp nhận").area("") : .empty
    return Parts.card(
      nil,
      """
      <p>Hồ sơ đã đủ. Đọc lại một lần, rồi nộp.</p>\(unconfirmed)\(admission)\(papers)\
      <div class="actions">\(preview)</div>
      \(Parts.form(.dossier(dossier.id, step),
        #"""
        \#(note)\#(dossier.onPaper == nil ? oath : .empty)\#(Parts.button(label))
        """#))
      """)
  }

  private var papers: HTML {
    // What came on paper is the paper.
    guard dossier.onPaper == nil else { return .empty }
    var all = [Paper.application(dossier: dossier, plan: plan, day: now.day)]
    if plan.has(.description, for: writing) { all.append(.description(dossier: dossier, plan: plan)) }
    return all.map { paper in
      """
      <div class="paper-view" role="region" tabindex="0" aria-label="\(paper.title)">\(paper.html)</div>
      """ as HTML
    }.joined()
  }

  /// An officer who enters what came on paper lets in authors whom the plan's rule keeps out.
  private var admission: HTML {
    guard dossier.cameToOffice, !participation.isEmpty else { return .empty }
    return """
      <details class="deed"><summary>Cho tham gia ngoài đối tượng</summary>\
      \(AdmissionFields.admitting(authorsOf: dossier))</details>
      """
  }

  private var oath: HTML {
    #"<p>Tôi xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật.</p>"#
  }

  /// An invitation that is not answered delays nothing; the name stays marked.
  private var unconfirmed: HTML {
    let names = writing.authors.filter(\.isInvited).map(\.name)
    guard !names.isEmpty else { return .empty }
    return
      """
      <p class="note">\(names.joined(separator: ", ")) chưa xác nhận là đồng tác giả. Bạn vẫn nộp được; tên ghi kèm \
      «chưa xác nhận».</p>
      """
  }

  // MARK: Beside the form

  /// What keeps the dossier from being handed in or accepted; above the papers on the last page.
  private var lacking: HTML { "\(missingCard)\(unmet)" }

  private var missingCard: HTML {
    let missing = dossier.missing(under: plan)
    let total = dossier.requirementCount(under: plan)
    let done = max(0, total - missing.count)
    let items = missing.map { item in
      #"<li><a href="\#(Link.section(dossier.id, item.section, field: item.field))">\#(item.what)</a></li>"# as HTML
    }
    return Parts.card(
      missing.isEmpty ? "Đã đủ để nộp" : "Còn thiếu để nộp",
      """
      <meter min="0" max="\(total)" value="\(done)" aria-label="Hoàn thành \(done) trên \(total)" data-meter></meter>
      <ul class="small missing" data-missing>\(items)</ul>
      """)
  }

  /// What would keep the dossier from being accepted besides what is missing.
  private var unmet: HTML {
    func kept(_ refusals: [Refusal], by source: Source?) -> [HTML] {
      refusals.map { "<li>\($0.reason) \(Parts.clause(source, of: plan)) \($0.next)</li>" }
    }
    let items =
      kept(participation, by: plan.participants.source) + kept(guidance, by: plan.participants.guide?.source)
      + UnmetConditions(findings: findings, plan: plan).items
    guard !items.isEmpty else { return .empty }
    return Parts.card(
      "Chưa đáp ứng",
      """
      <ul class="small">\(items)</ul>
      <p class="small">\(plan.standing.name) chỉ xác nhận hồ sơ hợp lệ khi các điều kiện này đạt.</p>
      """)
  }

  private var afterCard: HTML {
    Parts.card("Sau khi nộp", Parts.timeline([], next: dossier.nextSteps(under: plan, through: stations)))
  }
}

extension FilePlace {
  /// What can be attached: `PDF, ảnh`.
  fileprivate var kinds: String {
    (formats.isEmpty ? FileFormat.allCases : formats).map(\.name).joined(separator: ", ").capitalisedFirst
  }
}

extension Attachment {
  /// `1,2 MB`.
  var sizeText: String { size.asFileSize }
}
