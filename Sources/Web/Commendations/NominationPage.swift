import Domain
import Markup
import Office

/// A nomination: what the unit writes, the candidate's initiatives, the office's verdict, what happened.
extension NominationLook.Found {
  private var canWrite: Bool { choices != nil }
  private var canSend: Bool { allowed.contains(.sendNomination) }
  private var canVerify: Bool {
    nomination.allows(.verify) && allowed.contains(.verifyNomination) && standing == .apart
  }

  /// The kinds for which the office may put it forward instead.
  private var otherKinds: [CommendationKind] {
    guard nomination.allows(.redirect), allowed.contains(.verifyNomination) else { return [] }
    return plan.commendations.filter {
      $0.id != nomination.content.kind && $0.candidates.contains(nomination.content.candidate.kind)
    }
  }

  private var question: HTML {
    standing == .namesake
      ? NomineeQuestion(nomination: nomination, then: .nomination(nomination.id)).html : .empty
  }

  var page: Page {
    let candidate = nomination.content.candidate
    return Page(
      title: "Đề nghị khen thưởng: \(candidate.name)", place: .plans,
      crumbs: [
        ("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Khen thưởng", .commendations(plan.id)),
      ],
      lead: """
        <p>\(Chip(nomination.state)) <span class="small">\(kindName) · \(candidate.kind.name.lowercasedFirst) \
        · \(nomination.unitName) đề nghị\(works)</span></p>\(nomination.vote.map { "<p>\($0.text).</p>" as HTML })
        """,
      body: """
        <div class="grid two"><div>\(question)\(choices.map(writing) ?? reading)\(proofs)</div>
        <aside>\(sending)\(verifying)\(redirecting)\(initiativeList)\(unitResult)\(papers)\(signed.card)\
        \(timeline)\(withdrawing)\
        </aside></div>
        """)
  }

  /// The initiatives for which it is, where three or fewer count.
  private var works: HTML {
    guard (1...3).contains(initiatives.count), nomination.isForInitiatives(under: plan) else { return .empty }
    return " · vì \(initiatives.map { "«\($0.title)»" }.joined(separator: ", "))"
  }

  private var kindName: String { plan.commendations.first { $0.id == nomination.content.kind }?.name ?? "" }

  private func writing(_ choices: NomineeChoices) -> HTML {
    Parts.form(
      .nomination(nomination.id, "soan"), class: "card",
      "\(choices.fields(nomination.content))\((isReady ? Parts.quietButton : Parts.button)("Lưu đề nghị"))")
  }

  /// Whether nothing is left but to send it.
  private var isReady: Bool { canSend && missing.isEmpty }

  private var missing: [Refusal] { (try? nomination.missing(under: plan, initiatives: initiatives.count)) ?? [] }

  private var reading: HTML {
    let kind = plan.commendations.first { $0.id == nomination.content.kind }
    let claims = nomination.content.claims.compactMap { claim -> HTML? in
      guard let merits = kind?.merits, merits.indices.contains(claim.merit) else { return nil }
      let merit = merits[claim.merit]
      let elsewhere = claim.elsewhere.map {
        #"<p class="small">Được công nhận ở nơi khác: \#($0.text)</p>\#(plan.timeNote(on: $0))"# as HTML
      }
      return """
        <h3>\(merit.text)</h3>\(Parts.clause(merit.source, of: plan))<p class="kept">\(claim.evidence)</p>\
        \(elsewhere ?? .empty)
        """
    }
    let position = nomination.content.candidate.position
    return Parts.card(
      nil,
      """
      \(if: !position.isEmpty, "<p>\(position)</p>")<h2>Tóm tắt thành tích</h2>\
      \(Parts.paragraphs(nomination.content.achievements))
      <h2>Tiêu chuẩn và minh chứng</h2>\(claims)
      """)
  }

