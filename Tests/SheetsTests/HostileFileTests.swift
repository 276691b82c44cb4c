import Archives
import Domain
import Foundation
import Sheets
import Testing

@Suite("Files that are not what they seem")
struct HostileFileTests {
  private static let bounds = SheetReader.Bounds(rows: 50, columns: 10, size: 1 << 20, text: 8 << 20)

  /// An Excel file put together by hand, with one sheet.
  private func book(
    _ sheet: String, strings: String = "", more: [(String, String)] = [], types: String = "<Types/>"
  ) throws -> [UInt8] {
    let writer = try ArchiveWriter(format: .zip)
    let parts = [
      ("[Content_Types].xml", types),
      ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Điểm' r:id='rId1'/></sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"
      ), ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
    ]
    for (name, text) in parts + more { try writer.add(name, Array(text.utf8)) }
    return try writer.finish()
  }

  private func refusal(_ bytes: [UInt8], _ name: String = "bảng.xlsx") -> String? {
    do {
      _ = try SheetReader.read(bytes, name: name, within: HostileFileTests.bounds)
      return nil
    } catch let refusal as Refusal {
      return refusal.reason
    } catch {
      return "\(error)"
    }
  }

  @Test("A formula is never run: it gives the value it was saved with, and is told apart")
  func formulas() throws {
    let bytes = try book(
      """
      <worksheet><sheetData><row r='2'><c r='B2'><f>WEBSERVICE("http://a")</f><v>5</v></c><c r='C2' t='s'><v>0</v></c>\
      </row>
      </sheetData><mergeCells><mergeCell ref='A4:C5'/></mergeCells></worksheet>
      """, strings: "<si><r><t>Nguyễn </t></r><rPh><t>x</t></rPh><r><t>Thử_x0041_</t></r></si>")
    let sheet = try #require(
      try SheetReader.read(bytes, name: "bảng.xlsx", within: HostileFileTests.bounds).sheets.first)
    #expect(
      sheet.rows == [
        ReadRow(
          index: 1, cells: [.empty, ReadCell(.number(5), isFormula: true), ReadCell(.text("Nguyễn ThửA"))])
      ])
    #expect(sheet.merged.map(\.description) == ["A4:C5"])
  }

  @Test("An entity bomb is not even looked at")
  func entities() throws {
    let bomb = """
      <!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t='str'><v>&b;</v></c></row>
      </sheetData></worksheet>
      """
    #expect(
      refusal(try book(bomb))
        == "Tệp «bảng.xlsx» có khai báo kiểu tài liệu (DOCTYPE) mà tệp Excel không bao giờ có; hệ thống không đọc.")
  }

  @Test("A ZIP bomb bursts against its bounds")
  func zipBomb() throws {
    let spaces = String(repeating: " ", count: 2 << 20)
    #expect(
      refusal(try book("<worksheet>\(spaces)</worksheet>"))
        == "Không mở được tệp «bảng.xlsx»: tệp hỏng, có mật khẩu, hoặc phình ra quá 1 MB khi mở.")
  }

  @Test("A text that every cell names is counted each time")
  func sharedText() throws {
    let row = String(repeating: "<c t='s'><v>0</v></c>", count: 9)
    let bytes = try book(
      "<worksheet>\((1...40).map { "<row r='\($0)'>\(row)</row>" }.joined())</worksheet>",
      strings: "<si><t>\(String(repeating: "ế", count: 32_767))</t></si>")
    #expect(refusal(bytes) == "Các ô của tệp có hơn 8 MB chữ, quá mức nhận trong một lần.")
  }

  @Test("A cell is no longer than Excel takes", .timeLimit(.minutes(2)))
  func longCell() throws {
    let long = String(repeating: "a", count: 500_000)
    #expect(
      refusal(try book("<worksheet><row r='3'><c r='B3' t='inlineStr'><is><t>\(long)</t></is></c></row></worksheet>"))
        == "Trang «Điểm», ô B3: dài quá 32.767 ký tự.")
  }

  @Test("A formula that no program has computed yet is an error, one that gives nothing is empty")
  func uncomputed() throws {
    let bytes = try book(
      "<worksheet><row r='1'><c><f>A5</f><v></v></c><c t='str'><f>A6</f><v></v></c></row></worksheet>")
    let sheet = try SheetReader.read(bytes, name: "bảng.xlsx", within: HostileFileTests.bounds).sheets.first
    #expect(
      sheet?.rows == [
        ReadRow(index: 0, cells: [ReadCell(.error("#CALC!"), isFormula: true), ReadCell(.empty, isFormula: true)])
      ])
  }

  @Test("Macros are refused, however the file is called")
  func macros() throws {
    let macro = "Tệp «bảng.xlsx» có macro; hệ thống không nhận tệp có macro."
    #expect(refusal(try book("<worksheet/>", more: [("xl/vbaProject.bin", "x")])) == macro)
    #expect(
      refusal(try book("<worksheet/>", types: "<Types a='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>"))
        == macro)
  }

  @Test("Too many rows or columns are named with their sheet and cell")
  func bounds() throws {
    let rows = (1...51).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c></row>" }.joined()
    #expect(
      refusal(try book("<worksheet><sheetData>\(rows)</sheetData></worksheet>"))
        == "Trang «Điểm» có hơn 50 dòng, quá mức nhận trong một lần.")
    #expect(
      refusal(try book("<worksheet><row r='3'><c r='K3'><v>1</v></c></row></worksheet>"))
        == "Trang «Điểm», ô K3: bảng rộng quá 10 cột.")
    // A million rows that only carry a format are no rows.
    let empty = (1...2000).map { "<row r='\($0)'><c r='XFD\($0)' s='1'/></row>" }.joined()
    #expect(refusal(try book("<worksheet>\(empty)</worksheet>")) == nil)
  }

  @Test(
    "What is damaged or something else is called so",
    arguments: [
      ([UInt8](), "Tệp «bảng.xlsx» trống."),
      (
        Array("PK\u{3}\u{4}xxxx".utf8),
        "Không mở được tệp «bảng.xlsx»: tệp hỏng, có mật khẩu, hoặc phình ra quá 1 MB khi mở."
      ),
      ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "Tệp «bảng.xlsx» là Excel đời cũ (.xls) hoặc có mật khẩu."),
      (
        [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8.map { [$0, 0] }.joined()),
        "Tệp «bảng.xlsx» có mật khẩu nên hệ thống không đọc được."
      ), (Array("<html><table>".utf8), "Tệp «bảng.xlsx» là trang web hoặc XML mang tên bảng tính."),
      ([0, 1, 2, 3, 0, 200, 0], "Tệp «bảng.xlsx» không phải bảng tính hay văn bản."),
      (Array(#"a,"b\#nc"#.utf8), "Tệp «bảng.xlsx», ô B1: dấu ngoặc kép mở mà không đóng đúng chỗ."),
    ])
  func damaged(bytes: [UInt8], reason: String) {
    #expect(refusal(bytes) == reason)
  }

  @Test("Cut short or altered at any byte, a file is read or refused, never worse")
  func altered() throws {
    let whole = try book(
      """
      <worksheet><row r='1'><c r='A1' t='inlineStr'><is><t>a&amp;b</t></is></c><c t='d'><v>2024-04-20</v></c></row>\
      </worksheet>
      """
    )
    let xml = Array("<worksheet><row r='1'><c r='A1' t='b'><v>1&lt;</v><!-- --></c></row></worksheet>".utf8)
    for index in xml.indices {
      for byte in [UInt8(0), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "'")] {
        var changed = xml
        changed[index] = byte
        _ = refusal(try book(String(decoding: changed, as: UTF8.self)))
      }
      _ = refusal(try book(String(decoding: xml[..<index], as: UTF8.self)))
    }
    for index in stride(from: 0, to: whole.count, by: 7) { _ = refusal(Array(whole[..<index])) }
  }
}
