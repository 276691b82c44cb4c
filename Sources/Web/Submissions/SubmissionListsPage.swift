import Domain
import Markup
import Office

/// The submission lists of a unit under a plan, and choosing what goes on the next one.
extension SubmissionListsLook.Found {
  private var link: Link { .submissionLists(unit.id, plan.id) }

  var page: Page {
    Page(
      title: "Tờ trình đề nghị công nhận", place: .unit, crumbs: [("Đơn vị", .unit)],
      lead: #"<p class="small">\#(unit.name(on: now.day)) · Kế hoạch \#(plan.shortTitle)</p>"#,
      body: "\(prepared)\(preparing)")
  }

  private var prepared: HTML {
    guard !lists.isEmpty else { return .empty }
    let rows = lists.map { list in
      """
      <tr><td class="main"><a href="\(Link.submissionList(list.id))"><b>\(list.name)</b></a></td>
      <td class="n">\(list.items.count.grouped) hồ sơ</td><td>\(list.chip)</td></tr>
      """ as HTML
    }
    return Parts.card(
      "Đã lập",
      """
      <div class="scroll"><table class="list"><thead><tr><th>Tờ trình</th><th class="n">Số hồ sơ</th>\
      <th>Trạng thái</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """)
  }

  // MARK: The next one

  private var preparing: HTML {
    guard count.all > 0 else {
      return Parts.empty(
        """
        Chưa có hồ sơ nào để trình. Thủ trưởng đơn vị xác nhận hồ sơ của tác giả trước, rồi chọn hồ sơ đưa vào tờ trình.
        """,
        "<p>\(Parts.quietLink("Đến hồ sơ chờ xác nhận", .unit))</p>")
    }
    guard canPrepare else { return .empty }
    let key = SubmissionList.ID(at: now).description
    return Parts.card(
      "Lập tờ trình",
      """
      <p>Chọn những hồ sơ đã được thủ trưởng đơn vị xác nhận để đưa vào tờ trình này.</p>
      \(Parts.form(link, """
      <input type="hidden" name="key" value="\(key)">\(all)
      <div class="scroll" id="dossier"><table class="list"><thead><tr><th><span class="hidden">Chọn</span></th>\
      <th>Sáng kiến</th>
      <th class="wide">Đơn vị</th><th>Tờ trình trước</th></tr></thead><tbody>\(candidates.map(row))</tbody></table>\
      </div>
      \(Parts.button("Lập tờ trình"))
      """))\(Parts.pager(link, query: [], page: number, size: SubmissionListsLook.size, total: count.all))
      """)
  }

  /// Where the dossiers do not all fit on a page, they can be taken together.
  private var all: HTML {
    guard count.all > SubmissionListsLook.size else { return #"<input type="hidden" name="gom" value="chon">"# }
    return """
      <fieldset><legend>Đưa vào tờ trình</legend><div class="choice">
      <label><input type="radio" name="gom" value="tat-ca" checked> Tất cả \(count.open.grouped) hồ sơ chưa vào tờ \
      trình nào</label>
      <label><input type="radio" name="gom" value="chon"> Chỉ những hồ sơ chọn ở trang này</label></div></fieldset>
      """
  }

  private func row(_ dossier: Dossier) -> HTML {
    let before = lists(with: dossier)
    return """
      <tr><td class="pick"><input type="checkbox" name="dossier" value="\(dossier.id.description)\
      "\(if: before.isEmpty, " checked") aria-label="Chọn «\(dossier.writing.title)»"></td>
      <td class="main"><a href="\(Link.dossier(dossier.id))"><b>\(dossier.writing.title)</b></a><br>\
      <small>\(dossier.byline) · xác nhận ngày \(dossier.endorsement?.at.day.short)</small></td>
      <td class="wide">\(dossier.unitName)</td><td>\(before)</td></tr>
      """
  }

  private func lists(with dossier: Dossier) -> HTML {
    let names = Dictionary(lists.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    return (earlier[dossier.id] ?? []).map { id in
      names[id].map { #"<a href="\#(Link.submissionList(id))">\#($0)</a>"# } ?? "đã ở tờ trình của đơn vị khác"
    }.joined(separator: "<br>")
  }
}
