import Domain

/// Giấy biên nhận hồ sơ.
public struct ReceiptPaper: Sendable {
  var dossier: Dossier
  var plan: Plan
  var receipt: Dossier.Receipt
  var officer: String

  /// - Parameter officer: the name of the person who received the dossier.
  public init(dossier: Dossier, plan: Plan, receipt: Dossier.Receipt, officer: String) {
    self.dossier = dossier
    self.plan = plan
    self.receipt = receipt
    self.officer = officer
  }

  public var paper: Paper {
    let receiver = plan.receiver(of: dossier)
    let due = receipt.at.day.adding(months: plan.timeLimits.checkMonths)
    let parts = PaperTable(
      [.init("Thành phần hồ sơ", width: 5), .init("Số bản", width: 2, .centre)],
      plan.dossier.map { .init([$0.name, "\($0.copies.twoDigits)\($0.electronic ? " và bản mềm" : "")"]) })
    return Paper(
      "Giấy biên nhận hồ sơ",
      [
        .letterhead(plan.letterhead(of: receiver, number: "\(receipt.number.twoDigits)/BN", day: receipt.at.day)),
        .heading("Giấy biên nhận hồ sơ", subject: "Đề nghị công nhận sáng kiến"),
        .paragraph(
          "\(receiver) đã nhận hồ sơ của: \(strong: dossier.writing.authors.map(\.name).joined(separator: ", "))"),
        .paragraph("Đơn vị: \(dossier.unitName ?? "cá nhân")"),
        .paragraph("Tên sáng kiến: \(strong: dossier.writing.title)"),
        .paragraph(
          "Số trong sổ tiếp nhận: \(strong: receipt.number.twoDigits), nhận lúc \(receipt.at.hourMinute.replacing(":", with: " giờ ")) \(receipt.at.day.formal)."
        ),
        .table(parts), .paragraph("Cơ quan tiếp nhận kiểm tra hồ sơ và trả lời chậm nhất \(due.formal)./."),
        .signatures([
          .signer(lines: ["NGƯỜI NỘP"], name: dossier.writing.authors.first?.name),
          .signer(lines: ["NGƯỜI NHẬN"], name: officer),
        ]),
      ]
    ).of(.receipt, under: plan, dossier)
  }
}

extension Plan {
  /// The office that receives the dossier's track.
  func receiver(of dossier: Dossier) -> String { track(dossier.track)?.receives ?? offices.standing }
}
