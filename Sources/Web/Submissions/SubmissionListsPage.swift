import Domain
import Markup
import Office

/// The submission lists of a unit under a plan, and choosing what goes on the next one.
extension SubmissionListsLook.Found {
  private var link: Link { .submissionLists(unit.id, plan.id) }

  var page: Page {
    Page(
      title: plan.name(of: .submissionList), place: .unit, crumbs: [("Đơn vị", .unit)],
      lead: #"<p class="small">\#(unit.name(on: now.day)) · Kế hoạch \#(plan.shortTitle)</p>"#,
      body: "\(prepared)\(preparing)")
  }

  private var prepared: HTML {
    guard !lists.isEmpty else { return .empty }
    let table = ListTable<SubmissionList>(
      Listing(
        .column(plan.submission.capitalisedFirst, page: .main(), to: { .submissionList($0.id) }) {
          .text($0.name(under: plan))
        },
        .column("Số hồ sơ", page: .figure()) { .text("\($0.items.count.grouped) hồ sơ") },
        .state("Trạng thái", page: .cell(), \.chip)))
    return Parts.card("Đã lập", table.html(lists))
  }

  // MARK: The next one

  private var preparing: HTML {
    guard count.all > 0 else {
      return Parts.empty(
        """
        Chưa có hồ sơ nào để trình. Thủ trưởng đơn vị xác nhận hồ sơ của tác giả trước, rồi chọn hồ sơ để trình.
        """,
        "<p>\(Parts.quietLink("Đến hồ sơ chờ xác nhận", .unit))</p>")
    }
    guard canPrepare else { return .empty }
    let key = SubmissionList.ID(at: now)
    return Parts.card(
      "Lập \(plan.submission)",
      """
      <p>Chọn những hồ sơ đã được thủ trưởng đơn vị xác nhận để đưa vào \(plan.submission) này.</p>
      \(Parts.form(link, """
      \(Parts.key(key))\(all)
      <div id="dossier">\(table.html(candidates))</div>
      \(Parts.button("Lập \(plan.submission)"))
      """))\(Filter(link).pager(number, size: SubmissionListsLook.size, total: count.all))
      """)
  }

  /// Where the dossiers do not all fit on a page, they can be taken together.
  private var all: HTML {
    guard count.all > SubmissionListsLook.size else { return Parts.hidden("gom", "chon") }
    return """
      <fieldset><legend>Đưa vào \(plan.submission)</legend><div class="choice">
      <label><input type="radio" name="gom" value="tat-ca" checked> Tất cả \(count.open.grouped) hồ sơ chưa vào \
      \(plan.submission) nào</label>
      <label><input type="radio" name="gom" value="chon"> Chỉ những hồ sơ chọn ở trang này</label></div></fieldset>
      """
  }

  private var table: ListTable<Dossier> {
    var table = ListTable<Dossier>(
      Listing(
        .column(plan.workNames.capitalisedFirst, page: .main(), to: { .dossier($0.id) }) { .text($0.writing.title) },
        .column(page: .below) { .text($0.byline) },
        .column(page: .below) { .text($0.endorsement.map { "xác nhận ngày \($0.at.day.short)" }) },
        .column("Đơn vị", page: .wide()) { .text($0.unitName) })
    ) { dossier in
      .init(
        value: dossier.id.description, label: "Chọn «\(dossier.writing.title)»",
        isTicked: earlier[dossier.id]?.isEmpty ?? true)
    }
    table.last = ("\(plan.submission.capitalisedFirst) trước", lists)
    return table
  }

  private func lists(with dossier: Dossier) -> HTML {
    let names = Dictionary(lists.map { ($0.id, $0.name(under: plan)) }, uniquingKeysWith: { $1 })
    return (earlier[dossier.id] ?? []).map { id in
      names[id].map { #"<a href="\#(Link.submissionList(id))">\#($0)</a>"# } ?? "đã trình ở đơn vị khác"
    }.joined(separator: "<br>")
  }
}
