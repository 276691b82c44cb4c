import Domain
import Markup
import Office
import Store

/// The fields of a nomination, for a new one and for one being written.
struct NominationFields {
  var plan: Plan
  var kind: CommendationKind
  var candidate: CommendationKind.Candidate
  var content: Nomination.Content?
  /// Whom the unit can choose: its people, or itself and the units below it.
  var choices: [(value: String, label: String)] = []
  /// How many more people the unit has than are offered.
  var beyond = 0

  /// People of the unit that the list offers; a longer one is no list to choose from.
  private static let mostOffered = 500

  static func load(
    plan: Plan, unit: Domain.Unit.ID, content: Nomination.Content, _ desk: Desk
  ) throws -> NominationFields {
    var fields = try load(
      plan: plan, unit: unit, kind: content.kind, candidate: content.candidate.kind, desk)
    fields.content = content
    return fields
  }

  static func load(
    plan: Plan, unit: Domain.Unit.ID, kind: CommendationKind.ID, candidate: CommendationKind.Candidate, _ desk: Desk
  ) throws -> NominationFields {
    let units = try Units.below([unit], on: desk.connection)
    var fields = NominationFields(plan: plan, kind: try plan.commendation(kind), candidate: candidate)
    switch candidate {
    case .individual:
      let (people, total) = try People.members(of: units, limit: mostOffered, on: desk.connection)
      fields.choices = people.map {
        ($0.id.description, $0.position.isEmpty ? $0.name : "\($0.name), \($0.position)")
      }
      fields.beyond = max(0, total - mostOffered)
    case .collective: fields.choices = try units.map { ($0.description, try desk.unit($0).name(on: desk.now.day)) }
    }
    return fields
  }

  var html: HTML {
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
      \(if: !merits.isEmpty, "<h2>Tiêu chuẩn của kế hoạch</h2>")\(merits.map { merit($0.offset, $0.element) })
      """
  }

  private var offer: String {
    let use = "Chọn để đếm sáng kiến của người đó; họ tên, chức vụ để trống thì lấy theo tài khoản."
    guard beyond > 0 else { return use }
    return """
      \(use) Danh sách hiện \(NominationFields.mostOffered) người đầu theo tên, còn \(beyond.grouped) người: để đơn vị \
      trực \
      thuộc của họ đề nghị thì chọn được.
      """
  }

  private var merits: [(offset: Int, element: CommendationKind.Merit)] {
    kind.merits.enumerated().filter { $0.element.candidate == candidate }
  }

  private func merit(_ index: Int, _ merit: CommendationKind.Merit) -> HTML {
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

  /// What the form says; a name left empty is that of the account or the unit.
  static func content(
    _ form: Form, kind: CommendationKind.ID, candidate: CommendationKind.Candidate, _ desk: Desk
  ) throws -> Nomination.Content {
    let person: Person.ID? = candidate == .individual ? form.id("choice") : nil
    let unit: Domain.Unit.ID? = candidate == .collective ? form.id("choice") : nil
    let known = try person.map { try desk.person($0) }
    let place = try (unit ?? known?.unit).map { try desk.unit($0).name(on: desk.now.day) } ?? ""
    let name = form["name"].isEmpty ? (known?.name ?? (unit == nil ? "" : place)) : form["name"]
    let own = [known?.position ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
    let position = form["position"].isEmpty && candidate == .individual ? own : form["position"]
    let claims = form.fields.compactMap { field -> Nomination.Claim? in
      guard field.name.hasPrefix("merit-"), let index = Int(field.name.dropFirst("merit-".count)) else { return nil }
      return Nomination.Claim(merit: index, evidence: form["evidence-\(index)"])
    }
    return Nomination.Content(
      kind: kind,
      candidate: Nomination.Candidate(kind: candidate, name: name, position: position, person: person, unit: unit),
      achievements: form["achievements"], claims: claims)
  }
}

/// Beginning a nomination.
struct NewNominationPage {
  var plan: Plan
  var unit: Domain.Unit
  var fields: NominationFields
  var key: String

  static func load(_ plan: Plan.ID, _ form: Form, _ desk: Desk) throws -> NewNominationPage {
    guard let unit: Domain.Unit.ID = form.id("don-vi"), let kind: CommendationKind.ID = form.slug("hinh-thuc"),
      let candidate = CommendationKind.Candidate(rawValue: form["doi-tuong"])
    else { throw Refusal.absent }
    try desk.require(
      .writeNomination, at: Place(plan: plan, lineage: try Units.lineage(of: unit, on: desk.connection)))
    let plan = try desk.plan(plan)
    return NewNominationPage(
      plan: plan, unit: try desk.unit(unit),
      fields: try NominationFields.load(plan: plan, unit: unit, kind: kind, candidate: candidate, desk),
      key: Nomination.ID(at: desk.now).description)
  }

  var page: Page {
    Page(
      title: "Đề nghị \(fields.kind.name): \(fields.candidate.name.lowercasedFirst)", place: .plans,
      crumbs: [
        ("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Khen thưởng", .commendations(plan.id)),
      ],
      lead:
        """
        <div class="para small">\(unit.name) đề nghị · thẩm quyền: \(fields.kind.by)\
         \(Parts.clause(fields.kind.source, of: plan))</div>
        """,
      body: """
        <div class="narrow">\(Parts.form(.commendations(plan.id, "moi"), class: "card", """
        <input type="hidden" name="key" value="\(key)">\
        <input type="hidden" name="don-vi" value="\(unit.id.description)">
        <input type="hidden" name="hinh-thuc" value="\(fields.kind.id.description)">\
        <input type="hidden" name="doi-tuong" value="\(fields.candidate.rawValue)">
        \(fields.html)\(Parts.button("Lưu đề nghị"))
        """))</div>
        """)
  }
}
