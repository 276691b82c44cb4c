import Domain
import Markup
import Office

/// A list of candidates: the council's vote, who is chosen within the caps, the submission, the answer.
extension CommendationListLook.Found {
  var page: Page {
    Page(
      title: list.name, place: .plans, office: plan.standing.name,
      crumbs: [
        ("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Khen thưởng", .commendations(plan.id)),
      ],
      lead: """
        <p>\(kind.name) \(Chip(list.state))</p>\
        <div class="para small">\(council) · \(kind.capText)\(used) \(Parts.clause(kind.source, of: plan))</div>
        """,
      body: "\(questions)\(basis)\(list.allows(.vote) ? open : closed)\(SignedCopyState.card(signed))")
  }

  private var questions: [HTML] {
    namesakes.map { NomineeQuestion(nomination: $0, then: .commendationList(list.id)).html }
  }

  /// What is out of force of the basis of the papers that are still to be made.
  private var basis: HTML { list.issuance == nil ? BasisNote(plan: plan, day: today).html : .empty }

  private var used: String {
    let sum = given.values.reduce(0, +)
    return sum == 0 ? "" : ", danh sách khác đã dùng \(sum)"
  }

  // MARK: While it is open

  private var open: HTML {
    guard !standing.isEmpty else {
      return Parts.empty("Chưa có đề nghị \(kind.name) nào đủ điều kiện. Đề nghị đã thẩm tra sẽ hiện ở đây.")
    }
    guard allowed.contains(.orderCommendations) else {
      return Parts.card(
        "Đề nghị chờ Hội đồng",
        """
        <ul class="plain-list">\
        \(standing.map { "<li>\($0.content.candidate.name) <small>\($0.unitName)</small></li>" as HTML })</ul>
        """
      )
    }
    return """
      \(Parts.form(.commendationList(list.id, "bo-phieu"), class: "card", """
      <h2>Kết quả bỏ phiếu của Hội đồng</h2>
      <div class="grid half">\(Field("day", "Ngày họp", required: true).day(list.vote?.day ?? today))
      \(Field("present", "Số thành viên bỏ phiếu", required: true)
        .text(list.vote.map { "\($0.present)" } ?? "", inputmode: "numeric"))</div>
      <div class="scroll"><table class="list"><thead><tr><th>Tập thể, cá nhân</th>\
      <th class="n">\(plan.workNames.capitalisedFirst)</th>\
      <th>Phiếu tán thành</th>
      <th>Thứ tự khi bằng phiếu</th><th>Lý do không đề nghị</th></tr></thead><tbody>\(standing.map(voteRow))</tbody>\
      </table></div>
      \(Field("reason", "Lý do xếp thứ tự khi bằng phiếu", hint: "Chỉ cần khi có ghi thứ tự.")
        .text(list.vote?.reason ?? ""))
      \(Parts.button("Ghi kết quả bỏ phiếu"))
      """))\(choice)
      """
  }

  private func voteRow(_ nomination: Nomination) -> HTML {
    let item = list.items.first { $0.nomination == nomination.id }
    let (candidate, id) = (nomination.content.candidate, nomination.id.description)
    func cell(_ name: String, _ label: String, _ kept: String?, _ mode: StaticString = "numeric") -> HTML {
      let field = "\(name)-\(id)"
      return """
        <td data-label="\(label)"><input type="text" id="\(field)" name="\(field)" value="\(kept)" \
        aria-label="\(label): \(candidate.name)" inputmode="\(HTML(stringLiteral: mode))" autocomplete="off"></td>
        """
    }
    return """
      <tr><td class="main"><a href="\(Link.nomination(nomination.id))"><b>\(candidate.name)</b></a><br>\
      <small>\(candidate.kind.name) · \(nomination.unitName)\
      \(if: isPreferred(nomination), " · được chú trọng")\
      \(works[nomination.id].map { " · vì \($0.map { "«\($0)»" }.joined(separator: ", "))" as HTML })</small></td>
      <td class="n" data-label="\(plan.workNames.capitalisedFirst)">\(nomination.initiatives.count)</td>\
      \(cell("votes", "Phiếu tán thành", item.map { "\($0.votes)" }))\
      \(cell("place", "Thứ tự khi bằng phiếu", item?.place.map { "\($0)" }))\
      \(cell("withheld", "Lý do không đề nghị", item?.withheld, "text"))</tr>
      """
  }

  /// Whether the nominee meets a merit that the plan gives weight to.
  private func isPreferred(_ nomination: Nomination) -> Bool {
    nomination.content.claims.contains {
      kind.merits.indices.contains($0.merit) && kind.merits[$0.merit].need == .prefer
    }
  }

