import CQREncode
import Markup

/// A QR code as a drawing.
public enum QRCode {
  /// The code of the text, drawn in black modules; empty when the text is too long for a code.
  public static func svg(_ text: String, title: String) -> HTML {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return .empty }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    let marks = modules.indices.filter { modules[$0] & 1 == 1 }.map { index in
      "M\(index % width) \(index / width)h1v1h-1z" as HTML
    }
    return """
      <svg class="qr" viewBox="-2 -2 \(width + 4) \(width + 4)" role="img" aria-label="\(title)" shape-rendering="crispEdges">\
      <path d="\(marks)"/></svg>
      """
  }
}
