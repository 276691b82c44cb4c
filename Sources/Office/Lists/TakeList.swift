import Domain
import Sheets
import Store

extension Command<CheckedList> {
  /// Takes a list in: every row, or none. What was right when it was looked at is checked once more.
  /// The refusal names the first row that is wrong.
  ///
  /// - Parameter progress: is told how many records are written.
  public static func takeList(
    _ list: ListImport.ID, rows: [ReadRow], progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Command {
    .at(.installation, .importLists) { desk in
      try Lists.hold(on: desk.connection)
      let before = try desk.list(list)
      guard before.value.isRunning else { throw Refusal("Danh sách này \(before.value.state.name).") }
      let checked = try CheckedList(before.value, before.value.listRows(rows), at: desk)
      if let first = checked.mistakes.first {
        let more = checked.mistakes.count - 1
        throw Refusal.input(
          "file", "Dòng \(first.row): \(first.reason)\(more > 0 ? "; và \(more.grouped) chỗ sai nữa" : "").",
          next: "Không dòng nào được nhập. Sửa trong tệp rồi tải lên lại.")
      }
      var done = 0
      let told: (Int) -> Void = {
        done += $0
        progress(done)
      }
      try desk.insert(checked.units, of: list, told)
      try desk.insert(checked.people, of: list, told)
      try desk.insert(checked.appointments, of: list, told)
      try desk.insert(checked.initiatives, of: list, told)
      try desk.replace(
        before, by: before.value.finished(additions: checked.additions, at: desk.now),
        ["to": ListImport.State.done.rawValue, "additions": "\(checked.additions)"])
      return checked
    }
  }
}

extension Desk {
  fileprivate func insert<R: StoredRecord>(_ records: [R], of list: ListImport.ID, _ told: (Int) -> Void) throws {
    for start in stride(from: 0, to: records.count, by: 500) {
      let some = Array(records[start..<min(start + 500, records.count)])
      try insert(all: some, ["list": list.description])
      told(some.count)
    }
  }
}
