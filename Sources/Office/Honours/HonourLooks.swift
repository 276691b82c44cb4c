import Domain
import Papers
import Sheets
import Store

/// An honour with the names of what it is of.
public struct HonourLine: Sendable {
  public let honour: Honour
  /// Who recorded it: the unit, or the standing office of the plan.
  public let office: String
  public let plan: Plan?

  init(_ honour: Honour, at desk: Desk) throws {
    self.honour = honour
    (office, plan) = try desk.office(of: honour.recorder)
  }
}

/// Whom decisions honoured, by year and level: as everyone reads it, or as offices keep it.
public struct HonoursLook: Look {
  public static let action = Action.visit
  /// Decisions on a page.
  public static let size = 20

  let wanted: HonourFilter
  let isRegister: Bool
  let page: Int

  public struct Found: Sendable {
    public var wanted: HonourFilter
    /// Whether it is what the viewer's offices keep, with what is not public.
    public var isRegister: Bool
    public var lines: [HonourLine]
    public var number: Int
    public var total: Int
    public var years: [Int]
    public var plans: [Plan]
    /// Whether the viewer records for an office.
    public var records: Bool
    public var now: Instant
  }

  /// - Parameter isRegister: whether what the viewer's offices keep is meant, not what everyone reads.
  public init(_ wanted: HonourFilter, isRegister: Bool, page: Int) {
    (self.wanted, self.isRegister, self.page) = (wanted, isRegister, page)
  }

  public func door(at desk: Desk) -> Door {
    guard isRegister else { return .own }
    return .only(if: desk.viewer?.recordsHonours == true, else: desk.viewer == nil ? .signInNeeded : .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    var wanted = wanted
    if isRegister { wanted.offices = try desk.viewer?.offices(for: .recordHonour, on: desk.connection) }
    let all = HonourFilter(plan: wanted.plan, offices: wanted.offices)
    return Found(
      wanted: wanted, isRegister: isRegister, lines: try HonoursLook.lines(wanted, page: page, at: desk), number: page,
      total: try Honours.count(wanted, on: desk.connection), years: try Honours.years(all, on: desk.connection),
      plans: try desk.plans(), records: desk.viewer?.recordsHonours == true, now: desk.now)
  }

  static func lines(_ wanted: HonourFilter, page: Int, at desk: Desk) throws -> [HonourLine] {
    try Honours.page(wanted, limit: size, offset: (page - 1) * size, on: desk.connection).map {
      try HonourLine($0, at: desk)
    }
  }
}

extension Viewer {
  var recordsHonours: Bool { isOfOffice(for: .recordHonour) }
}

extension HonoursLook.Found: Workbook {
  public var title: String { "Vinh danh" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list("Vinh danh", lines: ["VINH DANH", "lập \(desk.now.short)"], .honourees) { write in
      var number = 1
      while true {
        let lines = try HonoursLook.lines(wanted, page: number, at: desk)
        for line in lines {
          for honouree in line.honour.content.honourees where isRegister || honouree.isPublic {
            try write((line: line, honouree: honouree))
          }
        }
        if lines.count < HonoursLook.size { return }
        number += 1
      }
    }
  }
}

extension Listing<(line: HonourLine, honouree: Honour.Honouree)> {
  /// Everyone who was honoured, each on a line.
  public static var honourees: Listing {
    Listing(
      .place(),
      .column("Năm", 8) { .ordinal($0.line.honour.year) },
      .column("Cấp", 16) { .text($0.line.honour.content.level.name) },
      .column("Họ tên, tập thể", 36) { .text($0.honouree.name) },
      .column("Là", 12) { .text($0.honouree.isCollective ? "tập thể" : "cá nhân") },
      .column("Đơn vị", 36) { .text($0.honouree.unit) },
      .column("Sáng kiến, công trình", 46) { .text($0.honouree.work) },
      .column("Hình thức", 28) { .text($0.line.honour.content.form) },
      .column("Quyết định", 20) { .text($0.line.honour.content.number) },
      .column("Ngày", 12) { .day($0.line.honour.day) },
      .column("Cơ quan quyết định", 36) { .text($0.line.honour.content.issuer) },
      .column("Kế hoạch", 22) { .text($0.line.plan?.shortTitle) },
      .column("Công khai", 14) { .text($0.honouree.isPublic ? $0.line.honour.state.name : "không nêu tên") })
  }
}

/// An honour: for everyone once it is published, before that for the office that records it.
public struct HonourLook: Look {
  public static let action = Action.visit

  /// Names on a page.
  public static let size = 50

  let honour: Honour.ID
  let page: Int

  public struct Found: Sendable {
    public var line: HonourLine
    public var version: Int
    /// Those whom the viewer may read of.
    public var honourees: [Honour.Honouree]
    /// Which page of them is shown.
    public var number: Int
    public var steps: Set<Honour.Step>
    public var isOffice: Bool
    /// For what the viewer can nominate whom it honours: the kinds of the plan, and the unit that nominates.
    public var nominating: (unit: Domain.Unit.ID, kinds: [CommendationKind])?
  }

  public init(_ honour: Honour.ID, page: Int) { (self.honour, self.page) = (honour, page) }

