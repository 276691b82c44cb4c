/// A picture of a QR code as PNG (W3C PNG, third edition): one bit a pixel, not compressed, which a code hardly is.
enum PNG {
  /// Pixels of a module's side.
  private static let scale = 4

  static func picture(of code: QRCode) -> [UInt8] {
    let side = (code.width + 2 * QRCode.margin) * scale
    var data: [UInt8] = []
    for y in 0..<side {
      // No filter.
      data.append(0)
      for start in stride(from: 0, to: side, by: 8) {
        data.append((0..<8).reduce(0) { $0 << 1 | (isWhite(start + $1, y, code) ? 1 : 0) })
      }
    }
    let header = bytes(UInt32(side)) + bytes(UInt32(side)) + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stored(data))
      + chunk("IEND", [])
  }

  private static func isWhite(_ x: Int, _ y: Int, _ code: QRCode) -> Bool {
    let (column, row) = (x / scale - QRCode.margin, y / scale - QRCode.margin)
    guard (0..<code.width).contains(column), (0..<code.width).contains(row) else { return true }
    return !code.modules[row * code.width + column]
  }

  private static func chunk(_ kind: StaticString, _ data: [UInt8]) -> [UInt8] {
    let named = Array("\(kind)".utf8) + data
    return bytes(UInt32(data.count)) + named + bytes(checksum(named))
  }

  /// The data as a zlib stream of stored blocks (RFC 1950, RFC 1951).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: data.count, by: 65_535) {
      let block = data[start..<min(start + 65_535, data.count)]
      let count = UInt16(block.count)
      stream.append(start + block.count == data.count ? 1 : 0)
      stream += [UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
      stream += block
    }
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + bytes(b << 16 | a)
  }

  /// CRC-32 as PNG defines it (annex D).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }

  private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
