import Domain
import HTTPTypes
import Hummingbird
import Markup
import Office
import Store

/// The public register as files for machines, sent portion by portion, so that no more than two portions are in memory.
enum OpenDataFile: String {
  case csv, json

  private var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8; header=present"
    case .json: "application/json"
    }
  }

  func answer(_ visit: Visit) async throws -> Answer {
    // Before anything is sent, so that one who cannot be served now is told so.
    let first = try await visit.look(OpenDataLook(after: ""))
    let (office, address) = (visit.office, visit.options.address)
    return .download("sang-kien.\(rawValue)", type: type) { write in
      try await write(Array(head(address).utf8))
      var (portion, count) = (first, 0)
      while let last = portion.last {
        // The next portion comes while this one is written, by two at once.
        async let next = office.look(OpenDataLook(after: last.key), as: nil).found
        let (rows, place, half) = (portion, count, portion.count / 2)
        async let second = piece(rows[half...], from: place + half)
        try await write(piece(rows[..<half], from: place))
        try await write(second)
        count += rows.count
        portion = try await next
      }
      try await write(Array(tail.utf8))
    }
  }

  private func head(_ address: SiteAddress) -> String {
    switch self {
    case .csv: return Listing.openData.csvHead
    case .json:
      let fields = OpenField.all.map { field in
        """
        {"id":\(field.id.json),"ten":\(field.name.json),"kieu":\(field.kind.rawValue.json),\
        "nghia":\(field.meaning.json)}
        """
      }
      return """
        {"bo_du_lieu":\(OpenData.title.json),"nguon":\(address.full(.openData).json),\
        "giay_phep":\(OpenData.licence.json),"truong":[\(fields.joined(separator: ","))],"sang_kien":[
        """
    }
  }

  private var tail: String { self == .json ? "\n]}\n" : "" }

  /// - Parameter first: how many stand before.
  private func piece(_ rows: ArraySlice<StoredInitiative>, from first: Int) throws -> [UInt8] {
    let initiatives = try rows.map { try $0.read() }
    switch self {
    case .csv: return Array(Listing.openData.csvLines(initiatives, from: first + 1).utf8)
    case .json:
      let texts = initiatives.enumerated().map { place, initiative in
        let pairs = OpenField.all.map { "\"\($0.id)\":\($0.value(of: initiative).json)" }
        return "\(first + place == 0 ? "" : ",")\n{\(pairs.joined(separator: ","))}"
      }
      return Array(texts.joined().utf8)
    }
  }
}

/// What the open data is called, and how it may be used.
enum OpenData {
  static let title = "Sáng kiến đã công nhận"
  static let about = """
    Sáng kiến, giải pháp đã được cơ quan có thẩm quyền công nhận hoặc khen thưởng: tên, tác giả, đơn vị, lĩnh vực, \
    cấp, quyết định, tóm tắt.
    """
  static let licence = """
    Dữ liệu mở của cơ quan nhà nước (Nghị định số 194/2025/NĐ-CP): được tự do sao chép, chia sẻ, sử dụng; khi dùng \
    ghi rõ nguồn và ngày lấy dữ liệu.
    """
}

extension OpenField.Value {
  fileprivate var json: String {
    switch self {
    case .none: "null"
    case .text(let text): text.json
    case .list(let all): "[\(all.map(\.json).joined(separator: ","))]"
    case .number(let number): "\(number)"
    }
  }
}

extension String {
  /// As a string of JSON (RFC 8259). Most texts have nothing to escape, which their bytes tell at once.
  var json: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return "\"\(self)\"" }
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
