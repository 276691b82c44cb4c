/// The rows of a sheet as text that is kept: CSV whose first column tells the row of the sheet, from 0.
///
/// Days and numbers are kept as they would be typed; formulas are gone, their values stay.
public enum KeptTable {
  public static func bytes(of rows: [ReadRow]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      bytes += Array("\(row.index)".utf8)
      for cell in row.cells {
        bytes.append(UInt8(ascii: ","))
        let text = cell.text
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
          bytes += Array(text.utf8)
          continue
        }
        bytes += Array("\"\(text.replacing("\"", with: "\"\""))\"".utf8)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The rows again, every cell as text.
  public static func rows(_ bytes: [UInt8]) throws -> [ReadRow] {
    let bounds = SheetReader.Bounds(rows: .max, columns: 1000)
    let sheet = try CSVSheet(String(decoding: bytes, as: UTF8.self), name: "bảng", separator: ",", within: bounds)
      .read()
    return sheet.rows.compactMap { row in
      Int(row[0].text).map { ReadRow(index: $0, cells: Array(row.cells.dropFirst())) }
    }
  }
}
