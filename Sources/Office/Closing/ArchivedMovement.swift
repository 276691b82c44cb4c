import Domain
import Papers
import Sheets
import Store

/// What was done in a round beside its dossiers, as it goes into the archive: reports, plans in response,
/// announcements, events and inspections, with their lists, papers and files.
struct ArchivedMovement: Sendable {
  /// A file that is kept, with its place in the archive.
  struct Kept: Sendable {
    var path: String
    var digest: String
    var size: Int
  }

  private let plan: Plan
  private var reports: [Report.Key] = []
  private var announcements: [Announcement] = []
  private var events: [Event] = []
  private var inspections: [Inspection] = []
  private var requests: [UnitRequest] = []
  private(set) var files: [Kept] = []

  init(of plan: Plan) { self.plan = plan }

  /// Takes up a record of the round.
  ///
  /// - Returns: whether it is of a kind that is archived here.
  mutating func take(_ record: any StoredRecord, at desk: Desk) throws -> Bool {
    switch record {
    case let report as Report:
      if report.state.isIn { reports.append(report.id) }
      keep(report.attached, in: "Báo cáo/\(report.unitName.fileName)")
    case let response as ResponsePlan:
      let unit = try desk.unit(response.unit).name(on: response.sent.at.day)
      keep([response.content.file], in: "Kế hoạch hưởng ứng/\(unit.fileName)")
    case let announcement as Announcement:
      if !announcement.isDraft { announcements.append(announcement) }
      keep(announcement.annexes, in: "Văn bản triển khai/\(name(of: announcement))")
    case let event as Event:
      events.append(event)
      keep(event.documents, in: "Sự kiện/\(name(of: event))")
    case let request as UnitRequest: requests.append(request)
    case let inspection as Inspection:
      inspections.append(inspection)
      let answers = inspection.followUps.flatMap(\.entries).flatMap(\.files)
      keep(inspection.documents + answers, in: "Kiểm tra/\(try name(of: inspection, at: desk))")
    default: return false
    }
    return true
  }

  private mutating func keep(_ documents: [KeptFile], in folder: String) {
    files += documents.map {
      Kept(path: "5 Tệp kèm theo/\(folder)/\($0.name.fileName)", digest: $0.digest, size: $0.size)
    }
  }

  private func name(of announcement: Announcement) -> String {
    "\(announcement.issue.map { "\($0.day) \($0.number) " } ?? "")\(announcement.content.title)".fileName
  }

  private func name(of event: Event) -> String { "\(event.time.from) \(event.details.title)".fileName }

  private func name(of inspection: Inspection, at desk: Desk) throws -> String {
    "\(inspection.time.from) \(try desk.unit(inspection.unit).name(on: inspection.time.from))".fileName
  }

  // MARK: Lists

  var lists: [ArchivedRound.List] {
    let (plan, round) = (plan.id, plan.round)
    var lists: [ArchivedRound.List] = self.plan.reportDuties.map { duty -> ArchivedRound.List in
      let due = duty.due.map { " hạn \($0)" } ?? ""
      return ("Báo cáo\(due), \(duty.before)", { try ReportRoundLook(duty.id, of: plan, round: round).find(at: $0) })
    }
    if !lists.isEmpty {
      let whole = self.plan
      lists.append(("Số liệu và nội dung các báo cáo", { _ in RoundReportsWorkbook(plan: whole) }))
    }
    if self.plan.responsePlan != nil {
      lists.append(("Kế hoạch hưởng ứng", { try ResponsesLook(to: plan, round: round, nil, page: 1).find(at: $0) }))
    }
    if !announcements.isEmpty {
      lists.append(("Văn bản triển khai", { [announcements] in try Self.list(of: announcements, at: $0) }))
      for announcement in announcements {
        lists.append(
          (
            "Nơi nhận văn bản \(announcement.issue?.number ?? "")",
            { try AddresseesLook(of: announcement.id, via: nil, nil, page: 1).find(at: $0) }
          ))
      }
    }
    if !events.isEmpty { lists.append(("Sự kiện", { [events] in try Self.list(of: events, at: $0) })) }
    for event in events where !event.isDraft {
      lists.append(("Danh sách dự, \(name(of: event))", { try EventPeopleLook(of: event.id, page: 1).find(at: $0) }))
    }
    for request in requests where request.withdrawn == nil {
      let wanted = DutiesLook.Wanted(duty: request.dutyKey)
      lists.append(
        (
          "Yêu cầu hạn \(request.due), \(request.what)",
          { try DutiesLook(of: plan, round: round, wanted, page: 1).find(at: $0) }
        ))
    }
    if !inspections.isEmpty {
      lists.append(("Kiểm tra", { [inspections] in try Self.list(of: inspections, at: $0) }))
    }
    return lists
  }

