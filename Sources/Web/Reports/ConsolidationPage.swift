import Domain
import Markup
import Office

/// The consolidated report of a round.
extension ConsolidationLook.Found {
  private func link(_ step: String? = nil) -> Link {
    .reportRound(duty.id, of: plan.id, step.map { "tong-hop/\($0)" } ?? "tong-hop")
  }

  var page: Page {
    let sent: HTML = report.sent.map { " · ban hành \($0.at.day.short), số \(report.content.number)" } ?? .empty
    let chip = isIssued ? Chip("đã ban hành", .ok) : Chip("đang soạn", .wait)
    return Page(
      title: "Tổng hợp: \(given.reportTitle.lowercasedFirst)", place: .plans,
      crumbs: [
        (plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id)),
        ("Đã nhận", .reportRound(duty.id, of: plan.id)),
      ],
      lead: """
        <p class="small">\(chip.html)\(isIssued ? sent : .empty)\(if: !receiver.isEmpty, " · gửi \(receiver)")</p>
        """,
      body: """
        \(coverage)\(check)\(words)\(Parts.lists(lists))\(isIssued ? issued : writing)
        """)
  }

  private var coverage: HTML {
    let (asked, received, missing) =
      report.coverage.map { ($0.asked, $0.received, $0.missing) }
      ?? (sums.lines.count { !$0.isExcused || $0.isIn }, sums.received, sums.missing.map(\.name))
    let named = missing.prefix(12).joined(separator: ", ")
    let rest = asked - received - min(12, missing.count)
    let names: HTML =
      missing.isEmpty
      ? "<p>Mọi đơn vị đã gửi báo cáo.</p>"
      : """
      <p>Chưa có báo cáo của: \(named)\(if: rest > 0, " và \(rest.grouped) đơn vị nữa"). \
      <a href="\(Link.reportRound(duty.id, of: plan.id).with([("loc", "chua-gui")]))">Xem danh sách</a></p>
      """
    return Parts.card("\(received.grouped) trên \(asked.grouped) đơn vị đã gửi", names)
  }

  /// Sums against what the program counts of the whole, and who moved each most.
  private var check: HTML {
    let rows = figures.map { figure -> HTML in
      let movers = sums.movers(of: figure).map { "\($0.name) \($0.value.grouped)" }.joined(separator: ", ")
      let most: HTML = movers.isEmpty ? .empty : "<br><small>nhiều nhất: \(movers)</small>"
      let whole = figure.whole ?? figure.counted
      let differs = figure.whole != nil && figure.whole != figure.counted
      let change: HTML =
        figure.change.map { "<br><small>báo cáo \(figure.text(of: $0.value)); lý do: \($0.reason)</small>" } ?? .empty
      let link = Link.list(behind: figure, of: plan, unit: nil)
      let total: HTML = link.map { #"<a href="\#($0)">\#(figure.text(of: whole))</a>"# } ?? "\(figure.text(of: whole))"
      return """
        <tr><td>\(figure.name)\(most)</td><td class="n">\(figure.text(of: figure.counted))\(change)</td>\
        <td class="n">\(total)\(if: differs, " \(Chip("khác", .stop).html)")</td></tr>
        """
    }
    let differing = figures.count { $0.whole != nil && $0.whole != $0.counted }
    let sentence: HTML =
      differing == 0
      ? #"<p class="small">Tổng các báo cáo khớp với số trong hệ thống.</p>"#
      : """
      <p class="small">\(differing.grouped) số liệu có tổng các báo cáo khác số trong hệ thống: do đơn vị chưa gửi, hồ \
      sơ thay đổi sau khi gửi, hoặc đơn vị báo cáo số khác.</p>
      """
    return Parts.card(
      "Cộng số liệu",
      """
      \(sentence)<table><thead><tr><th>Số liệu</th><th class="n">Tổng các báo cáo</th>\
      <th class="n">Trong hệ thống</th></tr></thead><tbody>\(rows)</tbody></table>
      <p>\(Parts.workbookLink(.reportRound(duty.id, of: plan.id)))</p>
      """)
  }

  /// What units wrote, side by side under each heading.
  private var words: HTML {
    let parts = ReportHeading.allCases.compactMap { heading -> HTML? in
      let items = reports.compactMap { report -> HTML? in
        let text = report.passage(heading)
        guard !text.isEmpty else { return nil }
        let isLong = text.count > ConsolidationLook.excerpt
        let link = Link.report(duty.id, of: report.id.unit, in: plan.id)
        return """
          <li><a href="\(link)">\(report.unitName)</a>: \(String(text.prefix(ConsolidationLook.excerpt)))\
          \(if: isLong, "…")</li>
          """
      }
      return items.isEmpty ? nil : #"<h3>\#(heading.name)</h3><ul class="plain-list">\#(items)</ul>"#
    }
    guard !parts.isEmpty || number > 1 else { return .empty }
    let pager = Filter(link()).pager(number, size: ConsolidationLook.size, total: sums.received)
    return Parts.card("Các đơn vị viết", "\(parts.joined())\(pager)")
  }

  private var writing: HTML {
    let fields = ReportFields(
      report: report, figures: sums.figures, signer: signer, today: now.day,
      list: { .list(behind: $0, of: plan, unit: nil) }, isConsolidated: true)
    return """
      <form method="post" action="\(link("ban-hanh"))" enctype="multipart/form-data">\(HTML.secretPlace)
      \(fields.html)
      <div class="actions"><button class="btn">Ban hành báo cáo tổng hợp</button>
      <button class="btn quiet" formaction="\(link("luu"))">Lưu bản đang soạn</button>
      \(Parts.quietLink("Xem bản giấy", link("van-ban")))</div>
      <p class="small">Ban hành xong, đợt báo cáo đóng: không đơn vị nào gửi thêm hay sửa báo cáo được nữa.</p></form>
      """
  }

  private var issued: HTML {
    let parts = ReportHeading.allCases.compactMap { heading -> HTML? in
      let text = report.passage(heading)
      return text.isEmpty ? nil : "<h3>\(heading.name)</h3>\(Parts.paragraphs(text))"
    }
    return """
      \(Parts.card("Nội dung", parts.isEmpty ? "<p>Không có nội dung khác.</p>" : parts.joined()))
      \(Parts.card(
        "Văn bản",
        #"<ul class="small"><li><a href="\#(link("van-ban"))">Báo cáo tổng hợp (Word, PDF)</a></li></ul>"#))
      """
  }
}