  /// Who would be on the list as the vote stands.
  private var choice: HTML {
    guard list.vote != nil else { return .empty }
    let choice = list.choice(of: kind, given: given)
    let items = Dictionary(list.items.map { ($0.nomination, $0) }, uniquingKeysWith: { $1 })
    let chosen = choice.chosen.compactMap { items[$0] }.map(line)
    let open = choice.open.compactMap { items[$0] }.map(line)
    let beyond = list.items.filter {
      $0.withheld.isEmpty && !choice.chosen.contains($0.nomination) && !choice.open.contains($0.nomination)
    }.map(line)
    let submitting: HTML =
      choice.open.isEmpty && !chosen.isEmpty && allowed.contains(.submitCommendations)
      ? Parts.form(
        .commendationList(list.id, "trinh"), class: "narrow",
        """
        \(Field("number", "Số tờ trình", hint: "Để trống nếu văn thư chưa cấp số.").text(""))
        \(recipients)\(Parts.button("Chốt danh sách, trình \(plan.body(kind.by).name)"))
        """) : .empty
    return Parts.card(
      "Danh sách theo kết quả bỏ phiếu",
      """
      <div class="para small">Lấy từ cao xuống thấp trong số suất còn lại \(Parts.clause(kind.source, of: plan))</div>
      \(if: !chosen.isEmpty, "<h3>Vào danh sách</h3><ol>\(chosen)</ol>")
      \(if: !open.isEmpty,
        """
        <h3>Bằng phiếu ở suất cuối</h3><ul>\(open)</ul><p>Ghi thứ tự cho từng đề nghị bằng phiếu và lý do, rồi ghi lại \
        kết quả.</p>
        """)
      \(if: !beyond.isEmpty, "<h3>Hết suất</h3><ul>\(beyond)</ul>")\(submitting)
      """)
  }

  private var recipients: HTML {
    Field("recipients", "Nơi nhận tờ trình", hint: "Mỗi dòng một nơi nhận; sửa được trước khi ban hành.")
      .area(plan.recipients(submitting: kind).joined(separator: "\n"))
  }

  private func line(_ item: CommendationList.Item) -> HTML {
    """
    <li>\(item.candidate.name) <small>\(item.candidate.kind.name.lowercasedFirst) · \(item.votes) \
    trên \(list.vote?.present ?? 0) phiếu</small></li>
    """
  }

  // MARK: Once it was submitted

  private var closed: HTML {
    """
    <div class="grid two"><div class="card">\(ListTable(.candidates(of: list.vote)).html(list.items))</div>
    <aside>\(papers)\(recording)\(takingBack)</aside></div>
    """
  }

  private var papers: HTML {
    let result = list.issuance.map {
      "<p>Quyết định số \($0.number) ngày \($0.day.short), \($0.issuer); người ký \($0.signer).</p>" as HTML
    }
    return Parts.card(
      "Văn bản",
      """
      \(result ?? .empty)<ul class="plain-list"><li><a href="\(Link.commendationList(list.id, "to-trinh"))">\
      Tờ trình khen thưởng</a></li>
      <li><a href="\(Link.commendationList(list.id, "quyet-dinh"))">Quyết định khen thưởng</a></li>\
      \(if: list.isDecided, merits)</ul>\
      \(Parts.workbookLink(.commendationList(list.id)))
      """)
  }

  private var merits: HTML {
    let link = Link.commendationList(list.id, "giay-khen")
    return """
      <li><a href="\(link)">Giấy khen, bằng khen</a>, <a href="\(link.with([("kho", "dung")]))" \
      aria-label="Giấy khen, bằng khen, khổ đứng">khổ đứng</a></li>
      """
  }

  private var recording: HTML {
    guard list.allows(.answer), allowed.contains(.recordCommendations) else { return .empty }
    let struck = list.proposed.map { item in
      Field("struck-\(item.nomination)", item.candidate.name).text("")
    }
    return Parts.card(
      "Ghi kết quả khen thưởng",
      Parts.form(
        .commendationList(list.id, "ket-qua"),
        """
        <p class="small">Quyết định của \(plan.body(giving: kind).fullName).</p>\
        \(SigningFields(
          signature: plan.signature(giving: kind), recipients: plan.recipients(giving: kind), today: today,
          deputy: plan.deputySignature(of: plan.body(kind.by))).html)
        <details class="deed"><summary>Có trường hợp không được khen thưởng</summary>
        <p class="small">Ghi lý do ở dòng của tập thể, cá nhân đó; để trống là được khen thưởng.</p>\(struck)</details>
        \(Parts.button("Ghi kết quả"))
        """))
  }

  private var takingBack: HTML {
    guard list.allows(.takeBack), allowed.contains(.submitCommendations) else { return .empty }
    return Parts.card(
      nil,
      Parts.reasoned(
        "Lấy lại danh sách để xét lại", .commendationList(list.id, "lay-lai"), "Lý do", name: "take-back-reason",
        button: "Lấy lại danh sách"))
  }
}
