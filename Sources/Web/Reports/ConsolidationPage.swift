import Domain
import Markup
import Office

/// The consolidated report of a round.
extension ConsolidationLook.Found {
  private func link(_ step: String? = nil) -> Link {
    .reportRound(duty.id, of: plan.id, round: plan.round, step.map { "tong-hop/\($0)" } ?? "tong-hop")
  }
  /// Where something is done with it; the form names the round.
  private func deed(_ step: String) -> Link { .reportRound(duty.id, of: plan.id, "tong-hop/\(step)") }
  private var all: Link { .reportRound(duty.id, of: plan.id, round: plan.round) }

  var page: Page {
    let sent: HTML = report.sent.map { " · ban hành \($0.at.day.short), số \(report.content.number)" } ?? .empty
    let chip = isIssued ? Chip("đã ban hành", .ok) : Chip("đang soạn", .wait)
    let name = given.reportTitle
    return Page(
      title: name.hasPrefix("Tổng hợp") ? name : "Tổng hợp: \(name.lowercasedFirst)", place: .plans,
      office: plan.standing.name,
      crumbs: [
        (plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id, round: plan.round)),
        ("Đã nhận", all),
      ],
      lead: """
        \(note)
        <p class="small">\(chip.html)\(isIssued ? sent : .empty)\(if: !receiver.isEmpty, " · gửi \(receiver)")</p>
        """,
      body: """
        \(coverage)\(check)\(added)\(words)\(if: isIssued || !receives, Parts.lists(lists))\(made)\(issuedBefore)
        """)
  }

  /// What is made of the reports.
  private var made: HTML {
    if isIssued { return issued }
    return receives ? writing : .empty
  }

  private var coverage: HTML {
    let (asked, received, missing) =
      (isIssued ? report.coverage : nil).map { ($0.asked, $0.received, $0.missing) }
      ?? (sums.lines.count { !$0.isExcused || $0.isIn }, sums.received, sums.missing.map(\.name))
    let named = missing.prefix(12).joined(separator: ", ")
    let rest = asked - received - min(12, missing.count)
    let names: HTML =
      missing.isEmpty
      ? "<p>Mọi đơn vị đã gửi báo cáo.</p>"
      : """
      <p>Chưa có báo cáo của: \(named)\(if: rest > 0, " và \(rest.grouped) đơn vị nữa"). \
      <a href="\(all.with([("loc", "chua-gui")]))">Xem danh sách</a></p>
      """
    return Parts.card("\(received.grouped) trên \(asked.grouped) đơn vị đã gửi", names)
  }

  /// What the program counts now, beside what it counted when the report was issued.
  private var later: [String: ReportFigure.Value] {
    guard isIssued, version == nil else { return [:] }
    return Dictionary(
      sums.figures.compactMap { figure in figure.whole.map { (figure.key, $0) } }, uniquingKeysWith: { $1 })
  }

  /// Sums against what the program counts of the whole, and who moved each most.
  private var check: HTML {
    let later = later
    let differences = Dictionary(grouping: differences, by: \.figure)
    let rows = figures.filter { !$0.isNothing }.map { figure -> HTML in
      let movers = sums.movers(of: figure).map { "\($0.name) \($0.value.grouped)" }.joined(separator: ", ")
      let most: HTML = """
        \(if: !movers.isEmpty, "<p>nhiều nhất: \(movers)</p>")\(changes(of: figure))\
        \(makers(differences[figure.key] ?? []))
        """
      let whole = figure.whole ?? figure.counted
      let later: HTML =
        later[figure.key].flatMap { now -> HTML? in
          now == whole ? nil : Parts.notes("<p>nay là \(figure.text(of: now))</p>")
        } ?? .empty
      let change: HTML =
        figure.change.map { change in
          Parts.notes("<p>báo cáo \(figure.text(of: change.value)); lý do: \(change.reason)</p>")
        } ?? .empty
      let link = list(figure)
      let total: HTML =
        link.map { link in
          #"<a href="\#(link)" aria-label="Danh sách: \#(figure.name)">\#(figure.text(of: whole))</a>"#
        } ?? "\(figure.text(of: whole))"
      return """
        <tr><td class="main"><span class="name">\(figure.name)</span>\(Parts.notes(most))</td>\
        <td class="n" data-label="Tổng các báo cáo"><span>\(figure.text(of: figure.counted))</span>\(change)</td>\
        <td class="n" data-label="Trong hệ thống"><span>\(total)\
        \(if: figure.differs, " \(Chip("khác", .stop).html)")</span>\(later)</td></tr>
        """
    }
    let differing = figures.count(where: \.differs)
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
      \(sentence)\(containing)<table class="list sums"><thead><tr><th>Số liệu</th><th class="n">Tổng các báo cáo</th>\
      <th class="n">Trong hệ thống</th></tr></thead><tbody>\(rows)</tbody></table>\(Parts.nothing(of: figures))
      <p>\(Parts.workbookLink(all))</p>
      """)
  }

  /// Whose figures contain what belongs to another unit now.
  private var containing: HTML {
    let lines = sums.lines.filter { $0.isIn && !$0.counts.isEmpty }
    guard !isIssued, !lines.isEmpty else { return .empty }
    let items = lines.map { line -> HTML in
      "<li>\(line.name): số liệu gồm cả \(line.counts.joined(separator: ", ")), nay thuộc đơn vị khác</li>"
    }
    return #"<ul class="small">\#(items)</ul>"#
  }

  /// Named at a figure; the Excel file has the others.
  private static let named = 3

  /// Who changed a figure, and why.
  private func changes(of figure: ReportFigure) -> HTML {
    let all = sums.changes(of: figure)
    let lines = all.prefix(Self.named).map { name, change -> HTML in
      """
      <p>\(name) sửa số: báo cáo \(figure.text(of: change.value)), trong hệ thống \
      \(figure.text(of: change.counted)); lý do: \(change.reason)</p>
      """
    }
    let more = all.count - lines.count
    return "\(lines)\(if: more > 0, "<p>và \(more.grouped) đơn vị nữa sửa số này</p>")"
  }

  /// Whose reports make the difference between the sum and what the program counts.
  private func makers(_ all: [Report.Difference]) -> HTML {
    guard !all.isEmpty else { return .empty }
    let named = all.prefix(Self.named).map { maker -> String in
      let reported = maker.reported.map { "báo cáo \($0.grouped)" } ?? "chưa gửi"
      return "\(maker.unit) (\(reported), trong hệ thống \(maker.counted.grouped))"
    }.joined(separator: ", ")
    let more = all.count - Self.named
    return "<p>chênh ở: \(named)\(if: more > 0, " và \(more.grouped) đơn vị nữa")</p>"
  }

  /// What units added to the figures.
  private var added: HTML {
    let all = sums.added
    guard !all.isEmpty else { return .empty }
    let rows = all.prefix(40).map { added -> HTML in
      let named = added.units.prefix(Self.named).map { "\($0.name): \($0.value)" }.joined(separator: "; ")
      let more = added.units.count - Self.named
      return """
        <tr><td>\(added.name)<br><small>\(named)\(if: more > 0, " và \(more.grouped) đơn vị nữa")</small></td>\
        <td class="n">\(added.total?.grouped ?? "")</td></tr>
        """
    }
    let more = all.count - rows.count
    return Parts.card(
      "Số liệu khác của các đơn vị",
      """
      <table><thead><tr><th>Số liệu</th><th class="n">Cộng</th></tr></thead><tbody>\(rows)</tbody></table>\
      \(if: more > 0, #"<p class="small">Và \#(more.grouped) số liệu khác, có trong tệp Excel.</p>"#)
      """)
  }

  /// What units wrote, side by side under each heading.
  private var words: HTML {
    let parts = headings.compactMap { heading -> HTML? in
      let items = reports.compactMap { report -> HTML? in
        let text = report.passage(heading)
        guard !text.isEmpty, text != Report.Content.nothing else { return nil }
        let isLong = text.count > ConsolidationLook.excerpt
        let link = Link.report(duty.id, of: report.id.unit, in: plan.id, round: plan.round)
        return """
          <li><a href="\(link)">\(report.unitName)</a>: \(String(text.prefix(ConsolidationLook.excerpt)))\
          \(if: isLong, #"… <a href="\#(link)">Đọc hết</a>"#)</li>
          """
      }
      return items.isEmpty ? nil : #"<h3>\#(heading.name)</h3><ul class="plain-list">\#(items)</ul>"#
    }
    guard !parts.isEmpty || number > 1 else { return .empty }
    let whole = Filter(
      .reportRound(duty.id, of: plan.id, "tong-hop"), .kept("dot", plan.round > 0 ? "\(plan.round)" : ""))
    let pager = whole.pager(number, size: ConsolidationLook.size, total: sums.received)
    return Parts.card("Các đơn vị viết", "\(parts.joined())\(pager)")
  }

  private var writing: HTML {
    let fields = ReportFields(
      report: report, headings: headings, figures: sums.figures, lists: lists, signer: signer,
      recipients: plan.recipients(of: report, to: receiver), today: now.day, list: list, isConsolidated: true)
    return """
      \(if: isOvertaken, drafting.overtaking)
      \(Parts.fileForm(deed("ban-hanh"), """
      \(plan.roundField)\(Parts.hidden("revision", revision))\(fields.html)
      <div class="actions"><button class="btn">Ban hành báo cáo tổng hợp</button>
      <button class="btn quiet" formaction="\(deed("luu"))">Lưu bản đang soạn</button>
      \(Parts.quietLink("Xem bản giấy", link("van-ban")))</div>
      <p class="small">Ban hành xong, đợt báo cáo đóng: không đơn vị nào gửi thêm hay sửa báo cáo được nữa.</p>
      """))
      \(drafting.files)\(drafting.discarding)\(drafting.history)
      """
  }

  private var drafting: ReportDrafting {
    ReportDrafting(
      report: report, headings: headings, people: people, round: plan.roundField, deed: deed,
      file: { .report(duty.id, of: report.id.unit, in: plan.id, round: plan.round, "tep/\($0)") })
  }

  /// Where the list behind a figure is; nil where the viewer may not open it.
  private func list(_ figure: ReportFigure) -> Link? {
    figureDoors.open(figure) ? .figure(figure.key, of: duty.id, .all, in: plan) : nil
  }

  private var attached: HTML {
    Parts.files(of: report) { .report(duty.id, of: report.id.unit, in: plan.id, round: plan.round, "tep/\($0)") }
  }

  private var issued: HTML {
    """
    \(Parts.passages(of: report, under: headings))
    \(Parts.card(
      "Văn bản",
      #"<ul class="small"><li><a href="\#(paperLink)">Báo cáo tổng hợp (Word, PDF)</a></li></ul>"#))
    \(attached)\(drafting.history)\(reopening)
    """
  }

  private var paperLink: Link { link("van-ban").with([("ban", version.map(String.init) ?? "")]) }

  /// That an earlier one is shown, or that it was taken up again.
  private var note: HTML {
    if let version, versions.indices.contains(version - 1) {
      return """
        <div class="note" role="status"><p>Đây là bản ban hành lúc \(versions[version - 1].sent.short), đã mở lại: \
        \(versions[version - 1].reason). <a href="\(link())">Xem bản hiện nay</a></p></div>
        """
    }
    guard let reason = report.returnReason else { return .empty }
    return #"<div class="note" role="status"><p><b>Đã mở lại để bổ sung:</b> \#(reason)</p></div>"#
  }

  /// Taking it up again for units that are missing.
  private var reopening: HTML {
    guard receives else { return .empty }
    return Parts.card(
      "Bổ sung",
      """
      <details class="deed"><summary>Mở lại để bổ sung, thay bằng bản sau</summary>\(Parts.form(deed("mo-lai"), """
      \(plan.roundField)
      <p class="small">Bản đã ban hành vẫn xem được; các đơn vị gửi, sửa báo cáo được tới khi ban hành bản sau.</p>\
      \(Field("reason", "Lý do mở lại", required: true).area(""))\(Parts.quietButton("Mở lại"))
      """))</details>
      """)
  }

  private var issuedBefore: HTML {
    guard !versions.isEmpty, version == nil else { return .empty }
    let items = versions.enumerated().map { index, version -> HTML in
      """
      <li><a href="\(link().with([("ban", "\(index + 1)")]))">Bản ban hành lúc \(version.sent.short)</a>\
      <br><small>mở lại: \(version.reason)</small></li>
      """
    }
    return Parts.card("Các bản đã ban hành trước", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}

extension Confirmation {
  /// What is asked before the consolidated report of a round is issued.
  static func issuing(_ found: ConsolidationLook.Found, _ visit: Visit) -> Confirmation {
    let sums = found.figures.filter { $0.isSummed && $0.measure == .count }.prefix(6).map { figure in
      (name: figure.name, value: figure.text(of: figure.counted))
    }
    let missing = found.sums.missing.map(\.name)
    let named = missing.prefix(12).joined(separator: ", ")
    let more = missing.count > 12 ? " và \((missing.count - 12).grouped) đơn vị nữa" : ""
    let differing = found.figures.filter(\.differs).map { figure -> HTML in
      """
      \(figure.name): tổng các báo cáo \(figure.text(of: figure.counted)), trong hệ thống \
      \(figure.whole.map { figure.text(of: $0) }).
      """
    }
    return Confirmation(
      deed: "Ban hành báo cáo tổng hợp",
      subject: """
        \(found.sums.received.grouped) báo cáo của đợt «\(found.given.what)», kế hoạch \(found.plan.shortTitle).
        """,
      follows: [
        "Đợt báo cáo đóng: không đơn vị nào gửi thêm hay sửa báo cáo được nữa.",
        "Số liệu tổng hợp giữ như lúc ban hành; báo cáo mang số, ngày và người ký này.",
      ] + (found.receiver.isEmpty ? [] : ["Báo cáo gửi \(found.receiver)."]),
      missing: (missing.isEmpty ? [] : ["Chưa có báo cáo của: \(named)\(more)."]) + differing,
      facts: sums + signing(visit.form, number: visit.form["number"].filter { !$0.isWhitespace }), place: .plans)
  }
}
