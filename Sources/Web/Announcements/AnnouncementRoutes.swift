import Domain
import Office

/// What offices send under a plan: writing and issuing it, reading and confirming it, passing it on.
enum AnnouncementRoutes {
  /// The largest file that goes with an announcement, in bytes.
  private static let fileLimit = 25 << 20

  static let all: [Route] = writing + issuing + receiving

  private static let writing: [Route] = [
    .list("/ke-hoach/:plan/van-ban", list, page: \.page),
    .page(
      "/ke-hoach/:plan/van-ban/moi",
      { visit in
        AnnouncementFormLook(
          .new(
            try visit.slug("plan"), Announcement.Kind(rawValue: visit.query["loai"]) ?? .guidance,
            duty: visit.query["viec"].isEmpty ? nil : visit.query["viec"]))
      }, \.page),
    .post("/ke-hoach/:plan/van-ban", on: "/ke-hoach/:plan/van-ban/moi", begin, then: begun, .announcementSaved),
    .page("/van-ban/:id/dinh-chinh", { AnnouncementFormLook(.correcting(try $0.id())) }, \.page),
    .page("/van-ban/:id/sua", { AnnouncementFormLook(.draft(try $0.id())) }, \.page),
    .post(
      "/van-ban/:id/sua",
      { .writeAnnouncement(try $0.id(), content: try content($0.form), over: $0.form.shownVersion) },
      then: announcement,
      .announcementSaved),
    .post("/van-ban/:id/tep", file: fileLimit, attach),
    .post(
      "/van-ban/:id/tep/:digest/bo",
      { .removeAnnex(try $0.id(), $0.parameters.get("digest") ?? "") }, then: announcement, .removed),
    .post("/van-ban/:id/bo", { .discardAnnouncement(try $0.id()) }, then: { _ in .home }, .removed),
  ]

  private static let issuing: [Route] = [
    Route.post(
      "/van-ban/:id/ban-hanh",
      { visit -> Command<Void> in
        let form = visit.form
        return .issueAnnouncement(
          try visit.id(), number: form["number"], day: try form.day("day"),
          authority: form["capacity"].isEmpty ? nil : try form.authority(), signer: form["signer"])
      },
      then: announcement, .announcementIssued
    ).asking(look) { .issuing($0, $1) },
    Route.post(
      "/van-ban/:id/thu-hoi", { .withdrawAnnouncement(try $0.id(), reason: $0.form["reason"]) }, then: announcement,
      .announcementWithdrawn
    ).asking(look) { .withdrawing($0, $1) },
    .post(
      "/van-ban/:id/da-gui",
      { visit in
        .recordOutsideSending(
          try visit.id(), to: visit.form["name"], on: try visit.form.day("day"),
          Announcement.OutsideSending.Way(rawValue: visit.form["way"]))
      }, then: announcement, .saved),
  ]

  private static let receiving: [Route] = [
    .list("/van-ban", { ArrivalsLook(unconfirmedOnly: $0.query["cho"] == "1", page: $0.query.page) }, page: \.page),
    .page("/van-ban/:id", look, \.page),
    .paper("/van-ban/:id/ban-giay", back: announcement) { AnnouncementPaperLook(try $0.id()) },
    .get("/van-ban/:id/tep/:digest", AnnexLook.self) { visit in
      let file = try await visit.look(AnnexLook(visit.parameters.get("digest") ?? "", of: try visit.id()))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
    .list(
      "/van-ban/:id/noi-nhan",
      { visit in
        AddresseesLook(
          of: try visit.id(), via: visit.query.id("qua"),
          AddresseesLook.Wanted(rawValue: visit.query["trang-thai"]), page: visit.query.page)
      }, page: \.page),
    .post(
      "/van-ban/:id/xac-nhan", { .confirmAnnouncement(try $0.id(), at: try $0.form.required("unit")) },
      then: announcement, .announcementConfirmed),
    .post(
      "/van-ban/:id/chuyen", fields: 300,
      { visit in
        .passOnAnnouncement(
          try visit.id(), from: try visit.form.required("from"),
          to: visit.form["all"] == "1" ? nil : visit.form.ids("unit"), asking: visit.form["asking"] == "1")
      }, then: announcement, .announcementPassedOn),
  ]

  @Sendable
  private static func list(_ visit: Visit) throws -> AnnouncementsLook {
    AnnouncementsLook(
      of: try visit.slug("plan"), round: Int(visit.query["dot"]),
      kind: Announcement.Kind(rawValue: visit.query["loai"]),
      state: Announcement.State(rawValue: visit.query["trang-thai"]), page: visit.query.page)
  }

  @Sendable private static func look(_ visit: Visit) throws -> AnnouncementLook { AnnouncementLook(try visit.id()) }
  @Sendable private static func announcement(_ visit: Visit) throws -> Link { .announcement(try visit.id()) }
  @Sendable private static func begun(_ visit: Visit) throws -> Link { .announcement(try visit.form.required("key")) }

  @Sendable
  private static func begin(_ visit: Visit) throws -> Command<Void> {
    guard let sender = DutyHolder(visit.form["sender"]) else {
      throw Refusal.input("sender", "Chọn nơi ban hành.")
    }
    return .beginAnnouncement(
      id: try visit.form.required("key"), plan: try visit.slug("plan"), sender: sender,
      corrects: visit.form.id("corrects"), content: try content(visit.form))
  }

  private static func content(_ form: Form) throws -> Announcement.Content {
    try Announcement.Content(
      kind: Announcement.Kind(rawValue: form["kind"]) ?? .other, title: form["title"], text: form["text"],
      bodies: form.all("body").compactMap { Body.ID($0) }, passingOn: form.all("passing").compactMap { Body.ID($0) },
      includesBelow: form["own"] == "1",
      outside: form["outside"].split(whereSeparator: \.isNewline).map(String.init), duties: form.all("duty"),
      confirmBy: form.day("confirm-by"))
  }

  @Sendable
  private static func attach(_ visit: Visit) async throws -> Answer {
    let id: Announcement.ID = try visit.id()
    // Before a file is kept: only those who write the draft may add to it.
    let found = try await visit.look(AnnouncementLook(id))
    guard found.mayWrite else { throw found.closed ?? Refusal.notYours }
    try found.announcement.requireDraft()
    try await visit.run(.attachAnnex(id, annex: visit.keptFile()))
    return .redirect(.announcement(id), .added)
  }
}
