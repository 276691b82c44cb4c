import Domain
import Foundation
import Papers
import Store

/// A round with what goes into its archive.
struct ArchivedRound: Sendable {
  /// A table, with what its file is called.
  typealias List = (name: String, make: @Sendable (Desk) throws -> any Workbook)

  let plan: Plan
  let time: RoundClosing.Time
  /// Who sees what its standing office sees: what is in the archive.
  private let viewer: Viewer
  private let dossiers: [Dossier.ID]
  private let sessions: [Session]
  private let decisions: [Decision]
  private let commendations: [CommendationList]
  private let forwardings: [ForwardingList.ID]
  private let editions: [(number: Int, text: String)]
  private let movement: ArchivedMovement
  /// Files of other records, each with the kind of the first that names it.
  private let files: [(kind: String, digest: String)]
  private let journalHead: String?
  private let closer: String

  init(of id: Plan.ID, _ round: Int, _ time: RoundClosing.Time.ID, at desk: Desk) throws {
    let closing = try desk.load(RoundClosing.self, RoundClosing.key(id, round))
    guard let time = closing.times.first(where: { $0.id == time }) else { throw Refusal.absent }
    let published = try Records.all(PublishedPlan.self, "WHERE plan = \(id) ORDER BY edition", on: desk.connection)
      .map(\.value)
    let edition = try published.last { try desk.plan(id, version: $0.edition).round == round }?.edition
    guard let edition else { throw Refusal.absent }
    let plan = try desk.plan(id, version: edition)
    (self.plan, self.time) = (plan, time)
    let person = try desk.person(time.by)
    closer = person.name
    viewer = Viewer(person: person, roles: [Viewer.Held(.intakeOfficer, .plan(id))])
    editions = published.filter { $0.edition <= edition }.map { ($0.edition, $0.text) }
    dossiers = try RoundClosings.filed(of: id, round: round, on: desk.connection)
    sessions = try Sessions.of(id, on: desk.connection).filter { try $0.hasBegun && desk.isOf(plan, $0) }
    let held = Set(sessions.map(\.id))
    decisions = try Decisions.of(id, on: desk.connection).filter { held.contains($0.session) }
    commendations = try Commendations.lists(under: id, on: desk.connection).filter { try desk.isOf(plan, $0) }
    forwardings = try ForwardingLists.of(id, on: desk.connection).filter { try desk.isOf(plan, $0) }.map(\.id)
    var (movement, seen) = (ArchivedMovement(of: plan), Set<String>())
    var files: [(kind: String, digest: String)] = []
    try desk.records(of: plan).each { record in
      if try movement.take(record, at: desk) { return }
      for digest in record.files where seen.insert(digest).inserted {
        files.append((type(of: record).table.description, digest))
      }
    }
    (self.movement, self.files) = (movement, files)
    journalHead = try Journal.signedHead(on: desk.connection)?.text
  }

  var fileName: String {
    let round = plan.round == 0 ? "" : " \(plan.roundName)"
    return "Lưu trữ \(plan.shortTitle)\(round) \(time.at.day).zip".fileName
  }

  var manifest: RoundArchive.Manifest {
    RoundArchive.Manifest(
      format: RoundArchive.format, plan: plan.id.description, title: plan.title, issuer: plan.issuer,
      round: plan.round, closed: "\(time.at.day)", reason: time.reason, left: time.left, journalHead: journalHead,
      files: [:])
  }

