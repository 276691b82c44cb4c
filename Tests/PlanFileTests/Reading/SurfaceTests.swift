import Foundation
import PlanFile
import Testing

@Suite("What a plan file is made of")
struct SurfaceTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    PlanFile.read(bytes).mistakes.map { $0.text(file: "mau.yaml") }
  }

  @Test("An empty file is told how to begin", arguments: ["", "\n\n", "# chỉ có ghi chú\n"])
  func empty(text: String) {
    #expect(Sample.lines(of: text) == ["mau.yaml:1:1: tệp trống; viết «plan: ma-ke-hoach» ở dòng đầu"])
  }

  @Test("A file that holds one word is no plan", arguments: ["x", "true", "- "])
  func word(text: String) throws {
    let line = try #require(Sample.lines(of: text).first)
    #expect(line.hasPrefix("mau.yaml:1:1: chỗ này cần các khóa; viết «khóa: giá trị», các khóa: plan, title,"))
  }

  @Test("A file of more than 256 kB is refused as a whole")
  func size() {
    let bytes = Array(Sample.text.utf8) + Array(repeating: UInt8(ascii: "#"), count: PlanFile.sizeLimit)
    #expect(lines(bytes) == ["mau.yaml:1:1: tệp lớn hơn 256 kB; bỏ bớt phần không phải quy tắc"])
    #expect(
      Sample.lines(of: String(decoding: bytes, as: UTF8.self)) == [
        "mau.yaml:1:1: tệp lớn hơn 256 kB; bỏ bớt phần không phải quy tắc"
      ])
  }

  @Test("A file in another encoding than UTF-8 is refused as a whole")
  func encoding() {
    #expect(lines([0x70, 0xFF, 0xFE]) == ["mau.yaml:1:1: tệp không phải UTF-8; lưu lại tệp với mã UTF-8"])
  }

  @Test("A byte order mark, Windows line ends and decomposed letters are taken as they are meant")
  func kindness() {
    #expect(Sample.lines(of: "\u{FEFF}" + Sample.text) == [])
    #expect(Sample.lines(of: Sample.text.replacing("\n", with: "\r\n")) == [])
    let decomposed = PlanFile.read(Sample.text.decomposedStringWithCanonicalMapping).plan
    #expect(decomposed != nil)
    #expect(decomposed == PlanFile.read(Sample.text).plan)
  }

  @Test("Characters that nobody sees are named with their place")
  func invisible() {
    #expect(
      Sample.lines("title: Kế hoạch mẫu", "title: Kế\u{200B} hoạch\u{2028} mẫu") == [
        "mau.yaml:2:10: có ký tự không dùng được (U+200B); xóa ký tự này",
        "mau.yaml:2:17: có ký tự không dùng được (U+2028); xóa ký tự này",
      ])
  }

  @Test("Signs within a text are no aliases", arguments: ["R&D và GDNN & GDTX", "mục (*) và 2*3", "a*b*c"])
  func signs(title: String) {
    #expect(Sample.lines("title: Kế hoạch mẫu", "title: \(title)") == [])
  }

  @Test("Nesting without end is stopped before the parser descends", arguments: ["[", "{a: ", "- ", "? "])
  func depth(opening: String) {
    let read = Sample.lines(of: String(repeating: opening, count: 5000))
    #expect(read.count == 1)
    #expect(read.first?.hasSuffix(": lồng nhau quá sâu; viết phẳng hơn") == true)
  }

  @Test("Fields nested more than five deep are refused")
  func tree() {
    let deep = (1...6).map { depth in
      let margin = String(repeating: "    ", count: depth)
      return "\(margin)children:\n\(margin)  - id: cap-\(depth)\n\(margin)    name: Cấp \(depth)\n"
    }
    #expect(
      Sample.lines("    children:\n      - {id: nong-nghiep, name: Nông nghiệp}\n", deep.joined()) == [
        "mau.yaml:30:23: phân loại sâu quá 5 cấp; gộp bớt cấp"
      ])
  }

  @Test("However many unknown keys there are, two hundred are listed and the others counted", .timeLimit(.minutes(2)))
  func manyMistakes() {
    let keys = (0..<20_000).map { "la-\($0): x" }
    let lines = lines(Array((Sample.text + "\n" + keys.joined(separator: "\n")).utf8))
    #expect(lines.count == 201)
    #expect(lines.last?.hasSuffix(": và 19.800 lỗi khác; sửa các lỗi trên rồi kiểm tra lại") == true)
    #expect(lines.count { $0.contains("các khóa ở đây") } >= 180)
  }

  @Test("All mistakes of a file are found in one reading, in the order of the file")
  func all() {
    let text = Sample.text.replacing("issuer: phong\n", with: "").replacing("max: 40", with: "max: 30")
      .replacing("mean: 70", with: "mean: 90").replacing("among: [phong]", with: "amongst: [phong]")
      .replacing("2024-01-05", with: "5/1/2024")
    #expect(
      Sample.lines(of: text) == [
        "mau.yaml:1:1: thiếu khóa «issuer»; thêm «issuer: …»",
        "mau.yaml:4:17: không có ngày «5/1/2024»; viết năm-tháng-ngày, ví dụ «2024-01-05»",
        "mau.yaml:66:9: các tiêu chí cộng lại 90 điểm, «out-of» là 100; sửa «max» của tiêu chí cho đủ 100 điểm",
        "mau.yaml:80:33: loại «B» cần 90 điểm, không thấp hơn loại «A» (80); xếp các loại từ cao xuống thấp",
        "mau.yaml:95:65: không có khóa «amongst»; viết «among»",
      ])
  }

  @Test("A misspelt section gets the nearest key, and nothing else is said about what it holds")
  func nearest() {
    #expect(
      Sample.lines("commendations:", "comendations:") == [
        "mau.yaml:87:1: không có khóa «comendations»; viết «commendations»"
      ])
  }

  @Test("Checking a path says what is wrong with the file, or that it cannot be opened")
  func path() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "mau-\(UUID().uuidString).yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(PlanFile.check(path: path).lines == ["\(path):1:1: không mở được tệp; xem lại đường dẫn và quyền đọc tệp"])
    try Sample.text.write(toFile: path, atomically: true, encoding: .utf8)
    let good = PlanFile.check(path: path)
    #expect(good.lines == ["\(path): ok"])
    #expect(good.ok)
    try Sample.text.replacing("commendations:", with: "comendations:")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let bad = PlanFile.check(path: path)
    #expect(bad.lines == ["\(path):87:1: không có khóa «comendations»; viết «commendations»"])
    #expect(!bad.ok)
  }
}