  public func door(at desk: Desk) throws -> Door {
    guard let honour = try Records.load(Honour.self, self.honour.description, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    let isOpen = try honour.isSeen(at: desk)
    return .only(if: isOpen, else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let honour = try desk.load(Honour.self, honour.description)
    let line = try HonourLine(honour, at: desk)
    let place = try desk.place(of: honour.recorder)
    let isOffice = desk.allows(.recordHonour, at: place)
    return Found(
      line: line, version: try desk.version(of: Honour.self, honour.id.description),
      honourees: honour.content.honourees.filter { isOffice || $0.isPublic }, number: page,
      steps: desk.steps(open: honour, at: place), isOffice: isOffice, nominating: try nominating(line, at: desk))
  }

  private func nominating(
    _ line: HonourLine, at desk: Desk
  ) throws -> (unit: Domain.Unit.ID, kinds: [CommendationKind])? {
    guard let plan = line.plan, let unit = line.honour.recorder.unit, !plan.commendations.isEmpty,
      desk.allows(
        .writeNomination, at: Place(plan: plan.id, lineage: try Units.lineage(of: unit, on: desk.connection)))
    else { return nil }
    return (unit, plan.commendations)
  }
}

/// The decision of an honour as a file, for the office that records it.
public struct HonourFileLook: Look {
  public static let action = Action.recordHonour

  let honour: Honour.ID

  public init(_ honour: Honour.ID) { self.honour = honour }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: honour, for: Self.action)) }

  public func find(at desk: Desk) throws -> KeptFile {
    guard let file = try desk.load(Honour.self, honour.description).file else { throw Refusal.absent }
    return file
  }
}

/// The form of an honour: a new one, or one that is amended.
public struct HonourFormLook: Look {
  public static let action = Action.recordHonour

  public enum Subject: Sendable {
    /// A new one, with whom a decision or a list of commendations named.
    case new(plan: Plan.ID?, decision: Decision.ID?, list: CommendationList.ID?)
    case existing(Honour.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    /// Plans for whose standing office the viewer records, and units.
    public var offices: [Plan] = []
    public var units: [Domain.Unit] = []
    /// Every plan, under which a unit can have honoured.
    public var plans: [Plan] = []
    public var plan: Plan.ID?
    /// What the form begins with.
    public var content: Honour.Content?
    /// The one that is amended, and the version that the window shows.
    public var honour: Honour?
    public var version: Int?
    /// Decisions and lists of the plan from which names can be taken.
    public var decisions: [Decision] = []
    public var lists: [CommendationList] = []
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    switch subject {
    case .existing(let id): .at(try desk.place(of: id, for: Self.action))
    case .new: .only(if: desk.viewer?.recordsHonours == true, else: .notYours)
    }
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .existing(let id):
      let honour = try desk.load(Honour.self, id.description)
      guard honour.allows(.write) else { throw honour.refusal(of: .write) }
      return Found(
        content: honour.content, honour: honour, version: try desk.version(of: Honour.self, id.description),
        now: desk.now)
    case .new(let plan, let decision, let list):
      let plans = try desk.plans()
      let units = (desk.viewer?.scopes(for: .recordHonour) ?? []).compactMap(\.unit)
      var found = Found(
        offices: plans.filter { desk.allows(.recordHonour, at: Place(plan: $0.id)) },
        units: try Set(units).sorted().map { try desk.unit($0) }.filter { $0.exists(on: desk.now.day) }, plans: plans,
        plan: plan, now: desk.now)
      if let plan, desk.allows(.recordHonour, at: Place(plan: plan)) {
        found.decisions = try Decisions.of(plan, on: desk.connection)
        found.lists = try Commendations.lists(under: plan, on: desk.connection).filter { $0.isDecided }
        let known = try desk.plan(plan)
        found.content =
          try found.decisions.first { $0.id == decision }.map { try known.honours(by: $0, at: desk) }
          ?? found.lists.first { $0.id == list }.map { known.honours(by: $0) }
      }
      return found
    }
  }
}

extension Plan {
  /// The level at which its own bodies honour, as far as its level is called like one.
  private var honourLevel: Honour.Level {
    Honour.Level.allCases.first { $0.name == level.name.lowercasedFirst } ?? .unit
  }

  /// Whom a decision of recognition named, each for the work that was recognised, by the names that are public today.
  fileprivate func honours(by decision: Decision, at desk: Desk) throws -> Honour.Content {
    let names = try desk.publicAuthors(in: decision)
    return Honour.Content(
      level: honourLevel, form: "Biểu dương sáng kiến, ý tưởng tiêu biểu", occasion: shortTitle,
      issuer: decision.issuer,
      number: decision.number, day: decision.day,
      honourees: decision.items.map { item in
        let authors = names[item.dossier] ?? item.authors
        return Honour.Honouree(
          name: authors.joined(separator: ", "), isCollective: authors.count > 1, unit: item.unit, work: item.title,
          dossier: item.dossier)
      })
  }

  /// Who was commended by the decision that answered a list.
  fileprivate func honours(by list: CommendationList) -> Honour.Content {
    let kind = commendations.first { $0.id == list.kind }
    return Honour.Content(
      level: honourLevel, form: kind?.name ?? list.name, occasion: list.name,
      issuer: kind.map { body(giving: $0).fullName } ?? issuer, number: list.issuance?.number ?? "",
      day: list.issuance?.day,
      honourees: list.items.filter { $0.outcome == .commended }.map { item in
        Honour.Honouree(
          name: item.candidate.name, isCollective: item.candidate.kind == .collective, unit: item.unitName)
      })
  }
}

/// Everyone who was honoured under a plan in a year, as the ceremony reads it out.
public struct HonourListLook: Look {
  public static let action = Action.recordHonour

  let plan: Plan.ID
  let year: Int?

  public init(of plan: Plan.ID, in year: Int?) { (self.plan, self.year) = (plan, year) }

  public func door(at desk: Desk) throws -> Door {
    _ = try desk.plan(plan)
    return .at(Place(plan: plan))
  }

  public func find(at desk: Desk) throws -> Paper {
    let year = year ?? desk.now.day.year
    return .honourList(
      try Honours.under(plan, in: year, on: desk.connection), under: try desk.plan(plan), year: year)
  }
}
