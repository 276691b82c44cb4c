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
      try checked.insert(of: list, at: desk, progress)
      try desk.replace(
        before, by: before.value.finished(additions: checked.additions, at: desk.now),
        ["to": ListImport.State.done.rawValue, "additions": "\(checked.additions)"])
      return checked
    }
  }
}

extension CheckedList {
  fileprivate func insert(of list: ListImport.ID, at desk: Desk, _ progress: (Int) -> Void) throws {
    var done = 0
    func insert<R: StoredRecord>(_ records: [R]) throws {
      for start in stride(from: 0, to: records.count, by: 500) {
        let some = Array(records[start..<min(start + 500, records.count)])
        try desk.insert(all: some, ["list": list.description])
        done += some.count
        progress(done)
      }
    }
    try desk.keep(kinds, beside: Units.kinds(on: desk.connection))
    try insert(units)
    try insert(people)
    try insert(appointments)
    try insert(initiatives)
  }
}
