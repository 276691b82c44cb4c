import Domain
import Sheets
import Store

/// The units to which an announcement went, and which of them confirmed: for its sender and who follows the plan, or
/// for a unit that passed it on.
public struct AddresseesLook: Look {
  public static let action = Action.viewAnnouncement
  /// Lines on a page.
  public static let size = 50

  /// Those that a list has.
  public enum Wanted: String, CaseIterable, Sendable {
    case open, confirmed
    case unheard

    public var name: String {
      switch self {
      case .open: "Chưa xác nhận"
      case .confirmed: "Đã xác nhận"
      case .unheard: "Chưa có người nhận"
      }
    }
  }

  let id: Announcement.ID
  let via: Unit.ID?
  let wanted: Wanted?
  let page: Int

  public struct Found: Sendable {
    public var announcement: Announcement
    public var plan: Plan
    /// The unit that passed it on, and what it is called; nil for what the sender addressed.
    public var via: Unit?
    public var wanted: Wanted?
    public var lines: [AddresseeLine]
    public var number: Int
    public var total: Int
    public var confirmed: Int
    public var open: Int
    public var mayRemind: Bool
    public var today: Day
    let all: [AddresseeLine]
  }

  public init(of id: Announcement.ID, via: Unit.ID?, _ wanted: Wanted?, page: Int) {
    (self.id, self.via, self.wanted, self.page) = (id, via, wanted, page)
  }

  public func door(at desk: Desk) throws -> Door {
    let announcement = try desk.announcement(id)
    let follows = try desk.follows(announcement)
    if follows, !announcement.isDraft { return .own }
    guard let via, try Announcements.counts(of: [id], via: via, on: desk.connection)[id] != nil else {
      return .only(if: false, else: .absent)
    }
    return .only(if: desk.allows(.viewAnnouncement, at: try desk.place(of: via)), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.announcement(id)
    let tree = try desk.unitTree()
    let all = try AddresseeLine.all(of: found, via: via, in: tree, at: desk)
    let chosen = all.filter { line in wanted.map(line.isMeant) ?? true }
    let first = (page - 1) * AddresseesLook.size
    let audience = ReminderAudience.unconfirmed(id, via: via)
    return Found(
      announcement: found, plan: try desk.plan(found.plan), via: via.flatMap { tree[$0] }, wanted: wanted,
      lines: first < chosen.count ? Array(chosen[first..<min(first + AddresseesLook.size, chosen.count)]) : [],
      number: page, total: chosen.count, confirmed: all.count { $0.confirmed != nil },
      open: all.count { $0.isOpen },
      mayRemind: try found.isInForce && desk.closedRefusal(of: found) == nil
        && desk.allows(.remind, at: audience.place(under: found.plan, at: desk)),
      today: desk.now.day, all: chosen)
  }
}

/// A unit to which an announcement went.
public struct AddresseeLine: Sendable {
  public let unit: Unit
  public let confirmed: Instant?
  /// Who confirmed.
  public let by: String?
  /// How many days it has been there without a word; nil where it was confirmed.
  public let days: Int?
  /// Whether its day is over without a word.
  public let isLate: Bool
  /// Whether the standing office let it off confirming.
  public let isExcused: Bool
  /// Whether somebody gets it there: a head or a clerk.
  public let isHeard: Bool
  public let isAsked: Bool
  /// How many units it passed it on to.
  public let passedTo: Int?
  /// What there is to know of the unit itself: that it was dissolved.
  public let note: String

  /// Whether it has still to confirm.
  var isOpen: Bool { confirmed == nil && !isExcused }

  func isMeant(by wanted: AddresseesLook.Wanted) -> Bool {
    switch wanted {
    case .open: isOpen
    case .confirmed: confirmed != nil
    case .unheard: isOpen && !isHeard
    }
  }

