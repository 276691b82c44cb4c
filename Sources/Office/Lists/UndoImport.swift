import Domain
import Store

extension Command<Void> {
  /// Takes back everything that a list had brought, as long as nothing relies on any of it.
  public static func undoImport(_ list: ListImport.ID) -> Command {
    .at(.installation, .importLists) { desk in
      try Lists.hold(on: desk.connection)
      let before = try desk.list(list)
      let undone = try before.value.undone()
      let brought = try BroughtRecords(by: before.value, at: desk)
      try refuseInUse(
        try Lists.unitsInUse(Set(brought.units.map(\.value.key)), on: desk.connection), "đơn vị", "đã được dùng")
      try refuseInUse(
        try Lists.peopleInUse(
          Set(brought.people.map(\.value.key)), besides: Set(brought.appointments.map(\.value.key)), on: desk.connection
        ),
        "người", "đã có mật khẩu, vai trò, hồ sơ hoặc việc đã làm")
      let change = ["list": list.description]
      try desk.remove(all: brought.appointments, change)
      try desk.remove(all: brought.people, change)
      try desk.remove(all: brought.units, change)
      try desk.remove(all: brought.initiatives, change)
      try desk.replace(before, by: undone, ["to": ListImport.State.undone.rawValue])
    }
  }
}

private func refuseInUse(_ names: [String], _ what: String, _ why: String) throws {
  guard !names.isEmpty else { return }
  throw Refusal(
    "Không hoàn tác được: \(what) \(names.map { "«\($0)»" }.joined(separator: ", ")) \(why) sau khi nhập.",
    next: "Sửa từng dòng ở trang quản trị; danh sách này giữ nguyên.")
}
