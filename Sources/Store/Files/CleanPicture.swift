/// A picture as it may be shown to everyone: without what a camera noted beside it (place, device, owner, an earlier
/// picture), and without what follows its end.
public struct CleanPicture: Sendable {
  public let bytes: [UInt8]

  /// - Parameter bytes: a file; nil comes of what is no whole PNG, JPEG or WebP picture.
  public init?(_ bytes: [UInt8]) {
    let cleaned: [UInt8]? =
      switch FileType(of: bytes) {
      case .png: PNGChunks.cleaned(bytes)
      case .jpeg: JPEGSegments.cleaned(bytes)
      case .webp: WebPChunks.cleaned(bytes)
      default: nil
      }
    guard let cleaned else { return nil }
    self.bytes = cleaned
  }
}

/// Chunks of PNG (third edition, section 5).
private enum PNGChunks {
  /// What a picture is made of, and how its colours and its size are meant.
  private static let kept: Set = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs",
  ]

  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    var (offset, clean) = (8, Array(bytes.prefix(8)))
    while let length = bytes.bigEndian(4, at: offset) {
      let end = offset + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      if kept.contains(name) { clean += bytes[offset..<end] }
      if name == "IEND" { return clean }
      offset = end
    }
    return nil
  }
}

/// Chunks of WebP (RFC 9649, section 2).
private enum WebPChunks {
  private static let kept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]
  /// The bits of VP8X that announce EXIF and XMP.
  private static let announced: UInt8 = 0b0000_1100

  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    guard let size = bytes.littleEndian(4, at: 4), size >= 4, 8 + size <= bytes.count else { return nil }
    let last = 8 + size
    var (offset, chunks) = (12, [UInt8]())
    while offset < last {
      guard let length = bytes.littleEndian(4, at: offset + 4) else { return nil }
      // The byte that fills up an odd chunk may be missing at the end.
      let end = min(offset + 8 + length + length % 2, last)
      guard offset + 8 + length <= last else { return nil }
      let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      if kept.contains(name) {
        var chunk = Array(bytes[offset..<end])
        if name == "VP8X", length > 0 { chunk[8] &= ~announced }
        chunks += chunk
      }
      offset = end
    }
    guard !chunks.isEmpty else { return nil }
    let total = UInt32(chunks.count + 4)
    let written = (0..<4).map { UInt8(truncatingIfNeeded: total >> (8 * UInt32($0))) }
    return Array(bytes[0..<4]) + written + Array(bytes[8..<12]) + chunks
  }
}

/// Segments of JPEG (ITU-T T.81, annex B).
private enum JPEGSegments {
  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    var (offset, clean) = (2, Array(bytes.prefix(2)))
    while let marker = marker(in: bytes, at: offset) {
      if marker == 0xD9 { return clean + [0xFF, 0xD9] }
      guard let length = bytes.bigEndian(2, at: offset + 2), length >= 2, offset + 2 + length <= bytes.count else {
        return nil
      }
      let segment = bytes[offset..<offset + 2 + length]
      if isKept(marker, segment) {
        clean += segment
      } else if let orientation = orientation(in: segment) {
        clean += turned(orientation)
      }
      offset += 2 + length
      guard marker == 0xDA else { continue }
      let end = endOfScan(in: bytes, from: offset)
      clean += bytes[offset..<end]
      offset = end
    }
    return nil
  }

  private static func marker(in bytes: [UInt8], at offset: Int) -> UInt8? {
    guard offset + 1 < bytes.count, bytes[offset] == 0xFF, bytes[offset + 1] >= 0xC0 else { return nil }
    return bytes[offset + 1]
  }

  /// Where the next marker is that is none of the scan's own.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset + 1 < bytes.count {
      let next = bytes[offset + 1]
      if bytes[offset] == 0xFF, next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return offset }
      offset += 1
    }
    return bytes.count
  }

  /// Whether a segment belongs to the picture: its tables and scans, how its colours are meant; no other notes.
  private static func isKept(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0, 0xEE: true
    case 0xE2: segment.dropFirst(4).starts(with: "ICC_PROFILE\0".utf8)
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  /// How the picture has to be turned (Exif 2.32, tag 0x0112), where it is not upright.
  private static func orientation(in segment: ArraySlice<UInt8>) -> UInt8? {
    let body = Array(segment.dropFirst(4))
    guard body.starts(with: "Exif\0\0".utf8) else { return nil }
    let tiff = Array(body.dropFirst(6))
    let isLittle = tiff.starts(with: "II".utf8)
    func number(_ width: Int, _ offset: Int) -> Int? {
      isLittle ? tiff.littleEndian(width, at: offset) : tiff.bigEndian(width, at: offset)
    }
    guard let first = number(4, 4), let count = number(2, first) else { return nil }
    for entry in 0..<min(count, 200) {
      let place = first + 2 + 12 * entry
      if number(2, place) == 0x0112, let value = number(2, place + 8), (2...8).contains(value) { return UInt8(value) }
    }
    return nil
  }

  /// A segment that says no more than how the picture has to be turned.
  private static func turned(_ orientation: UInt8) -> [UInt8] {
    let entry: [UInt8] = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00]
    let tiff: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }
}

extension [UInt8] {
  /// An unsigned number of `width` bytes; nil where it is not whole.
  fileprivate func bigEndian(_ width: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + width <= count else { return nil }
    return self[offset..<offset + width].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func littleEndian(_ width: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + width <= count else { return nil }
    return self[offset..<offset + width].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
