import Domain
import Markup

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

  public var html: HTML {
    let receiver = plan.track(dossier.track)?.receives ?? plan.offices.standing
    let parts = plan.dossier.map { part in
      "<tr><td>\(part.name)</td><td>\(part.copies.twoDigits)\(if: part.electronic, " và bản mềm")</td></tr>" as HTML
    }
    let due = receipt.at.day.adding(months: plan.timeLimits.checkMonths)
    return """
      <article class="sheet">\(Letterhead.national(superior: plan.issuer, body: receiver, number: "\(receipt.number.twoDigits)/BN", place: plan.place, day: receipt.at.day))
      \(Letterhead.title("Giấy biên nhận hồ sơ", "Đề nghị công nhận sáng kiến"))
      <p>\(receiver) đã nhận hồ sơ của: <b>\(dossier.writing.authors.map(\.name).joined(separator: ", "))</b></p>
      <p>Đơn vị: \(dossier.unitName ?? "cá nhân")</p><p>Tên sáng kiến: <b>\(dossier.writing.title)</b></p>
      <p>Số trong sổ tiếp nhận: <b>\(receipt.number.twoDigits)</b>, nhận lúc \(receipt.at.short).</p>
      <table><thead><tr><th>Thành phần hồ sơ</th><th>Số bản</th></tr></thead><tbody>\(parts)</tbody></table>
      <p>Cơ quan tiếp nhận kiểm tra hồ sơ và trả lời chậm nhất ngày \(due.short).</p>
      <div class="signatures"><div class="signature"><p>NGƯỜI NỘP</p><p class="signer">\(dossier.writing.authors.first?.name)</p></div>
      <div class="signature"><p>NGƯỜI NHẬN</p><p class="signer">\(officer)</p></div></div></article>
      """
  }
}
