import Domain
import Markup

/// Tờ trình đề nghị công nhận sáng kiến (mẫu M-01): the unit's submission list.
public struct SubmissionListPaper: Sendable {
  var unit: String
  var head: String
  var plan: Plan
  var dossiers: [Dossier]
  var day: Day

  /// - Parameter head: the name of the unit's head, who signs.
  public init(unit: String, head: String, plan: Plan, dossiers: [Dossier], day: Day) {
    self.unit = unit
    self.head = head
    self.plan = plan
    self.dossiers = dossiers
    self.day = day
  }

  public var html: HTML {
    let rows = dossiers.enumerated().map { index, dossier in
      """
      <tr><td>\(index + 1)</td><td>\(dossier.writing.title)</td><td>\(dossier.writing.authors.map(\.name).joined(separator: ", "))</td>\
      <td>\(dossier.writing.authors.first?.position)</td><td>\(dossier.writing.field.flatMap { plan.fields.category($0)?.name })</td>\
      <td>\(assessment(dossier))</td></tr>
      """ as HTML
    }
    return """
      <article class="sheet">\(Letterhead.national(superior: nil, body: unit, number: "      /TTr", place: plan.place, day: day))
      \(Letterhead.title("Tờ trình", "Đề nghị công nhận sáng kiến theo Kế hoạch \(plan.shortTitle)"))
      <p class="addressee">Kính gửi: \(plan.offices.council) (qua \(plan.offices.standing))</p>
      <p>Căn cứ Kế hoạch «\(plan.title)» của \(plan.issuer), \(unit) đề nghị xét công nhận \(dossiers.count.twoDigits) sáng kiến sau đây:</p>
      <table><thead><tr><th>TT</th><th>Tên sáng kiến</th><th>Tác giả</th><th>Chức danh</th><th>Lĩnh vực</th><th>Đánh giá của đơn vị</th></tr></thead><tbody>\(rows)</tbody></table>
      <p>Đơn vị cam kết đã xem xét, thẩm định nội dung các giải pháp và chịu trách nhiệm về tính trung thực của hồ sơ./.</p>
      <div class="signatures">\(Letterhead.recipients(["Như trên", "Lưu: VT"]))\(Letterhead.signature([], title: "THỦ TRƯỞNG ĐƠN VỊ", name: head))</div></article>
      """
  }

  private func assessment(_ dossier: Dossier) -> String {
    let note = dossier.history.last { $0.kind == .endorsed }?.note ?? ""
    return note.isEmpty ? "Đề nghị công nhận" : note
  }
}
