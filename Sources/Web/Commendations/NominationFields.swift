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
      \(if: !merits.isEmpty, "<h2>Tiêu chuẩn của kế hoạch</h2>")\
      \(CommendationKind.Merit.Need.allCases.map { group($0, content) })
      """
  }

  private func group(_ need: CommendationKind.Merit.Need, _ content: Nomination.Content?) -> HTML {
    let some = merits.filter { $0.element.need == need }
    guard !some.isEmpty else { return .empty }
    return "<h3>\(need.heading)</h3>\(some.map { merit($0.offset, $0.element, content) })"
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
    let number = index - (merits.first?.offset ?? 0) + 1
    return """
      <fieldset class="condition"><legend class="hidden">Tiêu chuẩn \(number)</legend>
      <div class="check"><input type="checkbox" id="merit-\(index)" name="merit-\(index)" value="1"\
      \(if: claim != nil, " checked")>
      <label for="merit-\(index)">Đạt: \(merit.text)</label></div>\
      <div class="para">\(Parts.clause(merit.source, of: plan))</div>
      \(Field("evidence-\(index)", "Minh chứng \(number)", hint: "Văn bản, số liệu; tệp thì đính kèm sau khi lưu.")
        .area(claim?.evidence ?? ""))\(if: merit.evidence == .initiative, elsewhere(index, claim?.elsewhere))</fieldset>
      """
  }

  /// An initiative that was recognised outside of this installation.
  private func elsewhere(_ index: Int, _ entry: Recognition?) -> HTML {
    func field(_ name: String, _ label: String) -> Field { Field("elsewhere-\(name)-\(index)", label) }
    return """
      <p class="small">Sáng kiến có trên hệ thống được đếm tự động. Sáng kiến được công nhận ở nơi khác thì ghi:</p>
      <div class="grid half">\(field("body", "Nơi công nhận").text(entry?.body ?? ""))
      \(field("number", "Số quyết định, giấy chứng nhận").text(entry?.number ?? ""))
      \(field("day", "Ngày công nhận").day(entry?.day))
      \(field("form", "Hình thức công nhận").text(entry?.form ?? ""))</div>\(entry.map(plan.timeNote))
      """
  }
}

extension Plan {
  /// Says of a recognition that it is from outside of the plan's time; the council weighs it.
  func timeNote(on recognition: Recognition) -> HTML {
    guard let day = recognition.day, period.excludes(day) else { return .empty }
    return """
      <div class="note"><div class="para">Công nhận ngày \(day.short), ngoài thời gian của kế hoạch: từ ngày \
      \(period.from.short) đến hết ngày \(period.through.short). \
      \(period.source.map { Parts.clause($0, of: self) })</div></div>
      """
  }
}

extension CommendationKind.Merit.Need {
  var heading: String {
    switch self {
    case .all: "Phải đạt"
    case .any: "Đạt một trong các tiêu chí"
    case .prefer: "Được chú trọng"
    }
  }
}

extension Form {
  /// What a nomination says; a name left empty is that of the account or the unit.
  func nomination(
    of kind: CommendationKind.ID, _ candidate: CommendationKind.Candidate, known: NomineeLook.Found
  ) throws -> Nomination.Content {
    let isIndividual = candidate == .individual
    let place = known.unit?.name ?? ""
    let own = [known.person?.position ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
    let claims = try fields.compactMap { field -> Nomination.Claim? in
      guard field.name.hasPrefix("merit-"), let index = Int(field.name.dropFirst("merit-".count)) else { return nil }
      return Nomination.Claim(merit: index, evidence: self["evidence-\(index)"], elsewhere: try elsewhere(index))
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

extension Form {
  fileprivate func elsewhere(_ index: Int) throws -> Recognition? {
    let entry = Recognition(
      body: self["elsewhere-body-\(index)"], number: self["elsewhere-number-\(index)"],
      day: try day("elsewhere-day-\(index)"), form: self["elsewhere-form-\(index)"])
    return entry.isEmpty ? nil : entry
  }
}

/// Beginning a nomination.
extension NewNominationLook.Found {
  var page: Page {
    let (plan, kind, candidate) = (choices.plan, choices.kind, choices.candidate)
    return Page(
      title: "Đề nghị \(kind.name.lowercasedFirst): \(candidate.name.lowercasedFirst)", place: .plans,
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
        \(Parts.key(Nomination.ID(at: now)))\
        \(Parts.hidden("don-vi", unit.id.description))
        \(Parts.hidden("hinh-thuc", kind.id.description))\
        \(Parts.hidden("doi-tuong", candidate.rawValue))
        \(choices.fields(named))\(Parts.button("Lưu đề nghị"))
        """))</div>
        """)
  }

  /// With the name that was given, the account or unit of which is chosen here.
  private var named: Nomination.Content? {
    guard !name.isEmpty else { return nil }
    let unit = choices.choices.first { $0.label.nameKey == name.nameKey }.flatMap { Domain.Unit.ID($0.value) }
    return Nomination.Content(
      kind: choices.kind.id, candidate: .init(kind: choices.candidate, name: name, unit: unit), achievements: "",
      claims: [])
  }
}
