import ArgumentParser
import Domain
import Foundation
import Sheets

/// Writes a large table as an Excel file, and says how long it took and how much memory there was in all.
struct SheetCost: ParsableCommand {
  @Option(help: "Rows of the table.") var rows = 100_000
  @Option(help: "Columns of the table.") var columns = 20
  @Option(help: "The file to write.") var to: String

  func run() throws {
    let began = ContinuousClock.now
    let writer = try SheetWriter(path: to, title: "Bảng lớn")
    try writer.begin(
      "Sổ tiếp nhận", lines: ["SỔ TIẾP NHẬN"],
      columns: (0..<columns).map { SheetColumn("Cột \($0 + 1)", isTotalled: $0 % 5 == 1) })
    for row in 0..<rows { try writer.row((0..<columns).map { cell(row, $0) }) }
    try writer.finish()
    let seconds = began.duration(to: .now) / .seconds(1)
    say("\(rows) rows × \(columns) columns: \(String(format: "%.1f", seconds)) s, \(try peakMemory()) MB at most")
  }

  /// Text, numbers, points and days in turn, all of them different.
  private func cell(_ row: Int, _ column: Int) -> Cell {
    switch column % 5 {
    case 0: .text("Giải pháp số \(row), cột \(column) của bảng tổng hợp")
    case 1: .number(row + column)
    case 2: .points(Points(hundredths: (row + column) % 10_000))
    case 3: .day(Day(daysSince1970: 19_000 + row % 1000))
    default: .text("Trường Tiểu học Mẫu \(row % 300)")
    }
  }

  /// The most memory that the program ever held, in MB.
  private func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}
