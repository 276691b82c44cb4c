import Domain
import Markup
import Office

/// A complaint: what it says, how long it may take, what was answered, and what the viewer can do with it now.
extension ComplaintLook.Found {
  private var question: NameQuestion {
    NameQuestion(about: [dossier], viewer: viewer, then: .complaint(complaint.id))
  }

  var page: Page {
    let due: HTML =
      complaint.due.map {
        """
         · hạn \($0.short): \(Parts.daysLeft($0, today: today)) \
        \(Parts.calendarLink(.complaint(complaint.id, "lich"), of: "hạn giải quyết"))
        """
      } ?? .empty
    let crumbs: [(String, Link)] =
      isComplainant || allowed.isEmpty
      ? [("Hồ sơ", .dossier(dossier.id))] : [("Quyết định", .decisions), ("Khiếu nại", .complaints)]
    return Page(
      title: "Khiếu nại: \(complaint.subject.name)", place: isComplainant ? .mine : .decisions, crumbs: crumbs,
      lead: #"<p class="small">\#(Chip(complaint.state).html)\#(due)</p>"#,
      body: """
        <div class="grid two"><div>\(question.html)\(content)\(actions)\(answer)</div>\
        <aside>\(facts)\(SignedCopyState.card(signed))\(history)</aside></div>
        """)
  }

  private var content: HTML { Parts.card("Nội dung khiếu nại", Parts.paragraphs(complaint.text)) }

  private var answer: HTML {
    guard let settlement = complaint.settlement else { return .empty }
    let issuance = settlement.issuance
    return Parts.card(
      "Giải quyết",
      """
      <p><b>\(settlement.outcome.name.capitalisedFirst).</b>\
      \(if: settlement.followUp != nil, " Làm tiếp: \(settlement.followUp?.name ?? "").")</p>
      \(Parts.paragraphs(settlement.answer))
      <p class="small"><a href="\(Link.complaint(complaint.id, "quyet-dinh"))">Quyết định số \(issuance.number) \
      ngày \(issuance.day.short)</a></p>\(followUp(settlement))
      """)
  }

  /// Where the follow-up is done, for the one who may do it.
  private func followUp(_ settlement: Complaint.Settlement) -> HTML {
    guard allowed.contains(.settleComplaint) else { return .empty }
    switch settlement.followUp {
    case .correction?:
      guard let decision = dossier.outcome?.decision else { return .empty }
      let link = Link.decision(decision, "dinh-chinh").with([("dong", dossier.id.description)])
      return "<p>\(Parts.link("Đính chính quyết định", link))</p>"
    case .revocation? where dossier.state.isRecognised:
      return "<p>\(Parts.link("Hủy bỏ công nhận", .dossier(dossier.id, "huy-bo")))</p>"
    default: return .empty
    }
  }

  private var facts: HTML {
    Parts.card(
      "Hồ sơ",
      """
      <dl><dt>\(plan.workName(of: dossier.writing).capitalisedFirst)</dt>\
      <dd><a href="\(Link.dossier(dossier.id))">\(dossier.writing.title)</a></dd>
      <dt>Bước hiện nay</dt><dd>\(Parts.chip(dossier.state, of: plan))</dd>
      <dt>Người khiếu nại</dt><dd>\(complainant?.name)\(if: unit != nil, ", thay mặt \(unit ?? "")")\
      </dd></dl>
      """)
  }

