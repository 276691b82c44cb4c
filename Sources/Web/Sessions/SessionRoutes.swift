import Domain
import Office

/// Sessions of a council, and their papers.
enum SessionRoutes {
  static let all: [Route] = [
    .post(
      "/hoi-dong/:council/phien",
      { visit in
        .prepareSession(
          id: try visit.form.required("key"), of: try visit.id("council"), holding: visit.form.slug("judgement"),
          name: visit.form["name"],
          day: try visit.form.requiredDay("day", "Ghi ngày họp."))
      }, then: { .session(try $0.form.required("key"), of: try $0.id("council")) }),
    .page(
      "/hoi-dong/:council/phien/:session", { SessionLook(try $0.id("session"), candidates: $0.query.page) }, \.page),
    .post(
      "/hoi-dong/:council/phien/:session/them", fields: Route.fieldsOfMany,
      { .putBeforeCouncil(try $0.id("session"), dossiers: $0.form.ids("dossier")) }, then: { try $0.session() },
      .added),
    .post(
      "/hoi-dong/:council/phien/:session/rut",
      { .takeFromCouncil(try $0.id("session"), dossier: try $0.form.required("dossier")) },
      then: { try $0.session() }, .removed),
    .post(
      "/hoi-dong/:council/phien/:session/ngoai-thoi-gian",
      { visit in
        .admitOutsideDays(
          try visit.id("session"), reason: visit.form["reason"], document: visit.form["document"],
          day: try visit.form.requiredDay("day", "Ghi ngày của văn bản cho phép."))
      }, then: { try $0.session() }, .admittedOutsideDays),
    .post(
      "/hoi-dong/:council/phien/:session/mo-cham", { .openSession(try $0.id("session")) },
      then: { try $0.session() }, .opened),
    .post(
      "/hoi-dong/:council/phien/:session/khoa",
      { .closeSession(try $0.id("session"), declaresApart: $0.form.contains("apart")) },
      then: { try $0.session("xep-hang") }, .closed
    ).asking({ ClosingLook(of: try $0.id("session")) }, { found, _ in .closing(found) }),
    .post(
      "/hoi-dong/:council/phien/:session/mo-lai",
      { visit in
        .reopenSession(
          try visit.id("session"), reason: visit.form["reason"], document: visit.form["document"],
          day: try visit.form.requiredDay("day", "Ghi ngày của văn bản cho phép mở lại."))
      }, then: { try $0.session() }, .reopened),
    .list("/hoi-dong/:council/phien/:session/xep-hang", { RankingLook(of: try $0.id("session")) }, page: \.page),
    .post(
      "/hoi-dong/:council/phien/:session/xep", on: "/hoi-dong/:council/phien/:session/xep-hang",
      fields: Route.fieldsOfMany, ordering, then: { try $0.session("xep-hang") }, .ordered),
    .post(
      "/hoi-dong/:council/phien/:session/giai-rieng", on: "/hoi-dong/:council/phien/:session/xep-hang",
      {
        .giveSpecialPrize(
          try $0.id("session"), $0.form.slug("prize"), to: $0.form.id("dossier"), reason: $0.form["reason"])
      }, then: { try $0.session("xep-hang") }, .saved),
    .post(
      "/hoi-dong/:council/phien/:session/giai-rieng/bo", on: "/hoi-dong/:council/phien/:session/xep-hang",
      {
        .takeBackSpecialPrize(try $0.id("session"), $0.form.slug("prize"), from: $0.form.id("dossier"))
      }, then: { try $0.session("xep-hang") }, .removed),
    .post(
      "/hoi-dong/:council/phien/:session/gioi-tinh", on: "/hoi-dong/:council/phien/:session/xep-hang",
      fields: Route.fieldsOfMany, { .recordSexes(try $0.id("session"), $0.form.sexes) },
      then: { try $0.session("xep-hang") }, .saved),
    .paper("/hoi-dong/:council/phien/:session/giay-moi", back: session) {
      MeetingInvitationLook(of: try $0.id("session"))
    },
    .paper("/hoi-dong/:council/phien/:session/bien-ban", back: session) { MinutesLook(of: try $0.id("session")) },
    .paper("/hoi-dong/:council/phien/:session/bang-tong-hop", back: session) {
      ScoreSummaryLook(of: try $0.id("session"))
    },
    .paper("/hoi-dong/:council/phien/:session/cham/:dossier/phieu", back: session) {
      BallotLook(on: try $0.id("dossier"), in: try $0.id("session")).paper
    },
  ]

  /// Takes an order by places, or the votes of a second ballot, from which the order follows.
  @Sendable
  private static func ordering(_ visit: Visit) throws -> Command<Void> {
    func figures(_ prefix: String) -> [(figure: Int, dossier: Dossier.ID)] {
      visit.form.fields.filter { $0.name.hasPrefix(prefix) }.compactMap { field in
        guard let figure = Int(field.value.typed), let id = Dossier.ID(field.name.dropFirst(prefix.count)) else {
          return nil
        }
        return (figure, id)
      }
    }
    let votes = figures("votes-").sorted { $0.figure > $1.figure }
    let places = figures("place-").sorted { $0.figure < $1.figure }
    guard !votes.isEmpty || Set(places.map(\.figure)).count == places.count else {
      throw Refusal.input("reason", "Hai hồ sơ cùng một thứ tự.", next: "Cho mỗi hồ sơ một thứ tự riêng.")
    }
    return .orderTie(
      try visit.id("session"), order: (votes.isEmpty ? places : votes).map(\.dossier),
      votes: votes.isEmpty ? nil : votes.map(\.figure), reason: visit.form["reason"])
  }

  @Sendable private static func session(_ visit: Visit) throws -> Link { try visit.session() }
}
extension Visit {
  /// The address of a session names the council that holds it.
  ///
  /// - Throws: `Refusal` for an address that puts a session under another council.
  func requireSessionOfCouncil() async throws {
    guard parameters.get("session") != nil, parameters.get("council") != nil else { return }
    _ = try await look(SessionOfCouncilLook(try id("session"), of: try id("council")))
  }

  /// The page of the session in the path, or one of its steps.
  func session(_ step: String? = nil) throws -> Link {
    .session(try id("session"), of: try id("council"), step)
  }
}

extension Form {
  /// The sex of authors, by dossier and place in the list; what was left open says nothing.
  fileprivate var sexes: [(dossier: Dossier.ID, author: Int, sex: Sex)] {
    fields.compactMap { field in
      let parts = field.name.split(separator: "-", maxSplits: 2)
      guard parts.count == 3, parts[0] == "sex", let author = Int(parts[1]), let dossier = Dossier.ID(parts[2]),
        let sex = Sex(rawValue: field.value)
      else { return nil }
      return (dossier, author, sex)
    }
  }
}
