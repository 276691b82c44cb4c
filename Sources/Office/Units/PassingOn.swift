import Domain
import Markup
import Store

/// The people and dossiers of a unit that was merged or divided, on their way to the units that took over: a portion at
/// a time, so that nobody waits while thousands of them go.
struct PassingOn: Codable, Sendable {
  /// The unit that was merged or divided.
  let unit: Domain.Unit.ID
  /// Who gets what is named for no other; nil where that stays with the unit.
  let first: Domain.Unit.ID?
  /// The people who were named, each with the unit to which they go.
  let named: [Person.ID: Domain.Unit.ID]

  /// People and dossiers of one write.
  static let portion = 200

  /// The units that get something.
  var heirs: Set<Domain.Unit.ID> { Set(named.values).union(first.map { [$0] } ?? []) }

  /// How many people and dossiers are still to go.
  func left(on connection: any Connection) throws -> Int {
    try movers.count(on: connection)
  }

  /// Passes on the next ones.
  ///
  /// - Returns: how many went; fewer than the most when all have gone.
  func pass(atMost most: Int, at desk: Desk) throws -> Int {
    var room = most
    for person in try movers.people(limit: room, on: desk.connection) {
      guard let heir = named[person.value.id] ?? first else { continue }
      var after = person.value
      after.unit = heir
      try desk.replace(person, by: after, ["unit": heir.description])
      room -= 1
    }
    for id in try movers.drafts(limit: room, on: desk.connection) {
      let dossier = try desk.dossier(id)
      guard let heir = named[dossier.filer] ?? first else { continue }
      try desk.saveWriting(try dossier.passed(to: desk.unit(heir), at: desk.now))
      room -= 1
    }
    for id in try movers.filed(limit: room, on: desk.connection) {
      let dossier = try desk.dossier(id)
      guard let heir = named[dossier.filer] else { continue }
      try desk.save(try dossier.passed(to: desk.unit(heir), at: desk.now))
      room -= 1
    }
    return most - room
  }

  private var movers: UnitMovers {
    UnitMovers(
      of: unit, ends: first != nil, named: named.keys.sorted(),
      filing: named.filter { $0.value != first }.keys.sorted())
  }
}

/// Passes on what a unit had that was too much for one write. Each portion is kept by itself; after a node that died
/// the next goes on with what is left.
public struct PassingOnWork: WorkKind {
  public static let kind = "unit-passing"
  /// People and dossiers of one write.
  public static let portion = PassingOn.portion

  public init() {}

  /// - Throws: `Refusal` while one of the units still gives or gets something: what is named for a unit must be there.
  static func requireNone(for units: [Domain.Unit.ID], at desk: Desk) throws {
    for work in try WorkQueue.underWay(kind: kind, on: desk.connection) {
      let passing = try JSON.decoded(PassingOn.self, from: work.task)
      guard let unit = units.first(where: { $0 == passing.unit || passing.heirs.contains($0) }) else { continue }
      let (old, name) = (try desk.unit(passing.unit).name, try desk.unit(unit).name)
      throw Refusal(
        "Người và hồ sơ của \(old) còn đang chuyển, chưa sắp xếp \(name) được.", kind: .conflict,
        next: "Chờ vài phút rồi làm lại; tiến độ xem ở trang của \(old).")
    }
  }

  /// Leaves to the background what is still to go.
  static func queue(_ passing: PassingOn, on connection: any Connection) throws {
    let left = try passing.left(on: connection)
    guard left > 0 else { return }
    let task = try JSON.text(of: passing)
    // By the machine's clock, not by a rehearsal's, which jumps.
    let now = Clock().now
    try WorkQueue.add(
      Work(
        id: Work.ID(at: now), kind: kind, subject: passing.unit.description,
        task: task, due: now, total: left), on: connection)
  }

  /// The passing of a unit that is not over; nil where there is none.
  static func work(for unit: Domain.Unit.ID, on connection: any Connection) throws -> Work? {
    try WorkQueue.work(kind: kind, subject: unit.description, on: connection).first { !$0.isDone }
  }

  public func perform(_ work: Work, at office: Office, report: (Int) async throws -> Bool) async throws -> String {
    let passing = try JSON.decoded(PassingOn.self, from: work.task)
    while true {
      let left = try await office.runUnattended(.passOn(passing))
      guard try await report(max(0, work.total - left)) else { throw Fault("taken over") }
      if left == 0 { return "\(work.total)" }
    }
  }
}
