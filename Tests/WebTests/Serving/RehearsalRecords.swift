import Domain
import Logging
import Markup
@_spi(Desk) import Office
import Store

@testable import Web

/// The records of the rehearsal that routes are asked about, by the names that `RouteSubject` calls them.
struct RehearsalRecords: Sendable {
  private var keys: [String: String]

  init(_ office: Office) async throws {
    keys = try await RehearsalRecords.left(by: office)
    try await addDraft(office)
    try await addOrders(office)
    try await addArrivals(office)
    try await addMails(office)
    try await addAccountRequests(office)
  }

  /// The key of a record: a dossier by its title, a session by its name, a council by its plan, and so on.
  subscript(name: String) -> String {
    get throws {
      guard let key = keys[name] else { throw Fault("the rehearsal has no \(name)") }
      return key
    }
  }

  /// What the story of the rehearsal left.
  private static func left(by office: Office) async throws -> [String: String] {
    try await office.read(as: nil) { desk in
      let on = desk.connection
      let decisions = try Decisions.of(Setting.vinhTuong.plan, on: on)
      guard let first = decisions.first, let last = decisions.last else { throw Refusal.absent }
      func person(_ name: String) throws -> String { try People.find(signIn: name, on: on)?.id.description ?? "" }
      var keys = try movement(on).merging(spread(on)) { $1 }
      keys["decision"] = first.id.description
      keys["corrected decision"] = last.id.description
      keys["decided session"] = first.session.description
      keys["correction"] = try key(Correction.self, "WHERE decision = \(last.id)", on)
      keys["complaint"] = try key(Complaint.self, "WHERE plan = \(Setting.tamDiep.plan)", on)
      let nomination = try record(Nomination.self, "WHERE plan = \(Setting.hungYen.plan) AND state = 'sent'", on)
      keys["nomination"] = nomination.key
      keys["proof"] = nomination.proofs.first?.digest
      keys["commendation list"] = try key(CommendationList.self, "WHERE plan = \(Setting.hungYen.plan)", on)
      keys["forwarding list"] = try key(ForwardingList.self, "WHERE plan = \(Setting.vinhTuong.plan)", on)
      keys["submission list"] = try key(SubmissionList.self, "WHERE number IS NOT NULL", on)
      keys["unit"] = try unit("Phòng Giáo dục và Đào tạo", on)
      keys["person"] = try person("tac-gia-6")
      keys["appointment"] = try key(Appointment.self, "WHERE person = \(try person("hieu-truong"))", on)
      keys["closing"] = try Records.all(RoundClosing.self, on: on).first?.value.times.first?.id.description
      for dossier in try Records.all(Dossier.self, on: on).map(\.value) {
        keys[dossier.writing.title] = dossier.id.description
        guard let certificate = dossier.certificate, dossier.outcome?.decision == first.id else { continue }
        keys["published"] = dossier.id.description
        keys["code"] = certificate.code.description
      }
      for council in try Records.all(Council.self, on: on).map(\.value) where council.kind == .council {
        keys["council of \(council.plan)"] = council.id.description
      }
      for session in try Records.all(Session.self, on: on).map(\.value) { keys[session.name] = session.id.description }
      return keys
    }
  }

