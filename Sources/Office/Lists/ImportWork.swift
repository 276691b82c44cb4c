import Domain
import Store

/// Takes lists in, in the background.
public struct ImportWork: WorkKind {
  public static let kind = "list-import"

  public init() {}

  /// Orders it within the write that begins the import.
  static func order(_ list: ListImport.ID, rows: Int, by person: Person.ID?, at desk: Desk) throws {
    // The queue runs by the machine's clock, not by a rehearsal's.
    let now = Clock().now
    let work = Work(
      id: Work.ID(at: now), kind: kind, subject: list.description, task: person?.description ?? "", due: now,
      total: rows)
    try WorkQueue.add(work, on: desk.connection)
  }

  /// Whether the queue gave up taking a list in, because something broke again and again.
  static func hasGivenUp(_ list: ListImport.ID, at desk: Desk) throws -> Bool {
    try WorkQueue.work(kind: kind, subject: list.description, on: desk.connection).first?.isFailed ?? false
  }

  public func perform(_ work: Work, at office: Office, report: (Int) async throws -> Bool) async throws -> String {
    guard let id = ListImport.ID(work.subject), let person = Person.ID(work.task) else {
      throw Fault("work for no list: \(work.subject)")
    }
    guard try await report(0) else { throw Fault("taken over") }
    do {
      return "\(try await office.take(id, by: person).additions)"
    } catch let refusal as Refusal {
      // An answer, not a failure: trying again would give the same.
      let reason = [refusal.reason, refusal.next].compactMap { $0 }.joined(separator: " ")
      try await office.runUnattended(.failImport(id, reason: reason))
      return "0"
    }
  }
}

extension Office {
  /// Takes in a list that was begun.
  ///
  /// - Parameter person: who ordered it; nil for the command line.
  /// - Throws: a `Refusal` that names the first rows that are wrong; nothing was taken in then.
  @discardableResult
  public func take(_ id: ListImport.ID, by person: Person.ID?) async throws -> CheckedList {
    let list = try await database.read { try Records.load(ListImport.self, id.description, on: $0)?.value }
    guard let list else { throw Refusal.absent }
    // Done by a node that died before it could say so.
    if list.isDone { return CheckedList() }
    imports.set(0, for: id)
    defer { imports.set(nil, for: id) }
    let progress = imports
    let command = Command.takeList(id, rows: try await rows(of: list)) { progress.set($0, for: id) }
    guard let person else { return try await runUnattended(command) }
    return try await run(command, as: person)
  }
}
