import Archives
import Domain

/// An Excel file (ECMA-376, SpreadsheetML), unpacked within bounds.
struct XLSXFile {
  private let name: String
  private let bounds: SheetReader.Bounds
  /// The parts that tables are made of, by their paths in the file.
  private var parts: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8], name: String, within bounds: SheetReader.Bounds) throws {
    self.name = name
    self.bounds = bounds
    do {
      let archive = try ArchiveReader(
        bytes, bounds: .init(entries: 5000, entrySize: bounds.size, totalSize: bounds.size))
      while let entry = try archive.next() {
        let path = entry.name.lowercased()
        if path.hasSuffix("vbaproject.bin") || path.contains("macrosheets/") { throw XLSXFile.macros(name) }
        if path == "mimetype" || XLSXFile.isRead(path) { parts[path] = try archive.content() }
      }
    } catch let failure as ArchiveFailure {
      throw Refusal.input(
        "file", "Không mở được tệp «\(name)»: tệp hỏng, có mật khẩu, hoặc phình ra quá \(bounds.size >> 20) MB khi mở.",
        next: "Mở bằng Excel, lưu lại thành .xlsx rồi tải lên. (\(failure.description.prefix(80)))")
    }
    try requireWorkbook()
  }

  private static func isRead(_ path: String) -> Bool {
    guard path.hasSuffix(".xml") || path.hasSuffix(".rels") else { return false }
    return path == "[content_types].xml" || path.hasPrefix("xl/worksheets/") && !path.contains("_rels/")
      || ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedstrings.xml"].contains(path)
  }

  private func requireWorkbook() throws {
    if let types = parts["[content_types].xml"], String(decoding: types, as: UTF8.self).contains("macroEnabled") {
      throw XLSXFile.macros(name)
    }
    guard parts["xl/workbook.xml"] == nil else { return }
    if parts["mimetype"] != nil {
      throw Refusal.input(
        "file", "Tệp «\(name)» là bảng tính OpenDocument (.ods).", next: "Lưu lại thành .xlsx rồi tải lên.")
    }
    throw Refusal.input("file", "Tệp «\(name)» không phải bảng tính Excel.", next: "Gửi tệp .xlsx hoặc .csv.")
  }

  private static func macros(_ name: String) -> Refusal {
    .input(
      "file", "Tệp «\(name)» có macro; hệ thống không nhận tệp có macro.",
      next: "Trong Excel chọn Lưu thành, loại «Excel Workbook (*.xlsx)», rồi tải tệp đó lên.")
  }

  private var tooManyRows: Refusal {
    .input(
      "file", "Các trang của tệp «\(name)» có hơn \((4 * bounds.rows).grouped) dòng, quá mức nhận trong một lần.",
      next: "Chỉ giữ trang cần nhập rồi tải lên lại.")
  }

  func read() throws -> SheetFile {
    do {
      let book = try SheetBook(parts)
      let styles = try DateStyles(parts["xl/styles.xml"] ?? [])
      let strings = try SharedStrings.read(parts["xl/sharedstrings.xml"] ?? [])
      var file = SheetFile(sheets: [], notes: [])
      // A sheet that several tabs name is read once.
      var (read, size, rows) = ([String: ReadSheet](), 0, 0)
      for tab in book.tabs {
        guard let part = parts[tab.path] else { continue }
        if read[tab.path] == nil {
          var reader = WorksheetReader(
            part, name: tab.name, strings: strings, styles: styles, isFrom1904: book.isFrom1904, bounds: bounds,
            after: size)
          read[tab.path] = try reader.read()
          size = reader.size
        }
        guard var sheet = read[tab.path] else { continue }
        rows += sheet.rows.count
        guard rows <= 4 * bounds.rows else { throw tooManyRows }
        (sheet.name, sheet.isHidden) = (tab.name, tab.isHidden)
        file.sheets.append(sheet)
      }
      return file
    } catch let mistake as XMLReader.Mistake {
      throw Refusal.input(
        "file",
        mistake.hasDocumentType
          ? "Tệp «\(name)» có khai báo kiểu tài liệu (DOCTYPE) mà tệp Excel không bao giờ có; hệ thống không đọc."
          : "Tệp «\(name)» hỏng ở bên trong.",
        next: "Mở bằng Excel, lưu lại thành .xlsx rồi tải lên.")
    }
  }
}