  /// What is there of the movement around the initiatives.
  private static func movement(_ on: any Connection) throws -> [String: String] {
    let inspection = try record(Inspection.self, "WHERE state = 'done'", on)
    let response = try record(ResponsePlan.self, "WHERE plan = \(Setting.hungYen.plan) AND state = 'sent'", on)
    return [
      "question": try key(Question.self, "WHERE answered = 1", on),
      "announcement": try key(Announcement.self, "WHERE kind = 'plan'", on),
      "announcement draft": try key(Announcement.self, "WHERE state = 'draft'", on),
      "annex": try file(Announcement.self, "WHERE kind = 'plan'", on),
      "department": try unit("Sở Khoa học và Công nghệ Hưng Yên", on),
      "report file": try file(Report.self, "WHERE plan = \(Setting.hungYen.plan) ORDER BY id", on),
      "interior office": try unit("Phòng Nội vụ", on),
      "response plan": response.key,
      "responding unit": response.unit.description,
      "cluster": try key(Cluster.self, "ORDER BY id", on),
      "cluster list": try key(ClusterList.self, "ORDER BY id", on),
      "cluster file": try file(Cluster.self, "ORDER BY id", on),
      "honour": try key(Honour.self, "WHERE plan = 'thua-thien-hue' AND state = 'published'", on),
      "honour draft": try key(Honour.self, "WHERE plan = 'thua-thien-hue' AND state = 'recorded'", on),
      "book": try key(YearBook.self, "ORDER BY id", on),
      "story draft": try key(BookStory.self, "WHERE state = 'draft' ORDER BY id", on),
      "sent story": try key(BookStory.self, "WHERE state = 'in-review'", on),
      "approved story": try key(BookStory.self, "WHERE state = 'approved'", on),
      "fund entry": try key(FundEntry.self, "ORDER BY number", on),
      "fund spending": try key(FundSpending.self, "WHERE state = 'pending' ORDER BY id", on),
      "approved spending": try key(FundSpending.self, "WHERE state = 'approved'", on),
      "post": try key(Post.self, "WHERE state = 'published'", on),
      "unread post": try key(Post.self, "WHERE state = 'in-review'", on),
      "duty file": try file(Fulfilment.self, "ORDER BY id", on),
      "event": try key(
        Event.self, "WHERE state = 'announced' AND id IN (SELECT event FROM participant WHERE present = 1)", on),
      "invited event": try key(
        Event.self, "WHERE state = 'announced' AND is_open = 0 ORDER BY from_day", on),
      "event draft": try key(Event.self, "WHERE state = 'draft'", on), "event code": "0000000000000000",
      "event file": try file(Event.self, "ORDER BY id", on),
      "inspection": inspection.key, "follow-up": inspection.followUps.first?.id.description ?? "",
      "unit request": try key(UnitRequest.self, "ORDER BY id", on),
      "planned inspection": try key(Inspection.self, "WHERE state = 'planned'", on),
      "inspection file": try file(Inspection.self, "ORDER BY id", on),
    ]
  }

  /// What is there of what follows recognition.
  private static func spread(_ on: any Connection) throws -> [String: String] {
    let open = try record(Need.self, "WHERE state = 'published' AND offers > 0", on)
    let (waiting, introduced) = (
      open.offers.first(where: \.awaitsOffice)?.id.description,
      open.offers.first(where: \.awaitsOutcome)?.id.description
    )
    func model(_ state: Model.State) throws -> String { try key(Model.self, "WHERE state = \(state.rawValue)", on) }
    let school = try unit("Trường Tiểu học Mẫu", on)
    return [
      "replication": try key(Replication.self, "WHERE state = 'confirmed' AND unit = \(school)", on),
      "replication file": try file(Replication.self, "WHERE state = 'confirmed' AND unit = \(school)", on),
      "waiting replication": try key(
        Replication.self, "WHERE state = 'waiting' AND unit = \(unit("Trường Trung học cơ sở Mẫu", on))", on),
      "model": try model(.passed), "model draft": try model(.draft), "registered model": try model(.registered),
      "piloting model": try model(.piloting), "reviewing model": try model(.reviewing),
      "need": open.key, "waiting offer": waiting ?? "", "introduced offer": introduced ?? "",
      "waiting need": try key(Need.self, "WHERE state = 'waiting'", on),
    ]
  }

  private static func record<R: StoredRecord>(_ kind: R.Type, _ rest: SQL, _ on: any Connection) throws -> R {
    guard let record = try Records.all(kind, rest, on: on).first?.value else { throw Refusal.absent }
    return record
  }

  private static func key<R: StoredRecord>(_ kind: R.Type, _ rest: SQL, _ on: any Connection) throws -> String {
    try record(kind, rest, on).key
  }

  private static func unit(_ name: String, _ on: any Connection) throws -> String {
    try key(Unit.self, "WHERE name = \(name)", on)
  }

  /// The first file that the records have.
  private static func file<R: StoredRecord>(_ kind: R.Type, _ rest: SQL, _ on: any Connection) throws -> String {
    try Records.all(kind, rest, on: on).flatMap(\.value.files).first ?? ""
  }

