import Domain
import Markup
import Office
import Sheets
import Store

/// Lists in and out: upload, templates, what came in lately.
struct ListsPage {
  var desk: Desk

  func page() throws -> Page {
    try desk.require(.importLists, at: .installation)
    let lists = try Lists.latest(on: desk.connection)
    let names = try People.all(lists.compactMap(\.by), on: desk.connection)
    return Page(
      title: "Quản trị: nhập, xuất danh sách", place: .administration,
      body: """
        \(AdministrationTabs.html(.lists))
        <div class="grid two"><div>\(upload)\(history(lists, names))</div><aside>\(templates)\(exports)</aside></div>
        """)
  }

  private var upload: HTML {
    Parts.card(
      "Nhập danh sách",
      """
      <form method="post" action="\(Link.lists)" enctype="multipart/form-data">
      \(Field("loai", "Danh sách", required: true).select(ListKind.allCases.map { ($0.rawValue, $0.name) }, "",
        blank: "Chọn danh sách"))
      <div class="field"><label for="file">Tệp Excel (.xlsx) hoặc CSV <span class="needed">bắt buộc</span></label>
      <p class="hint" id="file-hint">Tối đa 50.000 dòng, 16 MB. Chữ theo bảng mã cũ (TCVN3, VNI, Windows-1258) được \
      chuyển sang Unicode.</p>
      <input type="file" id="file" name="file" accept=".xlsx,.csv,.txt" aria-describedby="file-hint" \
      aria-required="true"></div>
      \(Field("sheet", "Trang trong tệp Excel", hint: "Để trống thì đọc trang có tiêu đề hợp nhất.").text(""))
      \(Parts.button("Tải lên và xem trước"))<p class="small">Xem trước xong mới nhập; chưa có gì thay đổi khi tải \
      lên.</p></form>
      """)
  }

  private func history(_ lists: [ListImport], _ people: [Person.ID: Person]) -> HTML {
    guard !lists.isEmpty else { return .empty }
    let rows = lists.map { list in
      """
      <tr><td class="main"><a href="\(Link.list(list.id))"><b>\(list.kind.name)</b></a><br>\
      <small>\(list.fileName) · \(list.rows.grouped) \
      dòng\(list.by.flatMap { people[$0]?.name }.map { " · \($0)" } ?? "")</small></td>
      <td>\(list.state.chip)</td><td class="n">\(list.at.short)</td></tr>
      """ as HTML
    }
    return """
      <h2>Đã tải lên</h2><div class="card scroll"><table class="list"><thead><tr><th>Danh sách</th><th>Trạng thái</th>\
      <th class="n">Lúc</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      \(if: lists.count == Lists.mostLatest, #"<p class="small">Hiện \#(lists.count) danh sách mới nhất.</p>"#)
      """
  }

