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
    try writer.list(
      "Sổ cấp giấy chứng nhận",
      lines: [
        "SỔ CẤP GIẤY CHỨNG NHẬN \(plan.workNames.uppercased())",
        "\(plan.issuer) · \(plan.shortTitle) · lập \(desk.now.short)",
      ],
      .certificates(of: plan)
    ) { write in
      var done = 0
      while true {
        let dossiers = try Dossiers.certificates(
          of: plan.id, words: words, limit: CertificateWorkbook.portion, offset: done, on: desk.connection
        ).dossiers
        for dossier in dossiers where dossier.certificate != nil { try write(dossier) }
        done += dossiers.count
        if dossiers.count < CertificateWorkbook.portion { return }
      }
    }
  }
}

extension Listing<Dossier> {
  /// The certificates of a plan's dossiers.
  public static func certificates(of plan: Plan) -> Listing {
    Listing(
      .column("Số", 8, page: .number()) { .ordinal($0.certificate?.number) },
      .column("Mã xác minh", 18, page: .wide("Mã"), to: { $0.certificate.map { .certificate($0.code) } }) {
        .text($0.certificate?.code.description)
      },
      .column("Ngày cấp", 12, page: .wide()) { .day($0.certificate?.issued) },
      .column(
        "Tên \(plan.workNames)", 50, page: .main("\(plan.workNames.capitalisedFirst), người được cấp"),
        to: { .dossier($0.id) }
      ) {
        .text($0.writing.title)
      },
      .column("Người được cấp", 32, page: .below) { .text($0.writing.authors.map(\.name).joined(separator: ", ")) },
      .column("Đơn vị", 30, page: .below) { .text($0.unitName ?? "cá nhân") },
      .column("Xếp loại", 12) { .text(plan.honours(of: $0.outcome)) },
      .column(
        "Quyết định công nhận", 18, page: .wide("Quyết định"), to: { $0.outcome?.decision.map { .decision($0) } }
      ) { .text($0.certificate?.decisionNumber) },
      .column("Ngày quyết định", 12) { .day($0.certificate?.decisionDay) },
      .column("Quyết định đính chính", 18, page: .under("đính chính: ")) { .text($0.correction?.number) },
      .state("Trạng thái", 18, page: .cell()) { Chip($0.state, of: plan) })
  }
}
