import Domain
import Sheets
import Store

/// Sổ cấp giấy chứng nhận: the certificates of a plan by number.
public struct CertificateWorkbook: Workbook {
  var plan: Plan
  var words: String

  /// - Parameter words: only what is found by these words.
  public init(plan: Plan, words: String) {
    self.plan = plan
    self.words = words
  }

  public var title: String { "Sổ cấp giấy chứng nhận \(plan.shortTitle)" }

  /// Certificates that are loaded at once.
  private static let portion = 500

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Sổ cấp giấy chứng nhận",
      lines: ["SỔ CẤP GIẤY CHỨNG NHẬN SÁNG KIẾN", "\(plan.issuer) · \(plan.shortTitle) · lập \(desk.now.short)"],
      columns: [
        SheetColumn("Số", width: 8), SheetColumn("Mã xác minh", width: 18), SheetColumn("Ngày cấp", width: 12),
        SheetColumn("Tên sáng kiến", width: 50), SheetColumn("Người được cấp", width: 32),
        SheetColumn("Đơn vị", width: 30), SheetColumn("Xếp loại", width: 12),
        SheetColumn("Quyết định công nhận", width: 18), SheetColumn("Ngày quyết định", width: 12),
        SheetColumn("Quyết định đính chính", width: 18), SheetColumn("Trạng thái", width: 18),
      ])
    var done = 0
    while true {
      let dossiers = try Dossiers.certificates(
        of: plan.id, words: words, limit: CertificateWorkbook.portion, offset: done, on: desk.connection
      ).dossiers
      for dossier in dossiers {
        guard let certificate = dossier.certificate else { continue }
        try writer.row([
          .ordinal(certificate.number), .text(certificate.code.description), .day(certificate.issued),
          .text(dossier.writing.title), .text(dossier.writing.authors.map(\.name).joined(separator: ", ")),
          .text(dossier.unitName ?? "cá nhân"),
          .text(dossier.outcome?.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }),
          .text(certificate.decisionNumber), .day(certificate.decisionDay), .text(dossier.correction?.number),
          .text(dossier.state.name),
        ])
      }
      done += dossiers.count
      if dossiers.count < CertificateWorkbook.portion { return }
    }
  }
}
