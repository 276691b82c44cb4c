import Domain
import Markup
import Office
import Sheets

/// One list: matching its columns, a preview with what is wrong, taking it in, what came of it, taking it back.
extension CheckedImportLook.Found {
  var page: Page {
    Page(
      title: "Nhập danh sách: \(list.kind.name.lowercasedFirst)", place: .administration,
      crumbs: [("Quản trị", .administration), ("Nhập, xuất danh sách", .lists)],
      lead:
        """
        <p class="small">Tệp \(list.fileName), trang «\(list.sheet)», tiêu đề ở dòng \(list.headRow)\
        , \(list.rows.grouped) dòng · \(Chip(list.state))</p>
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
    let chosen = wrong.prefix(200) + told.prefix(100) + plain.prefix(max(10, 30 - wrong.count - told.count))
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
