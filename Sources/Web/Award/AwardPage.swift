import Domain
import Markup
import Office

/// An award of a plan: its rules, and who has which prize by which decision.
extension AwardLook.Found {
  /// Rows for prizes that the form offers beside those that are there.
  private static let rows = 3

  var page: Page {
    Page(
      title: kind.name, place: .plans, crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: #"<div class="para small">\#(plan.body(kind.by).name) trao \#(Parts.clause(kind.source, of: plan))</div>"#,
      body: #"<div class="grid two"><div>\#(rounds(of: lists))</div><aside>\#(rules)\#(links)</aside></div>\#(ruling)"#)
  }

  // MARK: The rules

  private var rules: HTML {
    guard let edition = award?.edition else {
      return Parts.card("Quy chế", "<p>Chưa ghi quy chế giải thưởng.</p>")
    }
    let file: HTML =
      edition.regulation.file.map {
        #" <a href="\#(Link.award(kind.id, of: plan.id, "tep"))">\#($0.name)</a>"#
      } ?? .empty
    let rows = edition.prizes.map { prize in
      """
      <tr><td class="main">\(prize.name)</td><td class="n" data-label="Mỗi năm">\(prize.atMost)</td>\
      <td class="n" data-label="Thưởng">\(prize.amount.amount.grouped)</td></tr>
      """ as HTML
    }
    return Parts.card(
      "Quy chế",
      """
      <p>\(edition.regulation.cited)\(file)</p><table class="list"><thead><tr><th>Giải</th><th class="n">Mỗi năm</th>\
      <th class="n">Thưởng (đồng)</th></tr></thead><tbody>\(rows)</tbody></table>
      """)
  }

  private var links: HTML {
    Parts.card(
      "Liên quan",
      """
      <ul class="plain-list"><li><a href="\(Link.commendations(plan.id))">Đề nghị, Hội đồng, quyết định</a></li>
      <li><a href="\(Link.fund(plan.id))">\(plan.fund?.name)</a></li></ul>
      """)
  }

  private var ruling: HTML {
    guard allowed.contains(.regulateAward) else { return .empty }
    let prizes = award?.edition?.prizes ?? []
    let rows = (0..<prizes.count + Self.rows).map { index -> HTML in
      let prize = index < prizes.count ? prizes[index] : nil
      let id = prize?.id ?? Award.Prize.ID(at: now)
      func cell(_ name: String, _ label: String, _ value: String) -> HTML {
        """
        <td data-label="\(label)"><input type="text" id="\(name)-\(index)" name="\(name)-\(index)" value="\(value)" \
        aria-label="\(label), dòng \(index + 1)" autocomplete="off"></td>
        """
      }
      return """
        <tr>\(cell("name", "Tên giải", prize?.name ?? ""))\
        \(cell("most", "Số giải mỗi năm", prize.map { "\($0.atMost)" } ?? ""))\
        \(cell("amount", "Tiền thưởng (đồng)", prize.map { $0.amount.amount.grouped } ?? ""))\
        <td>\(Parts.hidden("id-\(index)", id.description))</td></tr>
        """
    }
    return """
      <details class="deed card"><summary>\(prizes.isEmpty ? "Ghi quy chế" : "Ghi quy chế mới")</summary>
      \(Parts.fileForm(.award(kind.id, of: plan.id, "quy-che"), """
      \(FundFields.voucher("quy-che", "Số, ký hiệu quy chế"))
      <table class="list lines"><thead><tr><th>Tên giải</th><th>Số giải mỗi năm</th><th>Tiền thưởng (đồng)</th>\
      <th><span class="hidden">Mã</span></th></tr></thead><tbody>\(rows)</tbody></table>
      <p class="small">Dòng để trống tên thì bỏ đi. Giải không có tiền thì để trống tiền thưởng.</p>
      \(FundFields.box("sure", "Số tiền nhỏ này là đúng", "quy-che"))\(Parts.button("Lưu quy chế"))
      """))</details>
      """
  }

  // MARK: Rounds

  private func rounds(of lists: [CommendationList]) -> HTML {
    guard !lists.isEmpty else {
      return Parts.empty("Chưa có quyết định trao giải nào. Danh sách có quyết định thì hiện ở đây để xếp giải.")
    }
    return lists.map(round).joined()
  }

  private func round(_ list: CommendationList) -> HTML {
    let winners = list.items.filter { $0.outcome == .commended }
    let giving = allowed.contains(.regulateAward) && award?.edition != nil
    let rows = winners.map { winner -> HTML in
      """
      <tr><td class="main"><b>\(winner.candidate.name)</b><br><small>\(winner.unitName)</small></td>\
      <td data-label="Giải">\(choice(of: winner, on: list, isOpen: giving))</td>\
      <td class="n" data-label="Thưởng">\(prize(of: winner, on: list).map { $0.amount.amount.grouped })</td>\
      <td>\(payment(of: winner, on: list))</td></tr>
      """
    }
    let number = list.issuance.map { ", Quyết định số \($0.number) ngày \($0.day.short)" } ?? ""
    let table: HTML = """
      <table class="list"><thead><tr><th>Được trao</th><th>Giải</th><th class="n">Thưởng (đồng)</th><th>Chi thưởng</th>\
      </tr></thead><tbody>\(rows)</tbody></table>
      """
    guard giving || allowed.contains(.keepFund) else { return Parts.card("\(list.name)\(number)", table) }
    return Parts.card(
      "\(list.name)\(number)",
      Parts.form(
        .award(kind.id, of: plan.id, "\(giving ? "xep" : "chi")/\(list.id)"),
        "\(table)\(if: giving, Parts.button("Lưu xếp giải"))"))
  }

  private func prize(of winner: CommendationList.Item, on list: CommendationList) -> Award.Prize? {
    rounds[list.id]?.prize(of: winner.nomination).flatMap { award?.prize($0) }
  }

  private func choice(of winner: CommendationList.Item, on list: CommendationList, isOpen: Bool) -> HTML {
    let own = prize(of: winner, on: list)
    guard isOpen, let edition = award?.edition else { return "\(own?.name ?? "chưa xếp")" }
    let name = "prize-\(winner.nomination)"
    let known = edition.prizes + (own.map { own in edition.prizes.contains { $0.id == own.id } ? [] : [own] } ?? [])
    return """
      <label class="hidden" for="\(name)">Giải của \(winner.candidate.name)</label>\
      <select id="\(name)" name="\(name)"><option value="">Chưa xếp</option>\
      \(Parts.options(known.map { ($0.id.description, $0.name) }, chosen: own?.id.description ?? ""))</select>
      """
  }

  private func payment(of winner: CommendationList.Item, on list: CommendationList) -> HTML {
    if let spending = spendings[AwardPrizeKey(winner.nomination, of: list.id).description], !spending.isVoid {
      return #"<a href="\#(Link.fundSpending(spending.id))">\#(spending.state.name)</a>"#
    }
    guard allowed.contains(.keepFund), let prize = prize(of: winner, on: list), prize.amount > .zero else {
      return .empty
    }
    // Each has a key of its own: several can be pressed on one page.
    return """
      \(Parts.hidden("key-\(winner.nomination.description)", FundSpending.ID(at: now).description))\
      <button class="btn quiet small" formaction="\(Link.award(kind.id, of: plan.id, "chi/\(list.id)"))" \
      name="nomination" value="\(winner.nomination.description)">Lập khoản chi<span class="hidden"> cho \
      \(winner.candidate.name)</span></button>
      """
  }
}