  /// A draft with a file in it and another on its way.
  private mutating func addDraft(_ office: Office) async throws {
    let author = try await office.read(as: nil) { try People.find(signIn: "tac-gia-1", on: $0.connection)?.id }
    guard let author, let kept = try await office.files.keep(Array("%PDF-1.7 thử".utf8)) else { throw Refusal.absent }
    let id = try await office.run(
      .startDossier(id: Dossier.ID(at: office.clock.now), plan: Setting.tamDiep.plan, track: "dot-1"), as: author)
    let part: Part.ID = "tai-lieu"
    try await office.run(
      .attachFile(
        id,
        attachment: Attachment(
          digest: kept.digest, name: "tệp thử.pdf", size: kept.size, type: kept.type.mediaType, part: part,
          added: office.clock.now)), as: author)
    let upload = Upload(
      id: Upload.ID(at: office.clock.now), person: author, dossier: id, part: part, name: "thử.pdf", size: 1000,
      started: office.clock.now)
    try await office.begin(upload)
    keys["draft"] = id.description
    keys["file"] = kept.digest
    keys["upload"] = upload.id.description
  }

  private mutating func addOrders(_ office: Office) async throws {
    guard let decision = Decision.ID(try self["decision"]), let session = Session.ID(try self["decided session"]) else {
      throw Refusal.absent
    }
    let officer = try await office.read(as: nil) { try People.find(signIn: "vt-tiep-nhan-kt", on: $0.connection)?.id }
    guard let officer else { throw Refusal.absent }
    for (name, subject) in [
      ("decision order", PaperOrder.Subject.decision(decision)), ("session order", .session(session)),
    ] {
      let id = PaperOrder.ID(at: office.clock.now)
      try await office.run(
        .orderPapers(
          id: id, subject: subject, contents: .everything, form: .word, verifying: "http://127.0.0.1/xac-minh/"),
        as: officer)
      keys[name] = id.description
    }
  }

  /// A list and a package that came in, and a way to a new password.
  private mutating func addArrivals(_ office: Office) async throws {
    let people = try await office.read(as: nil) { desk in
      try ["quan-tri", "tac-gia-6"].map { try People.find(signIn: $0, on: desk.connection)?.id }
    }
    guard let administrator = people[0], let person = people[1] else { throw Refusal.absent }
    let units = "Tên đơn vị,Loại đơn vị\nPhòng Thử Mới,phòng ban\n"
    keys["list"] = try await office.open(Array(units.utf8), name: "don-vi.csv", as: .units, by: administrator).id
      .description
    keys["secret"] = try await office.issuePasswordLink(for: person, by: administrator)
    let package = ReceivedPackage(
      key: "goi-thu", kind: .list, plan: Setting.vinhTuong.plan, signer: "", signerName: "Mẫu", from: "Nơi gửi thử",
      planTitle: "Kế hoạch thử", list: ForwardingList.ID(at: office.clock.now), count: 1, file: try self["file"],
      arrived: office.clock.now, by: nil)
    _ = try await office.database.write { try Records.insert(package, on: $0) }
    keys["package"] = package.key
  }

  /// Requests for an account, and the codes that open them.
  private mutating func addAccountRequests(_ office: Office) async throws {
    for state in [AccountRequest.State.waiting, .asked, .confirmed] {
      let request = try await office.database.read {
        try AccountRequests.list(in: state, limit: 1, offset: 0, on: $0).first?.id
      }
      guard let request else { throw Refusal.absent }
      keys["\(state.rawValue) account request"] = request.description
      keys["\(state.rawValue) account code"] = try await office.code(of: request)
    }
  }

  /// The mails of a day, and what is in the links of one.
  private mutating func addMails(_ office: Office) async throws {
    let author = try await office.read(as: nil) { try People.find(signIn: "tac-gia-1", on: $0.connection)?.id }
    guard let author else { throw Refusal.absent }
    let pages = SiteOptions(isDemo: true).mailPages
    let postman = Postman(
      office: office, isRehearsal: true, server: nil, pages: pages, counts: MailCounts(),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await postman.makeDigests()
    let found = try await office.look(MailSettingsLook(pages), as: author).found
    keys["mail"] = found.mails.first?.mail.id.description
    keys["unsubscribing"] = found.mails.first?.letter.unsubscribing?.split(separator: "/").last.map(String.init)
    keys["calendar"] = try await office.look(CalendarAddressLook(), as: author).found.token.map { "\($0).ics" }
    var secret = ""
    try await office.askMailAddress("thu@vidu.vn", of: author, way: .shown) { asked in
      secret = asked
      return "/thu/xac-nhan/\(asked)"
    }
    keys["mail link"] = secret
  }
}
