import Domain
import Office
import Papers

/// Lists of candidates: the vote, the submission, the answer, their papers.
enum CommendationRoutes {
  static let all: [Route] = [
    .post(
      "/ke-hoach/:plan/khen-thuong/danh-sach",
      { visit in
        .openCommendationList(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), kind: try visit.form.required("kind"),
          name: visit.form["name"], council: visit.form.id("council"))
      }, then: { .commendationList(try $0.form.required("key")) }),
    .list(
      "/khen-thuong/danh-sach/:list", look, page: \.page,
      workbook: { CommendationWorkbook(list: $0.list, kind: $0.kind, plan: $0.plan) }),
    .post(
      "/khen-thuong/danh-sach/:list/bo-phieu", fields: Route.fieldsOfMany,
      { visit in
        let form = visit.form
        let vote = CommendationList.Vote(
          day: try form.requiredDay("day", "Ghi ngày họp Hội đồng."),
          present: try number(form, "present", "Ghi số thành viên Hội đồng bỏ phiếu."), reason: form["reason"])
        return .orderCommendations(try visit.id("list"), vote: vote, entries: try entries(form))
      }, then: list, .voted),
    .post(
      "/khen-thuong/danh-sach/:list/trinh",
      { visit in
        .submitCommendations(
          try visit.id("list"), number: visit.form["number"],
          recipients: try visit.form.contains("recipients") ? Recipients.typed(visit.form["recipients"]) : nil)
      }, then: list, .listSubmitted),
    .post(
      "/khen-thuong/danh-sach/:list/lay-lai",
      { .reopenCommendations(try $0.id("list"), reason: $0.form["take-back-reason"]) }, then: list, .listTakenBack),
    .post(
      "/khen-thuong/danh-sach/:list/ket-qua", fields: Route.fieldsOfMany,
      { .recordCommendations(try $0.id("list"), signing: try $0.form.signing(), struck: struck($0.form)) },
      then: list, .commended
    ).asking(look, Confirmation.recordingCommendations),
    .paper("/khen-thuong/danh-sach/:list/to-trinh", back: list) { try look($0).proposal },
    .paper("/khen-thuong/danh-sach/:list/quyet-dinh", back: list) { try look($0).decision },
    .paper("/khen-thuong/danh-sach/:list/giay-khen", back: list) {
      try look($0).merits(isLandscape: $0.query["kho"] != "dung")
    },
  ]

  @Sendable private static func look(_ visit: Visit) throws -> CommendationListLook {
    CommendationListLook(try visit.id("list"))
  }
  @Sendable private static func list(_ visit: Visit) throws -> Link { .commendationList(try visit.id("list")) }

  /// The candidates who were not commended, each with the reason.
  private static func struck(_ form: Form) -> [Nomination.ID: String] {
    let struck = form.fields.compactMap { field -> (Nomination.ID, String)? in
      guard field.name.hasPrefix("struck-"), !field.value.typed.isEmpty,
        let nomination = Nomination.ID(field.name.dropFirst("struck-".count))
      else { return nil }
      return (nomination, field.value)
    }
    return Dictionary(struck, uniquingKeysWith: { $1 })
  }

  /// What is written for each nomination; one that the council does not propose may have no votes.
  private static func entries(_ form: Form) throws -> [CommendationList.Entry] {
    try form.fields.compactMap { field in
      guard field.name.hasPrefix("votes-"), let id = Nomination.ID(field.name.dropFirst("votes-".count)) else {
        return nil
      }
      let withheld = form["withheld-\(id)"]
      let isBlank = field.value.typed.isEmpty && !withheld.isEmpty
      return CommendationList.Entry(
        nomination: id,
        votes: isBlank ? 0 : try number(form, field.name, "Ghi số phiếu tán thành, hoặc lý do Hội đồng không đề nghị."),
        place: form["place-\(id)"].isEmpty ? nil : try number(form, "place-\(id)", ""), withheld: withheld)
    }
  }

  private static func number(_ form: Form, _ name: String, _ sentence: String) throws -> Int {
    let text = form[name]
    guard !text.isEmpty else { throw Refusal.input(name, sentence) }
    guard let number = Int(text), (0...10_000).contains(number) else {
      throw Refusal.input(name, "«\(text)» không phải một số từ 0 đến 10.000.")
    }
    return number
  }
}
