import CQREncode

/// A QR code: a square of modules, black or white (ISO/IEC 18004, error correction M).
public struct QRCode: Hashable, Sendable {
  /// Modules on each side.
  public var width: Int
  /// Row by row; true is black.
  public var modules: [Bool]

  /// Nil when the text is too long for a code.
  public init?(_ text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
  }

  /// The quiet zone around it, in modules: the standard asks for four.
  static let margin = 4
}
