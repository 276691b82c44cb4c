import Foundation
import Sheets

/// A table that officials take along as an Excel file.
public protocol Workbook: Sendable {
  /// What the file is called, without its ending.
  var title: String { get }

  /// Writes its sheets, row by row as they come from the database.
  func write(to writer: SheetWriter, at desk: Desk) throws
}

extension Workbook {
  /// Writes the whole file, in place of what lay there.
  public func write(path: String, at desk: Desk) throws {
    let writer = try SheetWriter(path: path, title: title)
    try write(to: writer, at: desk)
    try writer.finish()
  }
}
