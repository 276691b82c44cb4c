import Domain
import Markup
import Office

/// Spending of a fund: who approved it, and what can be done with it now.
extension FundSpendingLook.Found {
  var page: Page {
    Page(
      title: "Khoản chi \(spending.amount.text)", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), (rules.name, .fund(plan.id))],
      lead: #"<p class="small">\#(Chip(spending).html) · \#(spending.payee)</p>"#,
      body: #"<div class="grid two"><div>\#(facts)\#(paying)</div><aside>\#(approvals)\#(lettingGo)</aside></div>"#)
  }

  private var facts: HTML {
    let file: HTML =
      spending.voucher.file.map { #" <a href="\#(Link.fundSpending(spending.id, "tep"))">\#($0.name)</a>"# } ?? .empty
    let purpose = rules.purpose(spending.purpose)
    let void: HTML =
      spending.void.map {
        "<dt>Hủy</dt><dd>\($0.reason) (\(people[$0.by]?.name), \($0.at.day.short))</dd>"
      } ?? .empty
    return Parts.card(
      nil,
      """
      <dl><dt>Số tiền</dt><dd><b>\(spending.amount.text)</b><br>\
      <small>\(spending.amount.inWords.capitalisedFirst)</small></dd>\
      <dt>Nội dung chi của Quỹ</dt><dd>\(purpose?.name) \(Parts.clause(purpose?.source, of: plan))</dd>\
      <dt>Chi cho việc</dt><dd>\(spending.text)</dd><dt>Người, đơn vị nhận</dt><dd>\(spending.payee)</dd>\
      <dt>Văn bản đề nghị</dt><dd>\(if: !spending.voucher.number.isEmpty, "\(spending.voucher.cited)")\(file)</dd>\
      <dt>Người lập</dt><dd>\(people[spending.writer]?.name), \(spending.written.short)</dd>\
      \(spending.entry.map { #"<dt>Đã chi</dt><dd><a href="\#(Link.fundEntry($0))">xem bút toán</a></dd>"# as HTML })\
      \(void)</dl>
      """)
  }

  private var approvals: HTML {
    let items = spending.approvals.map { "<li>\(people[$0.by]?.name), \($0.at.short)</li>" as HTML }
    let deed: HTML =
      steps.contains(.approve)
      ? Parts.form(
        .fundSpending(spending.id, "duyet"),
        """
        <p>Quỹ có \(fund.balance.text), đã dành cho các khoản chờ chi \(fund.reserved.text), trong đó có khoản này.</p>\
        \(if: isNamesake, FundFields.payeeIsAnother("duyet"))\(Parts.button("Duyệt chi"))
        """) : .empty
    let missing: HTML =
      spending.allows(.approve)
      ? """
      <p>Cần \(FundSpending.approvers) người duyệt, không ai là người lập; còn thiếu \(spending.missingApprovals).</p>
      """
      : .empty
    return Parts.card(
      "Duyệt", #"\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)\#(missing)\#(deed)"#)
  }

  private var paying: HTML {
    guard steps.contains(.pay) else { return .empty }
    return Parts.card(
      "Ghi khoản chi",
      Parts.fileForm(
        .fundSpending(spending.id, "chi"),
        """
        \(Parts.key(FundEntry.ID(at: now)))
        \(Field("day", "Ngày chi", required: true).day(now.day))\(FundFields.voucher("chi"))
        \(if: isNamesake, FundFields.payeeIsAnother("chi"))\(FundFields.late("chi"))\(Parts.button("Ghi khoản chi"))
        """))
  }

  private var lettingGo: HTML {
    func deed(_ step: FundSpending.Step, _ label: String, _ address: String) -> HTML {
      guard steps.contains(step) else { return .empty }
      return Parts.reasoned(
        label, .fundSpending(spending.id, address), "Lý do", id: "reason-\(address)", isShort: true)
    }
    return "\(deed(.decline, "Không duyệt", "khong-duyet"))\(deed(.void, "Hủy khoản chi", "huy"))"
  }
}

extension Confirmation {
  /// What is asked before spending is booked as paid.
  @Sendable
  static func payingSpending(_ found: FundSpendingLook.Found, _ visit: Visit) throws -> Confirmation {
    let (spending, form) = (found.spending, visit.form)
    let day = try form.day("voucher-day")
    let number = [form["voucher"], day.map { "ngày \($0.short)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return Confirmation(
      deed: "Ghi khoản chi", subject: "\(found.rules.name): chi \(spending.amount.text) cho \(spending.payee).",
      follows: [
        "Khoản chi vào sổ Quỹ bằng một bút toán, số dư Quỹ giảm theo.",
        "Bút toán không sửa, không xóa: ghi nhầm thì đảo bằng một bút toán nữa, có lý do và chứng từ.",
      ],
      facts: [
        ("Người, đơn vị nhận", spending.payee), ("Số tiền", spending.amount.text),
        ("Bằng chữ", spending.amount.inWords.capitalisedFirst), ("Chi cho việc", spending.text),
        ("Nội dung chi của Quỹ", found.rules.purpose(spending.purpose)?.name ?? ""),
        ("Ngày chi", try form.day("day")?.short ?? ""), ("Chứng từ", number), ("Tệp chứng từ", visit.fileName),
        ("Ghi sang kỳ sau", form["late"]),
      ], place: .plans)
  }
}
