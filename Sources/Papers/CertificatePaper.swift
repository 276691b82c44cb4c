import Domain
import Markup

/// Giấy chứng nhận sáng kiến, one page with its number and a QR code that leads to its verification.
public struct CertificatePaper: Sendable {
  var dossier: Dossier
  var certificate: Certificate
  var plan: Plan
  /// The address at which the certificate can be verified.
  var address: String

  public init(dossier: Dossier, certificate: Certificate, plan: Plan, address: String) {
    self.dossier = dossier
    self.certificate = certificate
    self.plan = plan
    self.address = address
  }

  public var html: HTML {
    let writing = dossier.writing
    let grade = dossier.outcome?.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }
    return """
      <article class="sheet certificate">\(Letterhead.citizen)
      <p class="issuer">\(plan.offices.decides.uppercased())</p><p class="gold">CHỨNG NHẬN</p>
      <p class="names">\(writing.authors.map(\.name).joined(separator: ", "))</p>
      <p>\(dossier.unitName)</p>
      <p>\(writing.authors.count > 1 ? "là đồng tác giả của sáng kiến" : "là tác giả của sáng kiến")</p>
      <p class="work">\(writing.title)</p>
      <p>\(if: !writing.owner.isEmpty, "Chủ đầu tư tạo ra sáng kiến: \(writing.owner). ")\(if: grade != nil, "Xếp \(grade?.lowercasedFirst). ")\
      Được công nhận theo Quyết định số \(certificate.decisionNumber) \(certificate.decisionDay.formal).</p>
      \(if: dossier.state == .revoked, "<p class=\"revoked\">ĐÃ HỦY BỎ</p>")
      <div class="signatures"><div class="proof">\(QRCode.svg(address, title: "Mã QR để xác minh giấy chứng nhận"))<p>Số: \(certificate.number.twoDigits)<br>Mã: \(certificate.code.description)</p></div>
      <div class="signature"><p class="dated">\(plan.place), \(certificate.issued.formal)</p>\(authority)</div></div></article>
      """
  }

  private var authority: HTML {
    "\(plan.signature.authority.map { "<p>\($0)</p>" as HTML })<p>\(plan.signature.title)</p>"
  }
}
