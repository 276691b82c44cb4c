import Domain
import Foundation
import Sheets
import Testing

@Suite("Vietnamese text from before Unicode")
struct TextCodingTests {
  private static let rows = [
    ["Họ và tên", "Đơn vị", "Chức vụ"], ["Nguyễn Thị Mẫu Thử", "Trường tiểu học Số Một", "Giáo viên"],
    ["Trần Văn Giả Định", "Phòng Giáo dục và Đào tạo", "Trưởng phòng"],
  ]

  private func read(_ bytes: [UInt8]) throws -> (rows: [[String]], notes: [String]) {
    let file = try SheetReader.read(bytes, name: "danh sách.csv", within: .init(rows: 100))
    return (file.sheets[0].rows.map { $0.cells.map(\.text) }, file.notes)
  }

  private func note(_ name: String) -> [String] {
    [
      """
      Chữ trong tệp theo bảng mã cũ \(name), đã chuyển sang Unicode. Hãy xem lại tên người, tên đơn vị; chữ hoa gõ \
      bằng phông hoa có thể thành chữ thường.
      """
    ]
  }

  @Test("UTF-8 and UTF-16 are read as they are, whatever parts the columns", arguments: [",", ";", "\t"])
  func unicode(separator: String) throws {
    let text = TextCodingTests.rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    var forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.decomposedStringWithCanonicalMapping.utf8),
    ]
    forms.append([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    forms.append([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    for bytes in forms {
      let (rows, notes) = try read(bytes)
      #expect(rows == TextCodingTests.rows)
      #expect(notes.isEmpty)
    }
  }

  // The bytes were made by iconv from the rows above, and by hand for VNI.
  @Test("Windows-1258, TCVN3 and VNI are found out and converted, and it is said")
  func oldCodings() throws {
    let tcvn3 =
      """
      Hä vµ tªn,§¬n vÞ,Chøc vô\nNguyÔn ThÞ MÉu Thö,Tr­êng tiÓu häc Sè Mét,Gi¸o viªn\nTrÇn V¨n Gi¶ §Þnh,Phßng Gi¸o dôc \
      vµ §µo t¹o,Tr­ëng phßng
      """
    let vni =
      """
      Hoï vaø teân,Ñôn vò,Chöùc vuï\nNguyeãn Thò Maãu Thöû,Tröôøng tieåu hoïc Soá Moät,Giaùo vieân\nTraàn Vaên Giaû \
      Ñònh,Phoøng Giaùo duïc vaø Ñaøo taïo,Tröôûng phoøng
      """
    for (text, name) in [(tcvn3, "TCVN3 (phông .Vn…)"), (vni, "VNI (phông VNI-…)")] {
      let latin1 = text.unicodeScalars.map { UInt8($0.value) }
      for bytes in [latin1, Array(text.utf8)] {
        let (rows, notes) = try read(bytes)
        #expect(rows == TextCodingTests.rows)
        #expect(notes == note(name))
      }
    }
    let (rows, notes) = try read(TextCodingTests.windows1258)
    #expect(rows == TextCodingTests.rows)
    #expect(notes == note("Windows-1258"))
  }

  /// The rows in Windows-1258: what has a letter of its own as that letter, tones behind.
  private static let windows1258: [UInt8] = {
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 0xCC, "\u{301}": 0xEC, "\u{303}": 0xDE, "\u{309}": 0xD2, "\u{323}": 0xF2,
    ]
    let letters: [Unicode.Scalar: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "đ": 0xF0, "Đ": 0xD0,
    ]
    return rows.map { $0.joined(separator: ";") }.joined(separator: "\n").flatMap { character -> [UInt8] in
      let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      let base = String(String.UnicodeScalarView(scalars.filter { tones[$0] == nil }))
        .precomposedStringWithCanonicalMapping
      return base.unicodeScalars.map { letters[$0] ?? UInt8($0.value) } + scalars.compactMap { tones[$0] }
    }
  }()

  @Test("What is in no Vietnamese coding is refused, with what to do")
  func unknown() {
    #expect(
      throws: Refusal.input(
        "file", "Không nhận ra bảng mã của tệp «danh sách.csv».",
        next: "Lưu lại thành .xlsx, hoặc CSV loại «CSV UTF-8», rồi tải lên.")
    ) { try read([0x41, 0xFF, 0xFE, 0xFD, 0x2C, 0xC1, 0xC1, 0x0A]) }
  }
}
