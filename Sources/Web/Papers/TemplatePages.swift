import Domain
import Markup
import Office
import Papers

/// The papers of a plan, each by the program's own paper or by a template of the office.
extension TemplatesLook.Found {
  var page: Page {
    let rows = PaperKind.all(under: plan).map { kind -> HTML in
      let mine: HTML? = own[kind.rawValue].map { template in
        """
        <span class="chip ok">mẫu riêng</span> <small>\(template.file?.name), \(template.changed.day.short)</small>
        """
      }
      return """
        <tr><td class="main"><a href="\(Link.template(plan.id, kind))"><b>\(kind.name(under: plan))</b></a></td>
        <td>\(mine ?? #"<span class="chip plain">mẫu của chương trình</span>"#)</td></tr>
        """
    }
    return Page(
      title: "Mẫu văn bản", place: .plans,
      crumbs: [("Kế hoạch", .plans), ("Kế hoạch \(plan.shortTitle)", .plan(plan.id))],
      lead: "<p>Mỗi văn bản có sẵn mẫu theo Nghị định 30/2020/NĐ-CP. Cơ quan có thể dùng mẫu Word của mình.</p>",
      body: """
        <div class="card scroll"><table class="list"><thead><tr><th>Văn bản</th><th>Đang dùng</th></tr></thead>\
        <tbody>\(rows)</tbody></table></div>
        """
    )
  }
}

/// A paper's template: what can be filled in, sending one, trying it with a real dossier.
extension TemplateLook.Found {
  var page: Page {
    Page(
      title: "Mẫu: \(kind.name(under: plan))", place: .plans,
      crumbs: [
        ("Kế hoạch", .plans), ("Kế hoạch \(plan.shortTitle)", .plan(plan.id)), ("Mẫu văn bản", .templates(plan.id)),
      ],
      body: """
        <div class="grid two"><div>\(upload)\(fields)</div><aside>\(state)\(background)\(guide)</aside></div>
        """)
  }

  // MARK: Sending one

  private var upload: HTML {
    let choices = dossiers.map { ($0.id.description, "\($0.title) (\($0.byline))") }
    let trial: HTML =
      dossiers.isEmpty
      ? .empty
      : Field("dossier", "Hồ sơ để xem thử", hint: "Trong \(TemplateLook.mostTried) hồ sơ mới nhất của kế hoạch.")
        .select(choices, "", blank: "Dữ liệu minh họa")
    return Parts.card(
      "Gửi mẫu Word",
      Parts.fileForm(
        .template(plan.id, kind),
        """
        <label for="file">Tệp mẫu (.docx, tối đa \(WordTemplate.limit >> 20) MB)</label><input type="file" id="file" \
        name="file" accept=".docx" required>
        \(trial)<div class="actions"><button class="btn" name="go" value="use">Dùng mẫu này</button>
        <button class="btn quiet" name="go" value="try" data-gives-file>Xem thử</button></div>
        """))
  }

  private var state: HTML {
    guard let template, let file = template.file else {
      return Parts.card(
        "Đang dùng",
        """
        <p>Mẫu của chương trình.</p><p><a href="\(Link.template(plan.id, kind, "mau-goc"))">Tải bản Word minh họa</a> \
        để sửa thành mẫu của cơ quan.</p>
        """
      )
    }
    return Parts.card(
      "Đang dùng",
      """
      <p>Mẫu riêng: <a href="\(Link.template(plan.id, kind, "tep"))">\(file.name)</a><br><small>từ \
      \(template.changed.short)</small></p>
      \(Parts.form(.template(plan.id, kind, "bo"), Parts.quietButton("Trở lại mẫu của chương trình")))
      """)
  }

  /// The background of a certificate, in place of the ornamental border.
  private var background: HTML {
    guard kind.hasBackground else { return .empty }
    return Parts.card(
      "Nền giấy",
      """
      \(if: backgrounds.isEmpty, "<p>Đường viền hoa văn của chương trình.</p>")\
      \(Orientation.allCases.filter(backgrounds.contains).map(laid))\(Parts.fileForm(
        .template(plan.id, kind, "nen"),
        """
        <label for="background">Nền của cơ quan (ảnh PNG, JPEG hoặc PDF một trang khổ A4, tối đa \
        \(Office.largestBackground >> 20) MB)</label><input type="file" id="background" name="file" \
        accept=".png,.jpg,.jpeg,.pdf" required>
        \(Field("kho", "Khổ giấy").select(Orientation.allCases.map { ($0.rawValue, $0.name) }, "ngang"))
        <div class="actions"><button class="btn quiet">Dùng nền này</button></div>
        """))<p class="small">Nền in dưới chữ của bản trên màn hình, bản PDF và bản Word của chương trình, thay đường \
      viền. Chương trình không in Quốc huy; chỗ phía trên để trống cho giấy in sẵn.</p>
      """)
  }

  private func laid(_ orientation: Orientation) -> HTML {
    let picture = Link.template(plan.id, kind, "nen").with([("kho", orientation.rawValue)])
    return """
      <p><img src="\(picture)" alt="Nền riêng, \(orientation.name.lowercasedFirst)" width="160"></p>
      \(Parts.form(
        .template(plan.id, kind, "nen/bo"),
        """
        <input type="hidden" name="kho" value="\(orientation.rawValue)">\
        \(Parts.quietButton("Bỏ nền \(orientation.name.lowercasedFirst)"))
        """))
      """
  }

  private var guide: HTML {
    Parts.card(
      "Cách viết mẫu",
      """
      <ul class="rules"><li>Gõ tên trường giữa hai dấu ngoặc nhọn: <b>{{tên sáng kiến}}</b>. Chữ trong mẫu giữ nguyên \
      phông, cỡ và kiểu.</li>
      <li>Lặp một hàng bảng: gõ <b>{{#tác giả}}</b> ở ô đầu và <b>{{/tác giả}}</b> ở ô cuối, hoặc dùng <b>{{tác \
      giả.họ và tên}}</b>.</li>
      <li>Lặp một đoạn: đặt <b>{{#nơi nhận}}- {{nơi nhận}};{{/nơi nhận}}</b> trong đoạn đó.</li>
      <li>Mẫu dùng cho bản Word. Bản PDF và bản trên màn hình theo mẫu của chương trình; cần PDF của mẫu riêng thì \
      lưu từ Word.</li></ul>
      """)
  }

  // MARK: What can be filled in

  private var fields: HTML {
    let all = sample.fields
    let lists = all.lists.map { list -> HTML in
      let columns = list.columns.enumerated().map { (name: $1, example: list.rows.first?[$0] ?? "") }
      return """
        <h3>Danh sách «\(list.name)»</h3><p class="small">giữa <b>{{#\(list.name)}}</b> và <b>{{/\(list.name)}}</b></p>
        \(table("Ví dụ (hàng đầu)").html(columns))
        """
    }
    return Parts.card(
      "Các trường",
      "\(table("Ví dụ").html(all.fields.map { (name: $0.name, example: $0.value) }))\(lists)")
  }

  /// What can be filled in, each with an example.
  private func table(_ example: String) -> ListTable<(name: String, example: String)> {
    ListTable(
      Listing(
        .column("Trường", page: .main()) { .text("{{\($0.name)}}") },
        .column(example, page: .cell()) { .text($0.example.shortened) }))
  }
}

extension String {
  /// Its beginning, where all of it would be too long.
  fileprivate var shortened: String { count > 90 ? "\(prefix(90))…" : self }
}
