import Domain
import Foundation
import Hummingbird
import Office
import Store

extension Visit {
  /// Whether a list is asked for as an Excel file: `?dang=xlsx`.
  var wantsWorkbook: Bool { query["dang"] == "xlsx" }

  /// A table as an Excel file. It is written to the disk, row by row, and from there goes out in pieces, so that a large
  /// one never lies in memory as a whole.
  func workbook(_ make: @escaping @Sendable (Desk) throws -> any Workbook) async throws -> Answer {
    let path = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let title = try await office.read(as: person) { desk in
      let book = try make(desk)
      try book.write(path: path, at: desk)
      return book.title
    }
    // Opened before its name is removed: it lives as long as it is being sent.
    guard let file = FileHandle(forReadingAtPath: path) else { throw Fault("the sheet is gone: \(path)") }
    let size = Int(try file.seekToEnd())
    try file.seek(toOffset: 0)
    return .other(
      Response(
        status: .ok,
        headers: [
          .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", .cacheControl: "no-store",
          .contentDisposition: "attachment; filename*=UTF-8''\(URLText.encode(title.fileName + ".xlsx"))",
        ],
        body: ResponseBody(contentLength: size) { writer in
          while let piece = try file.read(upToCount: 256 << 10), !piece.isEmpty {
            try await writer.write(ByteBuffer(bytes: piece))
          }
          try await writer.finish(nil)
        }))
  }
}
