import Domain

/// Reads what offices send as tables: Excel files (.xlsx) and CSV, within bounds.
public enum SheetReader {
  /// What a file may hold.
  public struct Bounds: Sendable {
    /// Rows of a sheet that hold something.
    public var rows: Int
    public var columns: Int
    /// Bytes of the file, unpacked.
    public var size: Int
    /// Bytes of text in its cells.
    public var text: Int

    public init(rows: Int, columns: Int = 100, size: Int = 160 << 20, text: Int = 64 << 20) {
      self.rows = rows
      self.columns = columns
      self.size = size
      self.text = text
    }
  }

  /// Characters of a cell at most, which is what Excel itself takes.
  static let cellLimit = 32_767

  /// - Throws: a `Refusal` that names the cell when its text is longer than Excel takes.
  static func requireShort(_ text: String, at address: CellAddress, of place: String) throws {
    guard text.utf8.count > cellLimit, text.utf16.count > cellLimit else { return }
    throw Refusal.input(
      "file", "\(place), ô \(address): dài quá \(cellLimit.grouped) ký tự.", next: "Rút gọn ô đó rồi tải lên lại.")
  }

  /// Reads a file.
  ///
  /// - Parameter name: its name, as it is called in sentences; what it is shows in its content alone.
  /// - Throws: a `Refusal` for the field `file` that says what is wrong, where, and what to do.
  public static func read(_ bytes: [UInt8], name: String, within bounds: Bounds) throws -> SheetFile {
    guard !bytes.isEmpty else { throw Refusal.input("file", "Tệp «\(name)» trống.", next: "Chọn lại tệp.") }
    if bytes.starts(with: [0x50, 0x4B]) {
      var file = try XLSXFile(bytes, name: name, within: bounds).read()
      OldFonts.convert(&file)
      return file
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw container(bytes, name)
    }
    let (text, note) = try TextCoding.decode(bytes, name: name)
    guard text.first(where: { !$0.isWhitespace }) != "<" else {
      throw Refusal.input(
        "file", "Tệp «\(name)» là trang web hoặc XML mang tên bảng tính.",
        next: "Mở bằng Excel, lưu lại thành .xlsx rồi tải lên.")
    }
    let sheet = try CSVSheet(text, name: name, within: bounds).read()
    return SheetFile(sheets: [sheet], notes: note.map { [$0] } ?? [])
  }

  /// Microsoft's container: of an encrypted book, which has a stream of that name, or of an old one.
  private static func container(_ bytes: [UInt8], _ name: String) -> Refusal {
    let mark = Array("EncryptedPackage".utf8.map { [$0, 0] }.joined())
    return bytes.firstRange(of: mark) == nil
      ? .input(
        "file", "Tệp «\(name)» là Excel đời cũ (.xls) hoặc có mật khẩu.",
        next: "Mở bằng Excel, bỏ mật khẩu nếu có, lưu lại thành .xlsx rồi tải lên.")
      : .input(
        "file", "Tệp «\(name)» có mật khẩu nên hệ thống không đọc được.",
        next: "Mở bằng Excel, vào Tệp, Thông tin, Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi tải lên.")
  }
}
