import Domain
import Markup
import Office

/// Lists in and out: upload, templates, what came in lately.
extension ListsLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: nhập, xuất danh sách", place: .administration,
      body: """
        \(AdministrationTabs.html(.lists))
        <div class="grid two"><div>\(upload)\(history)</div><aside>\(templates)\(exports)</aside></div>
        """)
  }

  private var upload: HTML {
    Parts.card(
      "Nhập danh sách",
      Parts.fileForm(
        .lists,
        """
        \(Field("loai", "Danh sách", required: true).select(ListKind.allCases.map { ($0.rawValue, $0.name) }, "",
        blank: "Chọn danh sách"))
        <div class="field"><label for="file">Tệp Excel (.xlsx) hoặc CSV <span class="needed">bắt buộc</span></label>
        <p class="hint" id="file-hint">Tối đa 50.000 dòng, 16 MB. Chữ theo bảng mã cũ (TCVN3, VNI, Windows-1258) được \
        chuyển sang Unicode.</p>
        <input type="file" id="file" name="file" accept=".xlsx,.csv,.txt" aria-describedby="file-hint" \
        required></div>
        \(Field("sheet", "Trang trong tệp Excel", hint: "Để trống thì đọc trang có tiêu đề hợp nhất.").text(""))
        \(Parts.button("Tải lên và xem trước"))<p class="small">Xem trước xong mới nhập; chưa có gì thay đổi khi tải \
        lên.</p>
        """))
  }

  private var history: HTML {
    guard !lists.isEmpty else { return .empty }
    let table = ListTable<ListImport>(
      Listing(
        .column("Danh sách", page: .main(), to: { .listImport($0.id) }) { .text($0.kind.name) },
        .column(page: .below) { .text($0.fileName) },
        .column(page: .below) { .text("\($0.rows.grouped) dòng") },
        .column(page: .below) { .text($0.by.flatMap { people[$0]?.name }) },
        .state("Trạng thái", page: .cell()) { Chip($0.state) },
        .column("Lúc", page: .figure()) { .text($0.at.short) }))
    return """
      <h2>Đã tải lên</h2><div class="card">\(table.html(lists))</div>
      \(if: lists.count == ListsLook.most, #"<p class="small">Hiện \#(lists.count) danh sách mới nhất.</p>"#)
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

extension Chip {
  /// How far a list is.
  init(_ state: ListImport.State) {
    let look: Look =
      switch state {
      case .open: .plain
      case .running: .wait
      case .done: .ok
      case .undone: .stop
      }
    self.init(state.name, look)
  }
}
