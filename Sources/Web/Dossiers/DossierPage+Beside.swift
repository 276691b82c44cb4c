import Domain
import Markup
import Office

/// What the page of a dossier says beside its contents: results, complaints, its origin, its history and papers.
extension DossierLook.Found {
  var outcome: HTML {
    guard let outcome = dossier.outcome else { return .empty }
    let certificate: HTML =
      dossier.certificate.map {
        """
        <dt>Giấy chứng nhận</dt><dd><a href="\(Link.dossier(dossier.id, "giay-chung-nhan"))">\
        số \($0.number.twoDigits), mã \($0.code.description)</a></dd>
        """
      } ?? .empty
    return Parts.card(
      "Kết quả",
      """
      <dl><dt>Kết quả</dt><dd>\(outcome.recognised ? "Được công nhận" : "Không được công nhận")</dd>
      \(if: outcome.mean != nil,
        "<dt>\(deciding?.meanName)</dt><dd>\(mean(outcome)) (\(outcome.ballots) phiếu)</dd>")
      \(if: gradeName != nil, "<dt>Xếp loại</dt><dd>\(gradeName)</dd>")\(specials)\
      \(if: outcome.prize > .zero, "<dt>Tiền thưởng</dt><dd>\(outcome.prize.text)</dd>")\(certificate)</dl>
      """)
  }

  /// The prizes beside the grade, with the decision that gave them.
  private var specials: HTML {
    guard let names = plan.names(ofSpecials: dossier.outcome?.specials) else { return .empty }
    let decided = decision.map { ", theo Quyết định số \($0.number) ngày \($0.day.short)" }
    return "<dt>Giải riêng</dt><dd>\(names)\(decided)</dd>"
  }

  private var deciding: Judgement? { plan.deciding(for: dossier.track) }

  private func mean(_ outcome: Dossier.Outcome) -> String? {
    outcome.mean.flatMap { mean in deciding?.text(of: mean) }
  }