  /// - Parameters:
  ///   - verifying: the address at which a certificate is verified, but for its code.
  ///   - tell: how many dossiers are in it, again and again.
  func write(
    to writer: RoundArchiveWriter, verifying: String, at office: Office, _ tell: (Int) async throws -> Void
  ) async throws {
    try await writer.add("Đọc trước.txt", Array(introduction.utf8))
    for edition in editions {
      try await writer.add("1 Kế hoạch/\(plan.id), bản \(edition.number).yaml", Array(edition.text.utf8))
    }
    for list in lists + movement.lists {
      try await tell(0)
      try await writer.add("2 Danh sách/\("\(list.name).xlsx".fileName)", as: viewer, list.make)
    }
    for session in sessions {
      try await tell(0)
      try await add(try await papers(of: session, at: office), in: session.name, to: writer)
    }
    for decision in decisions {
      try await tell(0)
      let papers = try await office.read(as: nil) { desk in
        try OrderedPapers(of: .decision(decision.id), at: desk).papers(.everything, verifying: verifying)
      }
      try await add(papers, in: "Quyết định \(decision.issuance.number)", to: writer)
    }
    try await movement.writePapers(to: writer, as: viewer) { try await tell(0) }
    for (index, dossier) in dossiers.enumerated() {
      try await tell(index)
      try await add(dossier, number: index + 1, to: writer, at: office)
    }
    for file in movement.files {
      try await tell(dossiers.count)
      try await writer.add(file.path, kept: file.digest, size: file.size)
    }
    for (index, file) in files.enumerated() {
      try await tell(dossiers.count)
      let name = "5 Tệp kèm theo/\(Self.folder(of: file.kind))/\((index + 1).twoDigits)-\(file.digest.prefix(8))"
      try await writer.add(untitled: name, kept: file.digest)
    }
    try await addJournal(to: writer, at: office)
  }

  /// Where files of records of a kind are.
  private static func folder(of kind: String) -> String {
    switch kind {
    case SignedCopy.table.description: "Bản đã ký"
    case Fulfilment.table.description: "Minh chứng việc được giao"
    case Nomination.table.description: "Đề nghị khen thưởng"
    case Complaint.table.description: "Khiếu nại"
    case Cluster.table.description, ClusterList.table.description: "Cụm, khối thi đua"
    default: "Khác"
    }
  }

  // MARK: What it is

  private var introduction: String {
    """
    LƯU TRỮ KẾ HOẠCH \(plan.shortTitle.uppercased())
    \(plan.title)
    \(plan.issuer)

    Kết thúc ngày \(time.at.day.short), \(closer) thực hiện.
    \(time.reason.isEmpty ? "" : "Lý do kết thúc khi còn việc để lại: \(time.reason)\n")\
    \(time.left.isEmpty ? "" : "Còn để lại: \(time.left.joined(separator: "; ")).\n")
    1 Kế hoạch: nội dung kế hoạch đã công bố.
    2 Danh sách: các sổ và danh sách (Excel).
    3 Văn bản: quyết định, giấy chứng nhận, biên bản, báo cáo, sự kiện, kiểm tra (Word).
    4 Hồ sơ: từng hồ sơ đã nộp, văn bản và tệp kèm theo.
    5 Tệp kèm theo: bản đã ký, minh chứng và tệp khác.
    6 Nhật ký.csv: những việc đã làm, theo thời gian.
    manifest.json: dung lượng và mã SHA-256 của từng tệp; signature.json: chữ ký của hệ thống.

    Phiếu đánh giá của từng thành viên Hội đồng không nằm trong tệp này; người có quyền xem in ở trang phiên họp.
    Kiểm tra tệp còn nguyên vẹn: sangkien archive verify TÊN-TỆP
    """
  }

  // MARK: Lists

