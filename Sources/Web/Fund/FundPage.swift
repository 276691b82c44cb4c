import Domain
import Markup
import Office

/// The ledger of the fund of a plan, what waits there, and the forms of who keeps it.
extension FundLook.Found {
  private var keeps: Bool { allowed.contains(.keepFund) }

  var page: Page {
    Page(
      title: rules.name, place: .plans, crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        <div class="para small">\(plan.body(rules.by).name) lập và quản lý \(Parts.clause(rules.source, of: plan))</div>
        """,
      body: fund.map(kept) ?? founding)
  }

  // MARK: Before it is set up

  private var founding: HTML {
    guard allowed.contains(.foundFund) else { return Parts.empty("Quỹ chưa được thành lập trong hệ thống.") }
    return Parts.card(
      "Thành lập Quỹ",
      """
      <p>Ghi quyết định thành lập Quỹ để mở sổ. Sổ chỉ thêm bút toán, không sửa, không xóa.</p>
      \(Parts.fileForm(.fund(plan.id, "thanh-lap"), """
      \(FundFields.voucher("lap", "Số, ký hiệu quyết định"))\(Parts.button("Mở sổ Quỹ"))
      """))
      """)
  }

  // MARK: The ledger

  private func kept(_ fund: Fund) -> HTML {
    """
    \(stats(fund))
    <div class="grid two"><div>\(waiting)\(list)</div><aside>\(papers(fund))\(closing(fund))</aside></div>
    \(if: keeps, "\(contribution)\(spending)")\(past)
    """
  }

  private func stats(_ fund: Fund) -> HTML {
    let figures = [
      ("Số dư", fund.balance), ("Dành cho khoản chờ chi", fund.reserved), ("Còn chi được", fund.available),
    ]
    let cards = figures.map {
      #"<div class="card"><small>\#($0.0) (đồng)</small><div class="total money">\#($0.1.amount.grouped)</div></div>"#
        as HTML
    }
    return #"<div class="grid stats">\#(cards)</div>"#
  }

  private var waiting: HTML {
    guard !open.isEmpty else { return .empty }
    return Parts.card("Khoản chi đang chờ", ListTable(.fundSpendings(of: rules)).html(open))
  }

  private var past: HTML {
    guard !settled.isEmpty else { return .empty }
    return Parts.card("Khoản chi gần đây đã xong", ListTable(.fundSpendings(of: rules)).html(settled))
  }

  private var list: HTML {
    let filter = Filter(
      .fund(plan.id), .words(wanted.words, hint: "Tên, nội dung, chứng từ"), .year(years, wanted.year),
      .choice(
        "loai", "Loại", FundEntry.Sort.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.sort?.rawValue ?? "", any: "Mọi bút toán"))
    let table: HTML =
      lines.isEmpty ? filter.empty("Chưa có bút toán nào") : ListTable(.fundEntries).html(lines)
    return Parts.card(
      "Sổ Quỹ",
      "\(filter.bar(file: true))\(table)\(filter.pager(number, size: FundLook.size, total: total))")
  }

  private func papers(_ fund: Fund) -> HTML {
    let statements = years.map { year in
      let state = fund.isClosed(year) ? "đã khóa sổ" : "sổ chưa khóa"
      return """
        <li><a href="\(Link.fund(plan.id, "bao-cao").with([("nam", "\(year)")]))">Báo cáo thu, chi năm \(year)</a> \
        <small>\(state)</small></li>
        """ as HTML
    }
    let decision: HTML =
      fund.founding.file == nil
      ? "\(fund.founding.cited)"
      : #"<a href="\#(Link.fund(plan.id, "quyet-dinh"))">\#(fund.founding.cited)</a>"#
    return Parts.card(
      "Văn bản",
      """
      <ul class="plain-list">\(statements)<li>Quyết định thành lập: \(decision)</li>
      <li><a href="\(Link.publicFunds)">Trang công khai thu, chi</a></li>\
      \(plan.awards.map { #"<li><a href="\#(Link.award($0.id, of: plan.id))">\#($0.name)</a></li>"# as HTML })</ul>
      """)
  }

  private func closing(_ fund: Fund) -> HTML {
    let closed = fund.closings.reversed().map { closing in
      """
      <li>Năm \(closing.year): đầu kỳ \(closing.opening.amount.grouped), cuối kỳ \(closing.closing.amount.grouped)\
       <small>khóa \(closing.at.day.short)</small></li>
      """ as HTML
    }
    let deed: HTML =
      next.flatMap { statement in
        keeps
          ? Parts.form(
            .fund(plan.id, "khoa-so"),
            """
            \(Parts.hidden("year", statement.year))\
            \(Parts.hidden("closing", statement.closing.amount))\
            <p>Năm \(statement.year): đầu kỳ \(statement.opening.text), cuối kỳ \(statement.closing.text).</p>\
            \(Parts.quietButton("Khóa sổ năm \(statement.year)"))
            """) : nil
      } ?? .empty
    guard !closed.isEmpty || !deed.isEmpty else { return .empty }
    return Parts.card("Khóa sổ", #"\#(if: !closed.isEmpty, #"<ul class="plain-list">\#(closed)</ul>"#)\#(deed)"#)
  }

  // MARK: Writing

  private var contribution: HTML {
    form(
      "Ghi khoản đóng góp", "thu",
      """
      \(Parts.key(FundEntry.ID(at: now)))
      <div class="grid half">\(Field("giver", "Tổ chức, cá nhân đóng góp", required: true).text(""))
      \(Field("giver-kind", "Là").select([("organisation", "Tổ chức"), ("person", "Cá nhân")], "organisation"))</div>
      \(FundFields.amount("thu"))
      \(Field("day", "Ngày nhận tiền", id: "day-thu", required: true).day(now.day))
      \(Field("text", "Nội dung", id: "text-thu", hint: "Nếu người đóng góp nói rõ.").text(""))
      \(FundFields.voucher("thu"))
      \(Field("named", "Trang công khai", hint: "Hỏi người đóng góp. Sổ Quỹ luôn ghi tên.").select(
        [("1", "Nêu tên"), ("0", "Không nêu tên")], "1"))
      \(FundFields.late("thu"))\(Parts.button("Ghi vào sổ"))
      """)
  }

  private var spending: HTML {
    form(
      "Lập khoản chi", "chi",
      """
      \(Parts.key(FundSpending.ID(at: now)))
      <p class="small">Tiền được dành ra ngay; \(FundSpending.approvers) người có thẩm quyền, không phải bạn, \
      duyệt rồi mới chi.</p>
      \(Field("purpose", "Nội dung chi của Quỹ", required: true).select(
        rules.purposes.map { ($0.id.description, $0.name) }, "", blank: "Chọn nội dung"))
      \(Field("text", "Chi cho việc gì", id: "text-chi", required: true).text(""))
      \(Field("payee", "Người, đơn vị nhận", required: true).text(""))
      \(FundFields.amount("chi"))\(FundFields.voucher("chi", "Số văn bản đề nghị chi"))
      \(FundFields.payeeIsAnother("chi"))\(Parts.button("Lập, dành tiền và trình duyệt"))
      """)
  }

  private func form(_ title: String, _ step: String, _ fields: HTML) -> HTML {
    """
    <details class="deed card"><summary>\(title)</summary>\(Parts.fileForm(.fund(plan.id, step), """
    \(fields)
    """))</details>
    """
  }
}

extension Confirmation {
  /// What is asked before the book of a year is closed.
  @Sendable
  static func closingFundYear(_ found: FundLook.Found, _ visit: Visit) throws -> Confirmation? {
    guard let statement = found.next else { throw Refusal.absent }
    return Confirmation(
      deed: "Khóa sổ năm \(statement.year)", subject: "\(found.rules.name)",
      follows: [
        "Sổ năm \(statement.year) không nhận thêm bút toán nào; không mở lại được.",
        "Khoản của năm \(statement.year) đến sau được ghi vào kỳ sau, có dẫn về năm \(statement.year).",
      ],
      facts: [
        ("Số dư đầu kỳ", statement.opening.text), ("Đóng góp", statement.given.text), ("Chi", statement.spent.text),
        ("Số dư cuối kỳ", statement.closing.text),
      ], place: .plans)
  }
}
