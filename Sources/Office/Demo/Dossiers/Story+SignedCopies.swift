import Domain
import Store

/// The papers of which a signed and sealed copy was sent.
extension Story {
  /// A plan and its first decision have theirs; everything else is still without.
  func signedCopies() async throws {
    let officer = try cast.person("vt-tiep-nhan-kt")
    try await office.attach(
      signedCopy: scan("Ke hoach so 163/KH-UBND"), named: "Ke-hoach-163.pdf",
      to: SignedCopy.Subject(.plan, "\(Cast.vinhTuong)@1"), as: officer)
    let decision = try await office.read(as: officer) { try Decisions.of(Cast.vinhTuong, on: $0.connection).first }
    guard let decision else { throw Refusal.absent }
    try await office.attach(
      signedCopy: scan("Quyet dinh so \(decision.number.prefix { $0 != "/" })"), named: "Quyet-dinh-cong-nhan.pdf",
      to: SignedCopy.Subject(.decision, decision.id.description), as: officer)
  }

  /// A page that stands for a scan (ISO 32000-1, 7.5.1: the parts of a file).
  func scan(_ title: String) -> [UInt8] {
    let text = "BT /F1 24 Tf 90 700 Td (\(title)) Tj 0 -40 Td (Ban quet minh hoa, da ky va dong dau) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
      /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>
      """, "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = places.map { place in
      let digits = String(place)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }.joined()
    let start = file.utf8.count
    file += "xref\n0 5\n0000000000 65535 f \n\(table)trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