  private var lists: [List] {
    let (plan, decisions) = (plan, decisions)
    var lists: [List] = [
      (
        "Sổ tiếp nhận",
        { desk in
          try QueueLook(
            plan: plan.id, round: plan.round, words: "", state: nil, isWhole: true, track: nil, isLateOnly: false,
            page: 1
          ).find(at: desk)
        }
      ),
      (
        "Quyết định",
        { _ in DecisionsLook.Found(plans: [.init(plan: plan, decisions: decisions, drafts: [:], waiting: [])]) }
      ),
      ("Sổ cấp giấy chứng nhận", { _ in CertificateWorkbook(plan: plan, words: "") }),
      (
        "Khiếu nại",
        { desk in
          var found = try ComplaintsLook().find(at: desk)
          found.plans = try found.plans.map { item in
            (item.plan, try item.complaints.filter { try desk.isOf(plan, $0) })
          }
          return found
        }
      ),
      ("Kinh phí", { try MoneyLook(plan.id, year: plan.moneyYear).find(at: $0) }),
    ]
    if !plan.givenDuties.isEmpty {
      lists.append(
        ("Việc được giao", { try DutiesLook(of: plan.id, round: plan.round, .init(), page: 1).find(at: $0) }))
    }
    if !plan.targets.isEmpty {
      lists.append(("Chỉ tiêu", { TargetWorkbook(plan: plan, progress: try $0.progress(of: plan)) }))
    }
    if plan.difficulties != nil {
      lists.append(
        ("Hỏi đáp, vướng mắc", { try InboxLook(of: plan.id, waitingOnly: false, page: 1).find(at: $0) }))
    }
    for list in commendations {
      guard let kind = plan.commendations.first(where: { $0.id == list.kind }) else { continue }
      lists.append(("Khen thưởng, \(list.name)", { _ in CommendationWorkbook(list: list, kind: kind, plan: plan) }))
    }
    for (index, id) in forwardings.enumerated() {
      lists.append(("Danh mục chuyển cấp trên \(index + 1)", { try ForwardingListLook(id).find(at: $0) }))
    }
    return lists
  }

  // MARK: Papers and dossiers

  /// What the standing office may see of a session: members' ballots are not in it.
  private func papers(of session: Session, at office: Office) async throws -> [NamedPaper] {
    try await office.read(as: nil) { desk in
      let (papers, host) = (try SessionPapers(session, at: desk), try desk.host())
      return [
        try SessionPapers.establishment(of: papers.council, at: desk), papers.invitation, try papers.minutes(),
      ].map { NamedPaper(name: $0.title, paper: $0.headed(by: host)) }
    }
  }

  private func add(_ papers: [NamedPaper], in folder: String, to writer: RoundArchiveWriter) async throws {
    for named in papers {
      try await writer.add("3 Văn bản/\(folder.fileName)/\(named.name.fileName)", named.paper)
    }
  }

  private func add(
    _ id: Dossier.ID, number: Int, to writer: RoundArchiveWriter, at office: Office
  ) async throws {
    let (dossier, papers) = try await office.read(as: nil) { desk in
      let dossier = try desk.dossier(id)
      let (papers, host) = (try DossierPapers(dossier, at: desk), try desk.host())
      let kinds: [PaperKind] = [.application, .description, .receipt, .completionNotice, .refusalNotice, .appraisal]
      return (dossier, try kinds.compactMap { try papers.paper($0, verifying: "")?.headed(by: host) })
    }
    let place = String(repeating: "0", count: max(0, 5 - "\(number)".count)) + "\(number)"
    let folder = "4 Hồ sơ/\("\(place) \(dossier.writing.title)".fileName)"
    for paper in papers { try await writer.add("\(folder)/\(paper.title.fileName)", paper) }
    for (index, file) in dossier.attachments.enumerated() {
      try await writer.add(
        "\(folder)/\((index + 1).twoDigits) \(file.name.fileName)", kept: file.digest, size: file.size)
    }
  }

  // MARK: The journal

  private func addJournal(to writer: RoundArchiveWriter, at office: Office) async throws {
    let extract = office.files.arriving()
    let (path, plan) = (extract.path, plan)
    try await office.read(as: nil) { try JournalExtract(at: path).write(plan, at: $0) }
    try await writer.add("6 Nhật ký.csv", path: path, isPacked: true)
  }
}

extension Office {
  /// Reads one consistent state as someone who holds those roles.
  func readArchived<T: Sendable>(
    as viewer: Viewer, _ body: @escaping @Sendable (Desk) throws -> T
  ) async throws -> T {
    let (now, shelf) = (clock.now, shelf)
    return try await database.read { try body(Desk(connection: $0, viewer: viewer, now: now, shelf: shelf)) }
  }
}
