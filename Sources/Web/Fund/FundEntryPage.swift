import Domain
import Markup
import Office

/// An entry of a ledger, and what takes it back.
extension FundEntryLook.Found {
  var page: Page {
    Page(
      title: "Bút toán số \(entry.number)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), (rules.name, .fund(plan.id))], lead: state,
      body: #"<div class="grid two"><div>\#(facts)</div><aside>\#(reversing)\#(withholding)</aside></div>"#)
  }

  private var state: HTML {
    let sign = entry.isIn ? "thu" : "chi"
    let undone: HTML =
      reversal.map {
        #" · <a href="\#(Link.fundEntry($0.id))">đã đảo bằng bút toán số \#($0.number)</a>"#
      } ?? .empty
    return #"<p class="small">\#(sign.capitalisedFirst) · \#(entry.sort.name)\#(undone)</p>"#
  }

  private var facts: HTML {
    let file: HTML =
      entry.voucher.file.map { #" <a href="\#(Link.fundEntry(entry.id, "tep"))">\#($0.name)</a>"# } ?? .empty
    let named: HTML =
      entry.contribution.map {
        """
        <dt>Là</dt><dd>\($0.isOrganisation ? "tổ chức" : "cá nhân")</dd>\
        <dt>Trang công khai</dt><dd>\(isNamed ? "nêu tên" : "không nêu tên")</dd>
        """
      } ?? .empty
    let original: HTML =
      original.map {
        #"<dt>Đảo</dt><dd><a href="\#(Link.fundEntry($0.id))">bút toán số \#($0.number)</a></dd>"#
      } ?? .empty
    let spending: HTML =
      entry.spending.map { #"<dt>Khoản chi</dt><dd><a href="\#(Link.fundSpending($0))">xem người duyệt</a></dd>"# }
      ?? .empty
    return Parts.card(
      nil,
      """
      <dl><dt>\(entry.isIn ? "Số tiền thu" : "Số tiền chi")</dt><dd><b>\(entry.amount.text)</b><br>\
      <small>\(entry.amount.inWords.capitalisedFirst)</small></dd>\
      <dt>\(entry.sort == .payment ? "Người, đơn vị nhận" : "Tổ chức, cá nhân")</dt><dd>\(entry.party)</dd>\(named)\
      \(if: !entry.text.isEmpty, "<dt>\(entry.sort == .reversal ? "Lý do" : "Nội dung")</dt><dd>\(entry.text)</dd>")\
      \(entry.purpose.flatMap(rules.purpose).map { "<dt>Nội dung chi của Quỹ</dt><dd>\($0.name)</dd>" as HTML })\
      <dt>Chứng từ</dt><dd>\(if: !entry.voucher.number.isEmpty, "\(entry.voucher.cited)")\(file)</dd>\
      <dt>Ngày thu, chi</dt><dd>\(entry.happened.short)</dd><dt>Ngày ghi sổ</dt><dd>\(entry.day.short)</dd>\
      \(if: !entry.late.isEmpty, "<dt>Ghi sang kỳ sau</dt><dd>\(entry.late)</dd>")\(original)\(spending)\
      <dt>Người ghi</dt><dd>\(by?.name), \(entry.at.short)</dd></dl>
      """)
  }

  private var withholding: HTML {
    guard mayWithhold else { return .empty }
    return Parts.card(
      "Trang công khai",
      """
      <p>Người góp đề nghị không nêu tên nữa? Sổ Quỹ vẫn giữ tên.</p>\
      \(Parts.form(.fundEntry(entry.id, "khong-neu-ten"), Parts.quietButton("Thôi nêu tên")))
      """)
  }

  private var reversing: HTML {
    guard mayReverse else { return .empty }
    return Parts.card(
      "Ghi sai?",
      """
      <p>Bút toán không sửa, không xóa. Đảo bằng một bút toán nữa, rồi ghi lại khoản đúng.</p>
      <details class="deed"><summary>Đảo bút toán này</summary>
      \(Parts.fileForm(.fundEntry(entry.id, "dao"), """
      \(Parts.key(FundEntry.ID(at: now)))
      \(Field("reason", "Lý do", required: true).text(""))\(FundFields.voucher("dao"))
      \(Parts.quietButton("Ghi bút toán đảo"))
      """))</details>
      """)
  }
}
