import Domain
import Markup

/// Đơn yêu cầu công nhận sáng kiến (mẫu M-02).
public struct ApplicationPaper: Sendable {
  var dossier: Dossier
  var plan: Plan
  var day: Day

  /// - Parameter day: the day of the paper while the dossier is not submitted.
  public init(dossier: Dossier, plan: Plan, day: Day) {
    self.dossier = dossier
    self.plan = plan
    self.day = day
  }

  public var html: HTML {
    let writing = dossier.writing
    return """
      <article class="sheet">\(Letterhead.citizen)\(Letterhead.title("Đơn yêu cầu công nhận sáng kiến", ""))
      <p class="addressee">Kính gửi: \(plan.offices.council)</p>
      <p>Chúng tôi ghi tên dưới đây:</p>\(authors)
      <p>Là tác giả (nhóm tác giả) đề nghị xét công nhận sáng kiến: <b>\(writing.title)</b></p>
      <p>- Chủ đầu tư tạo ra sáng kiến: \(writing.owner.isEmpty ? "Tác giả" : writing.owner)</p>
      <p>- Lĩnh vực áp dụng sáng kiến: \(writing.field.flatMap { plan.fields.category($0)?.name } ?? "…")</p>
      <p>- Ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử: \(writing.firstApplied?.short ?? "…")</p>
      <p><b>Mô tả bản chất của sáng kiến</b></p>\(passage(.before))\(passage(.content))\(passage(.novelty))\(passage(.spread))
      \(passage(.confidential))\(passage(.requirements))\(passage(.benefitByAuthors))\(benefit)\(passage(.benefitByUsers))\(passage(.firstUsers))
      <p>Tôi (chúng tôi) xin cam đoan mọi thông tin nêu trong đơn là trung thực, đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp luật.</p>
      <div class="signatures"><div></div><div class="signature"><p class="dated">\(plan.place), \((dossier.submitted?.day ?? day).formal)</p>
      <p>NGƯỜI NỘP ĐƠN</p><p class="signer">\(writing.authors.first?.name)</p></div></div></article>
      """
  }

  private var authors: HTML {
    let rows = dossier.writing.authors.enumerated().map { index, author in
      """
      <tr><td>\(index + 1)</td><td>\(author.name)</td><td>\(author.birth?.short)</td><td>\(author.workplace)</td>\
      <td>\(author.position)</td><td>\(author.qualification)</td><td>\(author.share?.text)</td></tr>
      """ as HTML
    }
    return """
      <table><thead><tr><th>TT</th><th>Họ và tên</th><th>Ngày sinh</th><th>Nơi công tác (hoặc nơi thường trú)</th>\
      <th>Chức danh</th><th>Trình độ chuyên môn</th><th>Tỷ lệ đóng góp</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private func passage(_ passage: Writing.Passage) -> HTML {
    guard let text = dossier.writing.passages[passage] else { return .empty }
    return "<p><i>\(passage.name):</i></p>\(Letterhead.paragraphs(text))"
  }

  private var benefit: HTML {
    guard let amount = dossier.writing.yearlyBenefit else { return .empty }
    return "<p>- Số tiền làm lợi trong một năm: \(amount.text).</p>"
  }
}
