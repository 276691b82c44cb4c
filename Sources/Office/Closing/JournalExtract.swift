import Domain
import Foundation
import Store

/// What the journal has of a round, as CSV (RFC 4180) that Excel opens.
struct JournalExtract {
  private let file: FileHandle
  /// Bytes that gather before they are written.
  private static let portion = 1 << 16

  init(at path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw Fault("cannot write \(path)") }
    self.file = file
  }

  func write(_ plan: Plan, at desk: Desk) throws {
    defer { try? file.close() }
    // The mark by which Excel knows UTF-8.
    var text =
      "\u{FEFF}"
      + Self.line(
        ["Thời điểm", "Người", "Việc", "Loại", "Khóa", "Lần ghi", "Thay đổi", "Số thứ tự", "Mã băm"])
    var names: [String: String] = [:]
    func name(_ person: String) throws -> String {
      if let name = names[person] { return name }
      let name = try Records.load(Person.self, person, on: desk.connection)?.value.name ?? person
      names[person] = name
      return name
    }
    try desk.records(of: plan).journal { entry in
      text += Self.line([
        entry.time.short, try entry.person.map(name) ?? "Hệ thống", entry.action, entry.kind,
        entry.subject, "\(entry.version)", entry.change, entry.link.map { "\($0.sequence)" } ?? "",
        entry.link?.hash ?? "",
      ])
      if text.utf8.count >= Self.portion {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { #""\#($0.replacing("\"", with: "\"\""))""# }.joined(separator: ",") + "\r\n"
  }
}
