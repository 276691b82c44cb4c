import Markup
import Papers
import Testing

@Suite struct PaperTests {
  @Test("A QR code is square and the same for the same text")
  func qrCode() {
    let code = QRCode.svg("https://vidu.vn/xac-minh/7K2M-PX9D-4HTA", title: "Mã <QR>")
    #expect(code.rendered == QRCode.svg("https://vidu.vn/xac-minh/7K2M-PX9D-4HTA", title: "Mã <QR>").rendered)
    #expect(
      code.rendered.hasPrefix("<svg class=\"qr\" viewBox=\"-2 -2 33 33\" role=\"img\" aria-label=\"Mã &lt;QR&gt;\""))
  }
}
