import Domain
import Foundation
import Store
import Testing

@Suite("The type of a file is found in its content")
struct FileTypeTests {
  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  @Test(
    "By its first bytes",
    arguments: [
      (Array("%PDF-1.7".utf8), FileType.pdf),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      (Array("RIFF1234WEBPVP8 ".utf8), .webp),
      (Array("GIF89a..".utf8), .gif),
      ([0, 0, 0, 0x18] + Array("ftypisom....".utf8), .mp4),
      (Array("Sáng kiến\r\n\tđổi mới".utf8), .text),
    ])
  func signatures(bytes: [UInt8], type: FileType) {
    #expect(FileType(of: bytes) == type)
  }

  @Test(
    "What is not taken has no type",
    arguments: [
      [], [0], Array("a\0b".utf8), [0x7F, 0x45, 0x4C, 0x46, 2], [0xC3], Array("MZ\u{1}".utf8),
      [0, 0, 0, 0x18] + Array("ftypheic....".utf8), ole, ole + [UInt8](repeating: 0, count: 2000),
    ] as [[UInt8]])
  func refused(bytes: [UInt8]) {
    #expect(FileType(of: bytes) == nil)
  }

  @Test("A character cut at the end of what is looked at does not spoil a text")
  func longText() {
    #expect(FileType(of: Array(("a" + String(repeating: "ế", count: 3000)).utf8)) == .text)
  }

  @Test("Office files are known by the list of their parts, wherever it names them; macros make them plain archives")
  func archives() {
    #expect(FileType(of: zip(["[Content_Types].xml", "word/document.xml"])) == .docx)
    #expect(FileType(of: zip(["_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"])) == .xlsx)
    #expect(FileType(of: zip(["ppt/presentation.xml", "[Content_Types].xml"])) == .pptx)
    #expect(FileType(of: zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])) == .zip)
    #expect(FileType(of: zip(["a.txt"])) == .zip)
    #expect(FileType(of: zip([])) == .zip)
  }

  @Test("What another program might read differently is no Office file: other cases, two main parts, hidden members")
  func twofold() {
    let word = ["[Content_Types].xml", "word/document.xml"]
    for names in [
      word + ["word/VBAPROJECT.BIN"], word + ["WORD/DOCUMENT.XML"], word + ["xl/workbook.xml"],
      word + ["xl/macrosheets/sheet1.xml"],
      word + (0..<30_000).map { "customXml/\(String(repeating: "a", count: 40))\($0)" },
    ] {
      #expect(FileType(of: zip(names)) == .zip)
    }
    let sound = zip(word)
    #expect(FileType(of: sound) == .docx)
    // Behind the end is another end, in what the first one would call no comment.
    #expect(FileType(of: sound + zip(["a.txt"]).suffix(22)) == .zip)
    #expect(FileType(of: sound + [0]) == .zip)
    var counted = sound
    counted[counted.count - 12] = 1
    #expect(FileType(of: counted) == .zip)
  }

  @Test("Older Office files are known by the name of their main stream")
  func compounds() {
    #expect(FileType(of: compound(["Root Entry", "1Table", "WordDocument"])) == .doc)
    #expect(FileType(of: compound(["Root Entry", "Workbook"])) == .xls)
    #expect(FileType(of: compound(["Root Entry", "Unknown"])) == nil)
  }

  @Test("Cut and twisted archives have some type or none, and never break the reader", arguments: 0..<300)
  func mutations(seed: Int) {
    let sound = seed.isMultiple(of: 2) ? zip(["[Content_Types].xml", "word/document.xml"]) : compound(["WordDocument"])
    var bytes = sound
    for step in 1...(1 + seed % 5) {
      bytes[(seed &* 7_919 &+ step &* 104_729) % bytes.count] = UInt8(seed * step & 255)
    }
    _ = FileType(of: Array(bytes.prefix(bytes.count - seed % 40)))
  }

  /// A ZIP of empty members with those names.
  private func zip(_ names: [String]) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 255) } }
    var members: [UInt8] = []
    var directory: [UInt8] = []
    for name in names {
      let length = number(name.utf8.count, 2)
      directory += [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 24) + length + [UInt8](repeating: 0, count: 12)
      directory += number(members.count, 4) + Array(name.utf8)
      members += [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + length + [0, 0] + Array(name.utf8)
    }
    let counts = number(names.count, 2)
    return members + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + counts + counts + number(directory.count, 4)
      + number(members.count, 4) + [0, 0]
  }

  /// A compound file whose directory, in the second sector, has entries of those names.
  private func compound(_ names: [String]) -> [UInt8] {
    var header = FileTypeTests.ole + [UInt8](repeating: 0, count: 504)
    header[30] = 9
    header[48] = 1
    let directory = names.flatMap { name -> [UInt8] in
      let units = Array(name.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      return units + [UInt8](repeating: 0, count: 64 - units.count) + [UInt8(units.count + 2), 0]
        + [UInt8](repeating: 0, count: 62)
    }
    return header + [UInt8](repeating: 0, count: 512) + directory
  }
}
