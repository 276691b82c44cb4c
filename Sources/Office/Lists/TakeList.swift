import Domain
import Sheets
import Store

/// Takes a list in: every row, or none. What was right when it was looked at is checked once more.
public struct TakeList: OldCommand {
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
