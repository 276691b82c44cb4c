import Domain
import Sheets
import Store

/// Begins an import: the file was read, nothing of it was taken in.
public struct OpenList: Command {
  public var list: ListImport
  public static let action = Action.importLists

  public init(list: ListImport) { self.list = list }

  public func place(at desk: Desk) -> Place { .installation }

  /// Its columns are matched as in the last list with the same headings that was matched to the end, so that nobody
  /// matches them again when the corrected file comes.
  public func perform(at desk: Desk) throws -> ListImport {
    let before = try Lists.latest(on: desk.connection).first {
      $0.kind == self.list.kind && $0.headings == self.list.headings && $0.missing.isEmpty
    }
    let list = try before.map { try self.list.matched($0.columns) } ?? self.list
    try desk.insert(list, ["kind": list.kind.rawValue, "rows": "\(list.rows)"])
    return list
  }
}

/// Matches the columns of a list by hand.
public struct MatchColumns: Command {
  public var list: ListImport.ID
  /// For each column the field that it holds.
  public var columns: [String?]
  public static let action = Action.importLists

  public init(list: ListImport.ID, columns: [String?]) {
    self.list = list
    self.columns = columns
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    try desk.replace(before, by: try before.value.matched(columns))
  }
}

/// Orders that a list be taken in, which is done in the background.
public struct BeginImport: Command {
  public var list: ListImport.ID
  public static let action = Action.importLists

  public init(list: ListImport.ID) { self.list = list }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    // What was given up by the queue may be ordered once more.
    let isGivenUp = try before.value.isRunning && desk.hasGivenUp(list)
    let open = isGivenUp ? before.value.failed("") : before.value
    try desk.replace(before, by: try open.begun(), ["to": ListImport.State.running.rawValue])
    try ImportWork.order(list, rows: before.value.rows, by: desk.viewer?.person.id, at: desk)
  }
}

/// Takes a list in: every row, or none. What was right when it was looked at is checked once more.
public struct TakeList: Command {
  public var list: ListImport.ID
  public var rows: [ReadRow]
  /// Is told how many records are written.
  public var progress: @Sendable (Int) -> Void
  public static let action = Action.importLists

  public init(list: ListImport.ID, rows: [ReadRow], progress: @escaping @Sendable (Int) -> Void = { _ in }) {
    self.list = list
    self.rows = rows
    self.progress = progress
  }

  public func place(at desk: Desk) -> Place { .installation }

  /// - Throws: a `Refusal` that names the first rows that are wrong.
  public func perform(at desk: Desk) throws -> CheckedList {
    try Lists.hold(on: desk.connection)
    let before = try desk.list(list)
    guard before.value.isRunning else { throw Refusal("Danh sách này \(before.value.state.name).") }
    let checked = try desk.check(before.value, before.value.listRows(rows))
    if let first = checked.mistakes.first {
      let more = checked.mistakes.count - 1
      throw Refusal.input(
        "file", "Dòng \(first.row): \(first.reason)\(more > 0 ? "; và \(more.grouped) chỗ sai nữa" : "").",
        next: "Không dòng nào được nhập. Sửa trong tệp rồi tải lên lại.")
    }
    var done = 0
    try insert(checked.units, at: desk, &done)
    try insert(checked.people, at: desk, &done)
    try insert(checked.appointments, at: desk, &done)
    try insert(checked.initiatives, at: desk, &done)
    try desk.replace(
      before, by: before.value.finished(additions: checked.additions, at: desk.now),
      ["to": ListImport.State.done.rawValue, "additions": "\(checked.additions)"])
    return checked
  }

  private func insert<R: StoredRecord>(_ records: [R], at desk: Desk, _ done: inout Int) throws {
    for start in stride(from: 0, to: records.count, by: 500) {
      let some = Array(records[start..<min(start + 500, records.count)])
      try desk.insert(all: some, ["list": list.description])
      done += some.count
      progress(done)
    }
  }
}

/// Notes that a list could not be taken in.
struct FailImport: Command {
  var list: ListImport.ID
  var reason: String
  static let action = Action.importLists

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let before = try desk.list(list)
    guard before.value.isRunning else { return }
    try desk.replace(before, by: before.value.failed(reason), ["to": ListImport.State.open.rawValue])
  }
}

/// Takes back everything that a list had brought, as long as nothing relies on any of it.
public struct UndoImport: Command {
  public var list: ListImport.ID
  public static let action = Action.importLists

  public init(list: ListImport.ID) { self.list = list }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    try Lists.hold(on: desk.connection)
    let before = try desk.list(list)
    let undone = try before.value.undone()
    let brought = try desk.brought(by: before.value)
    try refuseInUse(
      try Lists.unitsInUse(Set(brought.units.map(\.value.key)), on: desk.connection), "đơn vị", "đã được dùng")
    try refuseInUse(
      try Lists.peopleInUse(
        Set(brought.people.map(\.value.key)), besides: Set(brought.appointments.map(\.value.key)), on: desk.connection),
      "người", "đã có mật khẩu, vai trò, hồ sơ hoặc việc đã làm")
    let change = ["list": list.description]
    try desk.remove(all: brought.appointments, change)
    try desk.remove(all: brought.people, change)
    try desk.remove(all: brought.units, change)
    try desk.remove(all: brought.initiatives, change)
    try desk.replace(before, by: undone, ["to": ListImport.State.undone.rawValue])
  }

  private func refuseInUse(_ names: [String], _ what: String, _ why: String) throws {
    guard !names.isEmpty else { return }
    throw Refusal(
      "Không hoàn tác được: \(what) \(names.map { "«\($0)»" }.joined(separator: ", ")) \(why) sau khi nhập.",
      next: "Sửa từng dòng ở trang quản trị; danh sách này giữ nguyên.")
  }
}

extension Desk {
  /// Whether the queue gave up taking a list in, because something broke again and again.
  public func hasGivenUp(_ list: ListImport.ID) throws -> Bool {
    try WorkQueue.work(kind: ImportWork.kind, subject: list.description, on: connection).first?.isFailed ?? false
  }

  fileprivate func list(_ id: ListImport.ID) throws -> Loaded<ListImport> {
    try held(ListImport.self, id.description)
  }

  /// What a list brought, as far as it is still there.
  func brought(by list: ListImport) throws -> (
    units: [Loaded<Unit>], people: [Loaded<Person>], appointments: [Loaded<Appointment>],
    initiatives: [Loaded<PastInitiative>]
  ) {
    // Every row below the headings, whether it was empty or not.
    let numbers = Array(list.headRow...list.lastRow)
    func keys<S>(_ key: (Int) -> Identifier<S>) -> [String] { numbers.map { key($0).description } }
    switch list.kind {
    case .units:
      return (try Lists.load(Unit.self, among: keys(list.unit(row:)), on: connection), [], [], [])
    case .people:
      return (
        [], try Lists.load(Person.self, among: keys(list.person(row:)), on: connection),
        try Lists.load(Appointment.self, among: keys(list.appointment(row:)), on: connection), []
      )
    case .pastInitiatives:
      return ([], [], [], try Lists.load(PastInitiative.self, among: keys(list.initiative(row:)), on: connection))
    }
  }
}