  private var history: HTML {
    var events: [(time: String, what: String, note: String)] = [
      (time: complaint.filed.short, what: "Gửi khiếu nại", note: "")
    ]
    func add(_ step: Complaint.Remark?, _ what: String) {
      guard let step else { return }
      events.append((time: "\(step.at.short) · \(people[step.by]?.name ?? "")", what: what, note: step.note))
    }
    add(complaint.acceptance, "Thụ lý")
    add(complaint.prolonging, "Kéo dài thời hạn: vụ việc phức tạp")
    add(complaint.ending, complaint.isDeclined ? "Không thụ lý" : "Rút khiếu nại")
    if let settlement = complaint.settlement {
      events.append(
        (time: settlement.issuance.issued.short, what: "Giải quyết: \(settlement.outcome.name)", note: ""))
    }
    let notice: HTML =
      complaint.isAnswered
      ? """
      <p class="small"><a href="\(Link.complaint(complaint.id, "thong-bao"))">\
      \(complaint.isDeclined ? "Thông báo không thụ lý" : "Thông báo thụ lý")</a></p>
      """
      : .empty
    return Parts.card("Diễn biến", "\(Parts.timeline(events.reversed()))\(notice)")
  }

  // MARK: What can be done now

  private var actions: HTML {
    let pieces = [acceptance, settlement, prolonging, withdrawal].joined()
    return pieces.isEmpty ? .empty : Parts.card("Việc có thể làm", #"<div class="deeds">\#(pieces)</div>"#)
  }

  private var acceptance: HTML {
    guard complaint.allows(.accept), allowed.contains(.handleComplaint) else { return .empty }
    return """
      \(Parts.form(.complaint(complaint.id, "thu-ly"),
        "\(Field("note", "Lời nhắn cho người khiếu nại").area(""))\(notice(""))\(Parts.button("Thụ lý"))"))
      \(deed("Không thụ lý", "khong-thu-ly",
        """
        \(Field("reason", "Lý do không thụ lý", required: true).area(""))\(notice("decline-"))\
        \(Parts.quietButton("Không thụ lý"))
        """))
      """
  }

  /// Number and recipients of the notice that it is accepted or not.
  private func notice(_ prefix: String) -> HTML {
    OutgoingFields(proposed: plan.complaintRecipients(of: dossier), symbol: "TB", prefix: prefix).html
  }

  private var settlement: HTML {
    guard complaint.allows(.settle), allowed.contains(.settleComplaint) else { return .empty }
    let outcomes = Complaint.Outcome.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }
    let followUps = complaint.subject.followUps.map { ($0.rawValue, $0.name.capitalisedFirst) }
    let note = BasisNote(plan: plan, day: today).html
    return note
      + Parts.form(
        .complaint(complaint.id, "giai-quyet"),
        """
        \(Field("outcome", "Kết luận", required: true).select(outcomes, "", blank: "Chọn kết luận"))
        \(Field("answer", "Kết quả xác minh và lý do", required: true).area("", tall: true))
        \(Field("follow-up", "Việc phải làm tiếp",
        hint: """
          Chọn khi khiếu nại đúng. Xét lại: hồ sơ trở lại bước trước để kiểm tra, thẩm định hoặc chấm lại.
          """).select(followUps, "", blank: "Không có"))
        \(SigningFields(signature: plan.decidingSignature, recipients: plan.decisionRecipients(article: 3),
        today: today).html)\(Parts.button("Ban hành quyết định giải quyết"))
        """)
  }

  private var prolonging: HTML {
    guard complaint.allows(.prolong), allowed.contains(.handleComplaint) else { return .empty }
    return deed(
      "Vụ việc phức tạp: kéo dài đến \(plan.timeLimits.complaints.difficultDays) ngày", "keo-dai",
      "\(Field("reason", "Vì sao phức tạp", required: true).area(""))\(Parts.quietButton("Kéo dài thời hạn"))"
    )
  }

  private var withdrawal: HTML {
    guard complaint.allows(.withdraw), isComplainant else { return .empty }
    return deed(
      "Rút khiếu nại", "rut",
      "\(Field("reason", "Lý do rút").area(""))\(Parts.quietButton("Rút khiếu nại"))")
  }

  private func deed(_ title: String, _ step: String, _ fields: HTML) -> HTML {
    Parts.deed(title, .complaint(complaint.id, step), fields)
  }
}