  /// All of them by name, those that have not confirmed first.
  static func all(
    of announcement: Announcement, via unit: Unit.ID?, in tree: UnitTree, at desk: Desk
  ) throws -> [AddresseeLine] {
    let found = try Announcements.addressees(of: announcement.id, via: unit, on: desk.connection)
    let people = try People.all(Array(Set(found.compactMap(\.by))), on: desk.connection)
    let today = desk.now.day
    let line = Dictionary(uniqueKeysWithValues: found.map { ($0.unit, tree.confirming($0.unit, on: today)) })
    let scopes = Set(line.values.flatMap { $0 }.map(Scope.unit))
    let heard = Set(
      try People.appointments(where: scopes, on: today, on: desk.connection).map(\.value)
        .filter { [.unitHead, .unitClerk].contains($0.role) }.map(\.scope))
    let since = announcement.issue?.at.day ?? today
    let excused = try desk.excused(from: announcement)
    return found.compactMap { item -> AddresseeLine? in
      guard let unit = tree[item.unit] else { return nil }
      return AddresseeLine(
        unit: unit, confirmed: item.confirmed, by: item.by.flatMap { people[$0]?.name },
        days: item.confirmed == nil ? today.days(since: since) : nil,
        isLate: item.confirmed == nil && announcement.isLate(on: today), isExcused: excused.contains(item.unit),
        isHeard: line[item.unit, default: []].contains { heard.contains(.unit($0)) }, isAsked: item.isAsked,
        passedTo: item.passedTo, note: tree.note(on: unit, today))
    }.sorted {
      let (a, b) = ($0.confirmed == nil, $1.confirmed == nil)
      return a == b ? ($0.unit.name.folded, $0.unit.id) < ($1.unit.name.folded, $1.unit.id) : a
    }
  }
}

extension Desk {
  /// The units that the standing office let off confirming an announcement.
  func excused(from announcement: Announcement) throws -> Set<Domain.Unit.ID> {
    let plan = try plan(announcement.plan, round: announcement.round)
    let said = try Fulfilments.lines(
      of: plan, duties: [Announcement.confirming(announcement.id)], on: connection)
    return Set(said.filter(\.value.isExcused).keys.compactMap { Domain.Unit.ID($0.holder) })
  }
}

extension UnitTree {
  /// The unit and those that took over its work, who confirm for it.
  fileprivate func confirming(_ id: Unit.ID, on day: Day) -> [Unit.ID] {
    var (line, next): ([Unit.ID], Unit.ID?) = ([], id)
    while let current = next, !line.contains(current) {
      line.append(current)
      next = self[current]?.mergedInto
    }
    return line
  }

  /// That a unit was dissolved, and who took over.
  fileprivate func note(on unit: Unit, _ day: Day) -> String {
    guard !unit.exists(on: day), let dissolved = unit.dissolved else { return "" }
    let successor = unit.mergedInto.flatMap { self[$0] }.map { ", \($0.name) tiếp nhận" } ?? ""
    return "giải thể \(dissolved.short)\(successor)"
  }
}

extension AddresseesLook.Found: Workbook {
  public var title: String { "Nơi nhận \(announcement.issue?.number ?? "")" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Nơi nhận",
      lines: [
        "NƠI NHẬN VĂN BẢN", "\(announcement.cited.capitalisedFirst): \(announcement.content.title)",
        "Lập \(desk.now.short): \(confirmed.grouped) đơn vị đã xác nhận, \(open.grouped) chưa",
      ], .addressees, all)
  }
}

extension Listing<AddresseeLine> {
  public static var addressees: Listing {
    Listing(
      .place(),
      .column("Đơn vị", 44, page: .main("Đơn vị")) { .text($0.unit.name) },
      .column("Ghi chú", 40, page: .below) { line in
        .text(
          [line.note, line.isHeard || line.confirmed != nil ? "" : "chưa có người nhận trong hệ thống"]
            .filter { !$0.isEmpty }.joined(separator: "; "))
      },
      .state("Trạng thái", 16, page: .cell()) {
        $0.confirmed != nil
          ? Chip("đã nhận", .ok)
          : $0.isExcused ? Chip("được miễn", .plain) : $0.isLate ? Chip("quá hạn", .stop) : Chip("chưa xác nhận", .wait)
      },
      .column("Xác nhận lúc", 18, page: .wide()) { .text($0.confirmed?.short) },
      .column("Người xác nhận", 28, page: .below) { .text($0.by) },
      .column("Đã chờ (ngày)", 12, page: .figure(labelled: true)) { $0.days.map { .number($0) } ?? .empty },
      .column("Chuyển tiếp", 24, page: .wide()) { line in
        if let count = line.passedTo { return .text("đến \(count.grouped) đơn vị") }
        return line.isAsked ? .text("chưa chuyển") : .empty
      })
  }
}