  /// What the judgements found, each criterion with its answer; the council's result is told by the decision.
  var judged: HTML {
    let shown = dossier.judged.filter { result in
      dossier.outcome != nil || plan.judgement(result.judgement)?.decides != true
    }
    return shown.map { result in
      let judgement = plan.judgement(result.judgement)
      let names = Dictionary(
        (judgement?.scoring.sheets ?? []).flatMap(\.criteria).map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
      let answers = result.answers.map { "<dt>\(names[$0.criterion] ?? "")</dt><dd>\($0.text)</dd>" as HTML }
      let found = (judgement?.asks ?? []).map { question in
        "<dt>\(question.name)</dt><dd>\(result.findings[question.id.description] == true ? "có" : "không")</dd>" as HTML
      }
      return Parts.card(
        result.name,
        """
        <p><span class="chip \(result.passed ? "ok" : "stop")">\(result.passed ? "đạt" : "không đạt")</span> \
        <small>\(result.at.short)</small></p>\(if: !(answers + found).isEmpty, "<dl>\(answers)\(found)</dl>")
        """)
    }.joined()
  }

  /// Its number on the national portal, and the form for who writes it down.
  var national: HTML {
    let number = dossier.nationalNumber?.text
    let may = dossier.may(.numberNationally, viewer, at: place)
    guard may || number != nil else { return .empty }
    let shown: HTML = number.map { #"<p class="whole">\#($0)</p>"# } ?? #"<p class="small">Chưa ghi mã.</p>"#
    let form: HTML =
      may
      ? Parts.form(
        .dossier(dossier.id, "ma-quoc-gia"),
        """
        \(Field("national-number", "Mã do Cổng trả về", hint: number == nil ? "" : "Để trống là bỏ mã đã ghi.")
          .text(number ?? ""))\(Parts.quietButton(number == nil ? "Ghi mã" : "Sửa mã"))
        """) : .empty
    return Parts.card("Cổng sáng kiến quốc gia", "\(shown)\(form)")
  }

  var complained: HTML {
    guard !complaints.isEmpty, Policy.allows(.viewComplaint, to: viewer, at: place) else { return .empty }
    let items = complaints.map { complaint in
      """
      <li><a href="\(Link.complaint(complaint.id))">Ngày \(complaint.filed.day.short): \(complaint.subject.name)</a>
      \(Chip(complaint.state).html)\
      \(if: complaint.due != nil, " \(Parts.daysLeft(complaint.due, today: now.day))")</li>
      """ as HTML
    }
    return Parts.card("Khiếu nại", #"<ul class="plain-list small">\#(items)</ul>"#)
  }

  /// Where it comes from, when a lower level forwarded it.
  var origin: HTML {
    guard let origin = dossier.origin else { return .empty }
    return Parts.card(
      "Cấp dưới chuyển lên",
      """
      <dl><dt>Nơi gửi</dt><dd>\(origin.from)</dd><dt>Kế hoạch</dt><dd>\(origin.planTitle)</dd>
      <dt>Công văn</dt><dd>số \(origin.letterNumber) ngày \(origin.letterDay.short)</dd>
      <dt>Kết quả cấp dưới</dt><dd>\(origin.finding?.text ?? "chưa xét")</dd>
      \(if: origin.finding?.decisionText != nil, "<dt>Quyết định</dt><dd>\(origin.finding?.decisionText)</dd>")\
      \(origin.exceptions.map {
        "<dt>\($0.kind.name)</dt><dd>\($0.text) <small>\($0.officer)</small></dd>" as HTML
      })</dl>
      """)
  }

  /// How it came, where an officer entered it from the paper.
  var onPaper: HTML {
    guard let paper = dossier.onPaper else { return .empty }
    return Parts.card("Hồ sơ giấy", "<p>\(paper.text.capitalisedFirst).</p>")
  }

  /// The unit's list by which it came to the office.
  var submitted: HTML {
    guard let list = submission else { return .empty }
    return Parts.card(
      plan.name(of: .submissionList),
      """
      <p><a href="\(Link.submissionList(list.id))">\(list.name(under: plan))</a><br>\
      <small>\(list.unitName), \(list.items.count.grouped) hồ sơ</small></p>
      """
    )
  }

  var higherLevel: HTML {
    guard let (list, item, answer) = higher else { return .empty }
    let name: HTML =
      Policy.allows(.viewForwarding, to: viewer, at: Place(plan: plan.id))
      ? #"<a href="\#(Link.forwardingList(list.id))">\#(list.title)</a>"# : "\(list.title)"
    return Parts.card(
      "Cấp trên",
      """
      <dl><dt>Gửi</dt><dd>\(list.to)</dd><dt>Danh mục</dt><dd>\(name)</dd>
      <dt>Kết quả</dt><dd>\(answer?.text ?? (list.isSent ? "đang chờ" : "danh mục chưa gửi"))</dd>
      \(if: answer?.decisionText != nil, "<dt>Quyết định</dt><dd>\(answer?.decisionText)</dd>")
      \(item.answeredIn.map { "<dt>Theo</dt><dd>\($0.text)</dd>" as HTML })</dl>
      """)
  }

  /// For an author whose turn it is and until when, then what comes after; nothing while it is their own turn.
  var whereabouts: HTML {
    guard tellsWhereabouts, let turn = steps.first else { return .empty }
    let due: HTML =
      dossier.due.map {
        #"<p class="small">Hạn \#($0.short), \#(Parts.daysLeft($0, today: now.day)).</p>"#
      } ?? .empty
    let rest = Array(steps.dropFirst())
    return Parts.card(
      "Hồ sơ đang ở đâu",
      """
      <p><b>\(turn.what)</b><br><small>\(turn.time)</small></p>\(due)\
      \(if: !rest.isEmpty, "<h3>Sau đó</h3>\(Parts.timeline([], next: rest))")
      """)
  }

  private var tellsWhereabouts: Bool { isOwn && !dossier.state.isBeingWritten }

  private var steps: [Dossier.NextStep] {
    higher?.answer == nil ? dossier.nextSteps(under: plan, through: stations) : []
  }

  var history: HTML {
    let events = dossier.history.reversed().map { event in
      (
        time: "\(event.at.short) · \(people[event.by]?.name ?? "")", what: plan.name(of: event, in: dossier.track),
        note: event.note
      )
    }
    let next =
      steps.isEmpty || tellsWhereabouts ? HTML.empty : "<h3>Bước tiếp theo</h3>\(Parts.timeline([], next: steps))"
    return Parts.card("Diễn biến", "\(next)<h3>Đã qua</h3>\(Parts.timeline(events))")
  }

  var papers: HTML {
    let all: [(String, String, isThere: Bool)] = [
      ("don", plan.name(of: .application), dossier.onPaper == nil),
      (
        "bao-cao-mo-ta", plan.name(of: .description),
        dossier.onPaper == nil && plan.has(.description, for: dossier.writing)
      ),
      ("bien-nhan", "Giấy biên nhận hồ sơ", dossier.received != nil),
      ("thong-bao-bo-sung", "Thông báo bổ sung hồ sơ", dossier.completion != nil),
      ("thong-bao-tu-choi", "Thông báo từ chối hồ sơ", dossier.refusal != nil),
      ("phieu-tham-dinh", "Phiếu thẩm định", dossier.hasAppraisal(under: plan)),
      ("quyet-dinh-huy-bo", "Quyết định hủy bỏ công nhận", dossier.isRevoked),
    ]
    let items = all.filter(\.isThere).map { step, name, _ in
      #"<li><a href="\#(Link.dossier(dossier.id, step))">\#(name)</a></li>"# as HTML
    }
    return Parts.card("Văn bản", #"<ul class="small">\#(items)\#(certificates)</ul>"#)
  }

  /// The certificate upright and across: of each holder, and one for all authors where they are several.
  private var certificates: [HTML] {
    guard dossier.certificate != nil else { return [] }
    let holders = dossier.holders(under: plan)
    let isAlone = holders.count == 1
    var copies = holders.enumerated().map { place, holder in
      (asked: "\(place + 1)", name: isAlone ? "Giấy chứng nhận" : "Giấy chứng nhận của \(name(of: holder))")
    }
    if dossier.writing.authors.count > 1 { copies.append(("chung", "Giấy chứng nhận chung của các tác giả")) }
    return copies.map { copy -> HTML in
      let link = Link.dossier(dossier.id, "giay-chung-nhan").with([("tac-gia", copy.asked)])
      return """
        <li><a href="\(link)">\(copy.name)</a>, <a href="\(link.with([("kho", "ngang")]))" \
        aria-label="\(copy.name), khổ ngang">khổ ngang</a></li>
        """
    }
  }

  private func name(of holder: Dossier.Holder) -> String {
    switch holder {
    case .author(let place): dossier.writing.authors[place].name
    case .authors: dossier.writing.authors.map(\.name).joined(separator: ", ")
    case .guide: dossier.guide?.name ?? ""
    }
  }
}