  /// What is still missing, and the sending.
  private var sending: HTML {
    guard canWrite else { return .empty }
    let missing = missing
    guard missing.isEmpty else {
      let items = missing.map { ##"<li><a href="#\##($0.field)">\##($0.reason)</a></li>"## as HTML }
      return Parts.card("Còn thiếu để gửi", #"<ul class="small">\#(items)</ul>"#)
    }
    guard canSend else {
      return Parts.card("Gửi đề nghị", "<p>Đề nghị đã đủ nội dung. Thủ trưởng đơn vị gửi đi.</p>")
    }
    return Parts.card(
      "Gửi đề nghị",
      Parts.form(
        .nomination(nomination.id, "gui"),
        """
        <p>Gửi \(plan.standing.name) thẩm tra. Gửi rồi thì không sửa được nữa, trừ khi được trả lại.</p>
        \(report)\(Parts.button("Gửi đề nghị"))
        """))
  }

  /// Number and recipients of the report that goes with it.
  private var report: HTML {
    OutgoingFields(kept: nomination.report, proposed: Recipients.addressee, symbol: "BC").html
  }

  private var verifying: HTML {
    guard canVerify else { return .empty }
    let clauses =
      plan.commendations.first { $0.id == nomination.content.kind }?.merits.compactMap(\.source.clause) ?? []
    return Parts.card(
      "Thẩm tra",
      """
      \(Parts.form(.nomination(nomination.id, "dat"),
        "\(conditions)\(Field("note", "Ý kiến thẩm tra").text(""))\(Parts.button("Đủ điều kiện"))"))
      \(Parts.reasoned(
        "Trả lại để sửa", .nomination(nomination.id, "tra-lai"), "Cần sửa, bổ sung gì", name: "return-reason",
        button: "Trả lại"))
      \(Parts.deed("Không đủ điều kiện", .nomination(nomination.id, "tu-choi"), """
        \(Field("clause", "Điều khoản", hint: "Ví dụ \(clauses.first?.number ?? "IV.1.a").", required: true).text(""))\
        \(Field("reason", "Lý do", required: true).area(""))\(Parts.quietButton("Từ chối"))
        """))
      """)
  }

  /// What has to be asked before the nominee is found eligible.
  private var conditions: [HTML] {
    let kind = plan.commendations.first { $0.id == nomination.content.kind }
    return (kind?.conditions ?? []).map { condition in
      let id = "condition-\(condition.id)"
      return """
        <div class="check"><input type="checkbox" id="\(id)" name="\(id)" value="1">\
        <label for="\(id)">\(condition.text)</label></div>\
        <div class="para">\(Parts.clause(condition.source, of: plan))</div>
        """
    }
  }

  /// The files that show that merits are met; the unit adds and removes them.
  private var proofs: HTML {
    let merits = plan.commendations.first { $0.id == nomination.content.kind }?.merits ?? []
    guard canWrite || !nomination.proofs.isEmpty else { return .empty }
    let items = nomination.proofs.map { proof -> HTML in
      let merit = merits.indices.contains(proof.merit) ? merits[proof.merit].text : ""
      let address = Link.nomination(nomination.id, "tep/\(proof.digest)")
      let removing: HTML =
        canWrite
        ? Parts.form(
          .nomination(nomination.id, "tep/\(proof.digest)/bo"), Parts.quietButton("Bỏ tệp \(proof.name)")) : .empty
      return #"<li><a href="\#(address)">\#(proof.name)</a> <small>\#(merit)</small>\#(removing)</li>"#
    }
    return Parts.card(
      "Tệp minh chứng",
      """
      \(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\(if: canWrite, adding(merits))
      """)
  }

  private func adding(_ merits: [CommendationKind.Merit]) -> HTML {
    let offered = merits.enumerated().filter { $0.element.candidate == nomination.content.candidate.kind }
    guard !offered.isEmpty else { return .empty }
    return Parts.fileForm(
      .nomination(nomination.id, "tep"),
      """
      \(Field("proof-merit", "Chứng minh tiêu chuẩn", required: true)
        .select(offered.map { ("\($0.offset)", $0.element.text) }, ""))
      <div class="field"><label for="proof-file">Tệp (tối đa 15 MB)</label>\
      <input type="file" id="proof-file" name="file" required></div>\(Parts.quietButton("Đính kèm"))
      """)
  }

  private var redirecting: HTML {
    guard !otherKinds.isEmpty else { return .empty }
    return Parts.card(
      "Chuyển sang hình thức khác",
      Parts.form(
        .nomination(nomination.id, "chuyen"),
        """
        \(Field("kind", "Hình thức", hint: "Khi hình thức đang đề nghị hết suất hoặc chưa phù hợp.")
          .select(otherKinds.map { ($0.id.description, $0.name) }, ""))
        \(Parts.quietButton("Chuyển"))
        """))
  }

  private var papers: HTML {
    Parts.card(
      "Văn bản",
      """
      <ul class="plain-list"><li><a href="\(Link.nomination(nomination.id, "bao-cao"))">Báo cáo thành tích</a></li></ul>
      """
    )
  }

  private var initiativeList: HTML {
    let items = initiatives.map { line in
      """
      <li>\(line.title) \
      <small>\
      \(line.byline)\
      \(line.grade.flatMap { id in plan.grades.first { $0.id == id } }.map { " · \($0.name.lowercasedFirst)" } ?? "")\
      </small> \(Parts.chip(line.state, of: plan))</li>
      """
        as HTML
    }
    let isLinked = nomination.content.candidate.person != nil || nomination.content.candidate.unit != nil
    let none: HTML =
      isLinked
      ? #"<p class="small">Chưa có sáng kiến nào được tính.</p>"#
      : #"<p class="small">Chưa gắn với tài khoản hoặc đơn vị nên chưa đếm được. Nêu sáng kiến ở phần minh chứng.</p>"#
    return Parts.card(
      "Sáng kiến được tính: \(initiatives.count)",
      items.isEmpty ? none : #"<ul class="plain-list small">\#(items)</ul>"#)
  }

  /// What its head answers for, beside what the candidate made.
  private var unitResult: HTML {
    guard let result else { return .empty }
    return result.card("Kết quả của \(result.unit.name)", of: plan)
  }

  private var timeline: HTML {
    Parts.card(
      "Quá trình",
      Parts.timeline(
        nomination.history.reversed().map { event in
          ("\(event.at.short) · \(people[event.by]?.name ?? "")", event.name, event.note)
        }))
  }

  private var withdrawing: HTML {
    guard canSend, nomination.allows(.withdraw) else { return .empty }
    return Parts.card(
      nil,
      Parts.reasoned("Rút đề nghị", .nomination(nomination.id, "rut"), "Lý do rút", name: "withdraw-reason"))
  }
}