  /// A table whose rows are all there.
  private struct Table: Workbook {
    let title: String
    let fill: @Sendable (SheetWriter) throws -> Void

    func write(to writer: SheetWriter, at desk: Desk) throws { try fill(writer) }
  }

  private static func list(of announcements: [Announcement], at desk: Desk) throws -> any Workbook {
    let counts = try Announcements.counts(of: announcements.map(\.id), on: desk.connection)
    let rows = try announcements.map { announcement in
      AnnouncementLine(
        announcement: announcement, sender: try desk.name(of: announcement.sender, in: desk.plan(announcement.plan)),
        units: counts[announcement.id]?.units ?? 0, confirmed: counts[announcement.id]?.confirmed ?? 0)
    }
    return Table(title: "Văn bản triển khai") { try $0.list("Văn bản triển khai", .announcements, rows) }
  }

  private static func list(of events: [Event], at desk: Desk) throws -> any Workbook {
    let rows = try events.map { event in
      EventLine(
        event: event, unit: try desk.unit(event.unit).name(on: event.time.from),
        present: try Participants.counts(of: event.id, on: desk.connection).present)
    }
    return Table(title: "Sự kiện") { try $0.list("Sự kiện", .events, rows) }
  }

  private static func list(of inspections: [Inspection], at desk: Desk) throws -> any Workbook {
    let rows = try inspections.map { inspection in
      InspectionLine(
        inspection: inspection, inspector: try desk.unit(inspection.inspector).name,
        unit: try desk.unit(inspection.unit).name)
    }
    return Table(title: "Kiểm tra") { try $0.list("Kiểm tra", .inspections, rows) }
  }

  // MARK: Papers

  /// - Parameter tell: that it goes on, again and again.
  func writePapers(to writer: RoundArchiveWriter, as viewer: Viewer, _ tell: () async throws -> Void) async throws {
    for announcement in announcements {
      try await writer.add(
        "3 Văn bản/Văn bản triển khai/\(name(of: announcement)).txt", Array(announcement.content.text.utf8))
    }
    for event in events where !event.isCancelled {
      try await tell()
      let papers = try await writer.office.readArchived(as: viewer) { desk in
        try [EventPaperLook(.programme, of: event.id), EventPaperLook(.attendance, of: event.id)]
          .map { try $0.find(at: desk) }
      }
      for paper in papers {
        try await writer.add("3 Văn bản/Sự kiện/\(event.time.from) \(paper.title.fileName)", paper)
      }
    }
    for inspection in inspections where !inspection.isCancelled {
      try await tell()
      let (name, papers) = try await writer.office.readArchived(as: viewer) { desk in
        let kinds: [InspectionPaperLook.Kind] = [.programme, .minutes]
        return (
          try self.name(of: inspection, at: desk),
          try kinds.map { try InspectionPaperLook($0, of: inspection.id).find(at: desk) }
        )
      }
      for paper in papers { try await writer.add("3 Văn bản/Kiểm tra/\(name)/\(paper.title.fileName)", paper) }
    }
    for key in reports {
      try await tell()
      guard let (name, paper) = try await writer.office.readArchived(as: viewer, { try self.paper(of: key, at: $0) })
      else { continue }
      try await writer.add("3 Văn bản/Báo cáo/\(name)", paper)
    }
  }

  /// A report as it was sent; nil for one of a duty that the plan has no more.
  private func paper(of key: Report.Key, at desk: Desk) throws -> (name: String, paper: Paper)? {
    guard let report = try desk.report(key), let duty = plan.namedDuty(key.duty), let given = plan.given(duty) else {
      return nil
    }
    func name(_ title: String) -> String {
      "\(report.unitName.fileName)/\("\(duty.due.map { "\($0) " } ?? "")\(title)".fileName)"
    }
    if key.kind == .consolidated {
      let paper = try ConsolidationLook(key.duty, of: plan.id, round: plan.round).find(at: desk).paper
      return (name(paper.title), paper)
    }
    let bodies = given.to.map { plan.body($0).name }.joined(separator: ", ")
    let to = try report.receiver.map { try desk.unit($0).name } ?? bodies
    let superior = try desk.unit(key.unit).parent.map { try desk.unit($0).name(on: desk.now.day) }
    let paper = Paper.report(
      report, figures: report.figures, under: report.headings(under: given), plan: plan, title: given.reportTitle,
      source: given.source, to: to, superior: superior, lists: report.lists)
    return (name(given.reportTitle), paper)
  }
}