/// The sheets of a book, in the order of their tabs.
private struct SheetBook {
  struct Tab {
    var name: String
    var path: String
    var isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  private(set) var isFrom1904 = false

  init(_ parts: [String: [UInt8]]) throws(XMLReader.Mistake) {
    var targets: [String: String] = [:]
    var relations = XMLReader(parts["xl/_rels/workbook.xml.rels"] ?? [])
    while let event = try relations.next() {
      guard event == .open("Relationship"), let id = relations.attribute("Id"),
        let target = relations.attribute("Target")
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
    var book = XMLReader(parts["xl/workbook.xml"] ?? [])
    while let event = try book.next() {
      switch event {
      case .open("workbookPr"): isFrom1904 = ["1", "true"].contains(book.attribute("date1904") ?? "")
      case .open("sheet"):
        guard let path = book.attribute("id").flatMap({ targets[$0] }) else { continue }
        tabs.append(
          Tab(
            name: book.attribute("name") ?? "", path: path.lowercased(),
            isHidden: (book.attribute("state") ?? "visible") != "visible"))
      default: continue
      }
    }
  }
}

/// The strings that cells share.
private enum SharedStrings {
  /// More than the cells that a list may have.
  private static let most = 3_000_000

  static func read(_ bytes: [UInt8]) throws(XMLReader.Mistake) -> [String] {
    var strings: [String] = []
    var reader = XMLReader(bytes)
    while let event = try reader.next() {
      guard event == .open("si") else { continue }
      strings.append(try reader.richText(until: "si"))
      guard strings.count <= most else { throw XMLReader.Mistake() }
    }
    return strings
  }
}

extension XMLReader {
  /// The text of an element that was opened, its runs put together; readings (`rPh`) are no part of it.
  mutating func richText(until name: String) throws(Mistake) -> String {
    var (text, isText, isReading) = ("", false, false)
    while let event = try next() {
      switch event {
      case .open("t"): isText = true
      case .close("t"): isText = false
      case .open("rPh"): isReading = true
      case .close("rPh"): isReading = false
      case .text(let piece) where isText && !isReading: text += piece
      case .close(name): return SheetEscapes.read(text)
      default: continue
      }
    }
    return text
  }
}

/// `_x000D_`: how Excel writes characters that XML cannot carry.
private enum SheetEscapes {
  static func read(_ text: String) -> String {
    guard text.contains("_x") else { return text.composed }
    let pattern = /_x([0-9A-Fa-f]{4})_/
    return text.replacing(pattern) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }.replacing("\r\n", with: "\n").composed
  }
}

/// Which cell formats show a number as a day.
struct DateStyles {
  private var formats: [Bool] = []

  init(_ bytes: [UInt8]) throws(XMLReader.Mistake) {
    var custom: [Int: Bool] = [:]
    var reader = XMLReader(bytes)
    var isInCells = false
    while let event = try reader.next() {
      switch event {
      case .open("numFmt"):
        guard let id = reader.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        custom[id] = DateStyles.showsDay(reader.attribute("formatCode") ?? "")
      case .open("cellXfs"): isInCells = true
      case .close("cellXfs"): isInCells = false
      case .open("xf") where isInCells:
        let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        formats.append(custom[id] ?? DateStyles.builtIn.contains(id))
      default: continue
      }
    }
  }

  /// Formats that every file has: 14 to 17 and 22, and those of the Far East.
  private static let builtIn = Set(Array(14...17) + [22] + Array(27...31) + [34, 35, 36] + Array(50...58))

  func showsDay(_ style: Int) -> Bool { formats.indices.contains(style) && formats[style] }

  /// Whether a format has a day or a year outside of its quoted text and brackets.
  private static func showsDay(_ code: String) -> Bool {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "d", "y": if !isQuoted, !isBracketed { return true }
      default: continue
      }
    }
    return false
  }
}