  private var templates: HTML {
    let items = ListKind.allCases.map { #"<li><a href="\#(Link.listTemplate($0))">\#($0.name)</a></li>"# as HTML }
    return Parts.card(
      "Mẫu để điền",
      #"<p class="small">Mỗi mẫu có trang hướng dẫn cách ghi từng cột.</p><ul class="plain-list small">\#(items)</ul>"#
    )
  }

  private var exports: HTML {
    let lists: [(String, Link)] = [
      (ListKind.units.name, .administration("don-vi")), (ListKind.people.name, .administration("nguoi")),
      (ListKind.pastInitiatives.name, .pastInitiatives),
    ]
    let items = lists.map { #"<li><a href="\#($1.with([("dang", "xlsx")]))">\#($0)</a></li>"# as HTML }
    return Parts.card(
      "Xuất ra Excel",
      """
      <p class="small">Đúng các cột của mẫu, nên nhập lại được vào một hệ thống khác.</p>\
      <ul class="plain-list small">\(items)</ul>
      """
    )
  }
}

extension ListImport.State {
  fileprivate var chip: HTML {
    let look: HTML =
      switch self {
      case .open: "plain"
      case .running: "wait"
      case .done: "ok"
      case .undone: "stop"
      }
    return #"<span class="chip \#(look)">\#(name)</span>"#
  }
}

/// One list: matching its columns, a preview with what is wrong, taking it in, what came of it, taking it back.
struct ListPage {
  var list: ListImport
  var rows: [ReadRow]
  var checked: CheckedList
  /// Records written so far, when it is under way on this node.
  var written: Int?
  /// Whether taking it in was given up because something broke.
  var isGivenUp: Bool

  /// Rows that the preview shows.
  private static let shown = 30

  static func load(_ visit: Visit, _ id: ListImport.ID, _ rows: [ReadRow], _ desk: Desk) throws -> ListPage {
    let list = try desk.openedList(id)
    let checked = list.isOpen ? try desk.preview(id, rows).checked : CheckedList()
    return ListPage(
      list: list, rows: rows, checked: checked, written: visit.office.imports[id],
      isGivenUp: try list.isRunning && desk.hasGivenUp(id))
  }

  var page: Page {
    Page(
      title: "Nhập danh sách: \(list.kind.name.lowercasedFirst)", place: .administration,
      crumbs: [("Quản trị", .administration), ("Nhập, xuất danh sách", .lists)],
      lead:
        """
        <p class="small">Tệp \(list.fileName), trang «\(list.sheet)», tiêu đề ở dòng \(list.headRow)\
        , \(list.rows.grouped) dòng · \(list.state.chip)</p>
        """,
      body: "\(failure)\(notes)\(content)")
  }

  private var failure: HTML {
    guard let failure = list.failure else { return .empty }
    return #"<div class="refusals" role="alert"><h2>Chưa nhập được</h2><p>\#(failure)</p></div>"#
  }

  private var notes: HTML {
    list.notes.map { #"<p class="note">\#($0)</p>"# as HTML }.joined()
  }

  private var content: HTML {
    switch list.state {
    case .open: "\(verdict)\(columns)\(preview)"
    case .running: running
    case .done: #"<div class="grid two"><div>\#(done)</div><aside>\#(undo)</aside></div>"#
    case .undone:
      Parts.card(
        "Đã hoàn tác", "<p>Mọi thứ danh sách này đã thêm đều được bỏ ra.</p>\(Parts.workbookLink(.list(list.id)))")
    }
  }

  // MARK: Before

  private var verdict: HTML {
    if !list.missing.isEmpty {
      let names = list.missing.map { "«\($0.heading)»" }.joined(separator: ", ")
      return Parts.card(
        "Ghép cột trước",
        #"<p class="refusal">Chưa biết cột nào là \#(names). Chọn ở phần ghép cột bên dưới.</p>"#)
    }
    let wrong = Set(checked.mistakes.map(\.row)).count
    guard wrong == 0 else {
      return Parts.card(
        "\(wrong.grouped) dòng sai",
        """
        <p>Nhập là nhập hết hoặc không nhập gì, nên phải sửa các dòng sai trong tệp rồi tải lên lại.</p>
        <p><a class="btn quiet" href="\(Link.list(list.id).with([("dang", "xlsx")]))">Tải danh sách lỗi (Excel)</a></p>
        <p>\(Parts.link("Tải tệp khác", .lists))</p>
        """)
    }
    let counts = [CheckedList.Fate.added, .roleAdded, .known].map { fate in
      checked.fates.values.count { $0 == fate }
    }
    return Parts.card(
      "Sẵn sàng nhập",
      """
      <ul class="small"><li><b>\(counts[0].grouped)</b> dòng sẽ thêm mới</li>\
      \(if: counts[1] > 0, "<li><b>\(counts[1].grouped)</b> dòng thêm vai trò cho người đã có</li>")
      <li><b>\(counts[2].grouped)</b> dòng đã có, không đổi</li></ul>
      \(checked.additions > 0 ? Parts.form(.list(list.id, "nhap"),
        Parts.button("Nhập danh sách")) : "<p>Không có gì để thêm.</p>")
      \(if: list.kind == .people,
        #"<p class="small">Người được nhập chưa có mật khẩu; cấp mật khẩu ở trang Người và vai trò.</p>"#)
      """)
  }

  private var columns: HTML {
    let options = list.kind.fields.map { (value: $0.id, label: $0.isNeeded ? "\($0.heading) (bắt buộc)" : $0.heading) }
    let fields = list.headings.enumerated().map { index, heading in
      Field("cot-\(index)", "Cột \(CellAddress.letters(of: index)): \(heading.isEmpty ? "(không tên)" : heading)")
        .select(options, list.columns[index] ?? "", blank: "Bỏ qua cột này")
    }
    let matched = list.columns.count { $0 != nil }
    return Parts.card(
      nil,
      """
      <details class="deed"\(if: !list.missing.isEmpty, " open")>\
      <summary>Ghép cột: đọc \(matched) trên \(list.headings.count) cột</summary>
      \(Parts.form(.list(list.id, "cot"),
        #"<div class="grid fields">\#(fields)</div>\#(Parts.quietButton("Ghép lại và kiểm tra"))"#))</details>
      """)
  }

  private var preview: HTML {
    let mistakes = Dictionary(grouping: checked.mistakes, by: \.row)
    // What is wrong or should be known stands first: it is what one looks for.
    let wrong = rows.filter { mistakes[$0.index + 1] != nil }
    let right = rows.filter { mistakes[$0.index + 1] == nil }
    let (told, plain) = (
      right.filter { checked.remarks[$0.index + 1] != nil }, right.filter { checked.remarks[$0.index + 1] == nil }
    )
    let chosen = wrong.prefix(200) + told.prefix(100) + plain.prefix(max(10, ListPage.shown - wrong.count - told.count))
    let shown = list.columns.enumerated().compactMap { index, field in
      field.flatMap { list.kind.field($0) }.map { (index, $0) }
    }
    let head = shown.map { index, field in
      "<th>\(field.heading) <small>\(CellAddress.letters(of: index))</small></th>" as HTML
    }
    let body = chosen.map { row -> HTML in
      let wrong = mistakes[row.index + 1] ?? []
      let cells = shown.map { index, field -> HTML in
        let text = row[index].text
        guard let first = wrong.first(where: { $0.field == field.id }) else {
          return text.isEmpty
            ? "<td></td>" : #"<td data-label="\#(field.heading)"><span>\#(text.prefix(120))</span></td>"#
        }
        return
          """
          <td class="wrong" data-label="\(field.heading)"><span>\
          <b>\(text.isEmpty ? "(trống)" : String(text.prefix(120)))</b><br><small>\(first.reason)</small></span></td>
          """
      }
      let whole = wrong.filter { mistake in !shown.contains { $0.1.id == mistake.field } }.map(\.reason)
      return
        """
        <tr\(if: !wrong.isEmpty, #" class="bad-row""#)><td class="num">\(row.index + 1)</td>\
        <td class="fate">\(fate(row.index + 1, isWrong: !wrong.isEmpty, whole))</td>\(cells)</tr>
        """
    }
    let rest = rows.count - chosen.count
    return """
      <h2>Xem trước</h2><div class="card scroll"><table class="list preview"><thead><tr><th>Dòng</th><th>Kết quả</th>\
      \(head)</tr></thead><tbody>\(body)</tbody></table>
      \(if: rest > 0, #"<p class="small">Còn \#(rest.grouped) dòng nữa, không hiện ở đây.</p>"#)</div>
      """
  }

  /// What would become of a row, with what is wrong or should be known of it as a whole.
  private func fate(_ row: Int, isWrong: Bool, _ reasons: [String]) -> HTML {
    let result = isWrong ? "Sai" : checked.fates[row]?.promise ?? "Bỏ qua: dòng trống"
    let words = reasons + [checked.remarks[row]].compactMap { $0 }
    return "\(list.missing.isEmpty ? result : "")\(words.map { "<br><small>\($0)</small>" as HTML })"
  }

  // MARK: Under way and after

  private var running: HTML {
    if isGivenUp {
      return Parts.card(
        "Chưa nhập được",
        """
        <p>Hệ thống gặp trục trặc nhiều lần khi nhập; chưa dòng nào được nhập. Báo cho người vận hành rồi bấm nhập \
        lại.</p>\(Parts.form(.list(list.id, "nhap"), Parts.button("Nhập lại")))
        """
      )
    }
    let bar: HTML =
      if let written, written > 0 {
        """
        <p>Đã ghi \(written.grouped) mục.</p>\
        <progress max="\(max(list.rows, written))" value="\(written)" aria-label="Đang nhập"></progress>
        """
      } else {
        #"<p>Đang kiểm tra lần cuối.</p><progress aria-label="Đang nhập"></progress>"#
      }
    return Parts.card(
      "Đang nhập \(list.rows.grouped) dòng",
      #"<div data-reload="1">\#(bar)</div><p class="small"><a href="\#(Link.list(list.id))">Xem đã xong chưa</a></p>"#
    )
  }

  private var done: HTML {
    let next: [(String, Link)] =
      switch list.kind {
      case .units: [("Xem các đơn vị", .administration("don-vi"))]
      case .people: [("Xem người và vai trò", .administration("nguoi"))]
      case .pastInitiatives: [("Tra cứu sáng kiến các năm trước", .pastInitiatives)]
      }
    return Parts.card(
      "Đã nhập xong",
      """
      <p>Đã thêm <b>\(list.additions.grouped)</b>\
       mục từ \(list.rows.grouped) dòng\(list.done.map { ", lúc \($0.short)" } ?? "").</p>
      <div class="actions"><a class="btn" href="\(Link.list(list.id).with([("dang", "xlsx")]))">\
      Tải kết quả từng dòng (Excel)</a>\(next.map { Parts.quietLink($0, $1) })</div>
      """)
  }

  private var undo: HTML {
    Parts.card(
      "Hoàn tác",
      """
      <p>Bỏ mọi thứ danh sách này đã thêm. Làm được khi chưa có gì dựa vào: chưa ai đăng nhập, nộp hồ sơ hay được giao \
      việc khác.</p>
      \(Parts.form(.list(list.id, "hoan-tac"), Parts.quietButton("Hoàn tác")))
      """)
  }
}

/// Initiatives of past years: where one looks whether something is known already.
struct PastInitiativesPage {
  static let size = 50

  var initiatives: [PastInitiative]
  var total: Int
  var years: [Int]
  var words: String
  var year: Int?
  var number: Int

  static func load(_ visit: Visit, _ desk: Desk) throws -> PastInitiativesPage {
    let (words, year, number) = (visit.query["q"], Int(visit.query["nam"]), visit.query.page)
    let (initiatives, total) = try PastInitiatives.list(
      words: words, year: year, limit: size, offset: (number - 1) * size, on: desk.connection)
    return PastInitiativesPage(
      initiatives: initiatives, total: total,
      years: try PastInitiatives.years(on: desk.connection), words: words, year: year, number: number)
  }

  var page: Page {
    let query = [("q", words), ("nam", year.map { "\($0)" } ?? "")]
    return Page(
      title: "Sáng kiến các năm trước", place: .initiatives, crumbs: [("Tra cứu", .initiatives)],
      lead: #"<p class="small">Danh mục các năm trước do cơ quan nhập vào, để xem giải pháp đã có ai làm chưa.</p>"#,
      body: """
        <form class="filter card" action="\(Link.pastInitiatives)"><label class="hidden" for="q">Tìm</label>
        <input type="search" id="q" name="q" value="\(words)" \
        placeholder="Tìm tên, tác giả, đơn vị, nội dung: không cần dấu">
        <label class="hidden" for="nam">Năm</label><select id="nam" name="nam"><option value="">Mọi năm</option>\
        \(Parts.options(years.map { ("\($0)", "Năm \($0)") }, chosen: year.map { "\($0)" } ?? ""))</select>
        <button class="btn">Tìm</button>\(if: total > 0, Parts.workbookLink(Link.pastInitiatives.with(query)))</form>\
        \(Parts.wordsLookedFor(of: words))
        \(initiatives.isEmpty ? Parts.empty(years.isEmpty ? "Chưa nhập danh mục nào của các năm trước." : """
          Không có sáng kiến nào như vậy. Thử ít chữ hơn, hoặc chọn mọi năm.
          """) : table)
        \(Parts.pager(.pastInitiatives, query: query, page: number, size: PastInitiativesPage.size, total: total))
        """)
  }

  private var table: HTML {
    let rows = initiatives.map { initiative -> HTML in
      let decision = [
        initiative.decisionNumber.isEmpty ? nil : "QĐ \(initiative.decisionNumber)",
        initiative.decisionDay.map { "ngày \($0.short)" },
      ].compactMap { $0 }.joined(separator: " ")
      let facts = [initiative.authors.joined(separator: ", "), initiative.unit, decision].filter { !$0.isEmpty }
      return """
        <tr><td class="main"><b>\(initiative.title)</b><br><small>\(facts.joined(separator: " · "))</small>\
        \(if: !initiative.summary.isEmpty,
          #"<details class="small"><summary>Tóm tắt</summary>\#(Parts.paragraphs(initiative.summary))</details>"#)</td>
        <td class="wide">\(initiative.field)</td><td>\(initiative.year)</td>\
        <td>\([initiative.level, initiative.grade].filter { !$0.isEmpty }.joined(separator: ", "))</td></tr>
        """
    }
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Sáng kiến</th><th class="wide">Lĩnh vực</th>\
      <th>Năm</th><th>Cấp, loại</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }
}
