import Domain
import Markup
import Office

/// The fields of a nomination, for a new one and for one being written.
extension NomineeChoices {
  func fields(_ content: Nomination.Content?) -> HTML {
    let chosen =
      content?.candidate.person?.description ?? content?.candidate.unit?.description ?? ""
    let who: HTML =
      switch candidate {
      case .individual:
        """
        \(Field("choice", "Người trong đơn vị", hint: "\(offer)")
          .select(choices, chosen, blank: "Người chưa có tài khoản"))
        <div class="grid half">\(Field("name", "Họ và tên").text(content?.candidate.name ?? ""))
        \(Field("position", "Chức vụ, nơi công tác").text(content?.candidate.position ?? ""))</div>
        """
      case .collective:
        """
        \(Field("choice", "Đơn vị", hint: "Chọn để đếm sáng kiến của đơn vị; tên để trống thì lấy tên đơn vị.")
          .select(choices, chosen, blank: "Một tập thể khác"))
        \(Field("name", "Tên tập thể", hint: "Ví dụ Tổ chuyên môn của đơn vị.").text(content?.candidate.name ?? ""))
        """
      }
    return """
      \(who)\
      \(Field("achievements", "Tóm tắt thành tích", hint: "Việc đã làm, kết quả, số liệu trước và sau.")
        .area(content?.achievements ?? "", tall: true))
      \(if: !merits.isEmpty, "<h2>Tiêu chuẩn của kế hoạch</h2>")\(merits.map { merit($0.offset, $0.element, content) })
      """
  }

  private var offer: String {
    let use = "Chọn để đếm sáng kiến của người đó; họ tên, chức vụ để trống thì lấy theo tài khoản."
    guard beyond > 0 else { return use }
    return """
      \(use) Danh sách hiện \(NomineeChoices.most) người đầu theo tên, còn \(beyond.grouped) người: để đơn vị \
      trực \
      thuộc của họ đề nghị thì chọn được.
      """
  }

  private var merits: [(offset: Int, element: CommendationKind.Merit)] {
    kind.merits.enumerated().filter { $0.element.candidate == candidate }
  }

  private func merit(_ index: Int, _ merit: CommendationKind.Merit, _ content: Nomination.Content?) -> HTML {
    let claim = content?.claims.first { $0.merit == index }
    return """
      <fieldset class="condition"><legend class="hidden">Tiêu chuẩn \(index + 1)</legend>
      <div class="check"><input type="checkbox" id="merit-\(index)" name="merit-\(index)" value="1"\
      \(if: claim != nil, " checked")>
      <label for="merit-\(index)">Đạt: \(merit.text)</label></div>\
      <div class="para">\(Parts.clause(merit.source, of: plan))</div>
      \(Field("evidence-\(index)", "Minh chứng", hint: "Văn bản, số liệu, sáng kiến hoặc kết quả ở phong trào khác.")
        .area(claim?.evidence ?? ""))</fieldset>
      """
  }
}

extension Form {
  /// What a nomination says; a name left empty is that of the account or the unit.
  func nomination(
    of kind: CommendationKind.ID, _ candidate: CommendationKind.Candidate, known: NomineeLook.Found
  ) -> Nomination.Content {
    let isIndividual = candidate == .individual
    let place = known.unit?.name ?? ""
    let own = [known.person?.position ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
    let claims = fields.compactMap { field -> Nomination.Claim? in
      guard field.name.hasPrefix("merit-"), let index = Int(field.name.dropFirst("merit-".count)) else { return nil }
      return Nomination.Claim(merit: index, evidence: self["evidence-\(index)"])
    }
    return Nomination.Content(
      kind: kind,
      candidate: Nomination.Candidate(
        kind: candidate, name: self["name"].isEmpty ? known.person?.name ?? place : self["name"],
        position: self["position"].isEmpty && isIndividual ? own : self["position"], person: known.person?.id,
        unit: isIndividual ? nil : known.unit?.id),
      achievements: self["achievements"], claims: claims)
  }
}

/// Beginning a nomination.
extension NewNominationLook.Found {
  var page: Page {
    let (plan, kind, candidate) = (choices.plan, choices.kind, choices.candidate)
    return Page(
      title: "Đề nghị \(kind.name): \(candidate.name.lowercasedFirst)", place: .plans,
      crumbs: [
        ("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Khen thưởng", .commendations(plan.id)),
      ],
      lead:
        """
        <div class="para small">\(unit.name) đề nghị · thẩm quyền: \(plan.body(kind.by).name)\
         \(Parts.clause(kind.source, of: plan))</div>
        """,
      body: """
        <div class="narrow">\(Parts.form(.commendations(plan.id, "moi"), class: "card", """
        <input type="hidden" name="key" value="\(Nomination.ID(at: now).description)">\
        <input type="hidden" name="don-vi" value="\(unit.id.description)">
        <input type="hidden" name="hinh-thuc" value="\(kind.id.description)">\
        <input type="hidden" name="doi-tuong" value="\(candidate.rawValue)">
        \(choices.fields(nil))\(Parts.button("Lưu đề nghị"))
        """))</div>
        """)
  }
}
