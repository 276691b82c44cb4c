import Store
import Testing

@Suite("Pictures for everyone")
struct CleanPictureTests {
  private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
  }

  /// A note of a camera: turned by a quarter, and where it was taken.
  private func exif(turned: UInt8) -> [UInt8] {
    let entry: [UInt8] = [0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0]
    return Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0] + entry + Array("GPS 21.03 105.85".utf8)
  }

  @Test("Of a JPEG its place, device, comment and what follows its end are gone; its scans and how it is turned stay")
  func jpeg() throws {
    let (tables, scan) = (segment(0xDB, [0, 1, 2]), segment(0xDA, [1]) + [7, 0xFF, 0, 8, 0xFF, 0xD0, 9])
    let icc = segment(0xE2, Array("ICC_PROFILE\0\u{1}".utf8))
    let picture: [UInt8] =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8)) + segment(0xE1, exif(turned: 6)) + icc
      + segment(0xE2, Array("MPF\0".utf8)) + segment(0xED, Array("Photoshop".utf8)) + segment(0xFE, Array("Ai".utf8))
      + tables + scan + segment(0xC4, [0xFF, 0xD9]) + scan + [0xFF, 0xD9] + Array("phía sau".utf8)
    let turned: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    let expected: [UInt8] =
      [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8))
      + segment(0xE1, Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + turned) + icc + tables + scan
      + segment(0xC4, [0xFF, 0xD9]) + scan + [0xFF, 0xD9]
    #expect(CleanPicture(picture)?.bytes == expected)
    #expect(CleanPicture(expected)?.bytes == expected)
    for end in 3..<expected.count { #expect(CleanPicture(Array(expected.prefix(end))) == nil, "cut at \(end)") }
  }

  @Test("Of a PNG notes and what follows its end are gone")
  func png() {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(body.count)] + Array(name.utf8) + body + [1, 2, 3, 4]
    }
    let (head, data, end) = (chunk("IHDR", [1, 2]), chunk("IDAT", [3]), chunk("IEND", []))
    let sign: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let notes = chunk("tEXt", Array("Author".utf8)) + chunk("eXIf", [9]) + chunk("iTXt", [8])
    #expect(CleanPicture(sign + head + notes + data + end + [5])?.bytes == sign + head + data + end)
    #expect(CleanPicture(sign + head + data) == nil)
    #expect(CleanPicture(sign + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IDAT".utf8)) == nil)
  }

  @Test("Of a WebP notes are gone, and it does not announce them any more")
  func webP() {
    func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + [UInt8(body.count), 0, 0, 0] + body + (body.count % 2 == 1 ? [0] : [])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    }
    let image = chunk("VP8 ", [1, 2, 3])
    let full = file(chunk("VP8X", [0b0010_1100, 0]) + image + chunk("EXIF", [7]) + chunk("XMP ", [8, 9]))
    #expect(CleanPicture(full)?.bytes == file(chunk("VP8X", [0b0010_0000, 0]) + image))
    #expect(CleanPicture(Array(full.dropLast(3))) == nil)
  }

  @Test("What is no picture is none")
  func others() {
    for text in ["%PDF-1.7", "<svg onload=alert(1)>", "GIF89a", ""] {
      #expect(CleanPicture(Array(text.utf8)) == nil)
    }
    #expect(CleanPicture([0xFF, 0xD8, 0xFF]) == nil)
  }
}
