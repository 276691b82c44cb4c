import Domain
import Markup
import Office

/// Writing a new post.
extension NewPostLook.Found {
  var page: Page {
    Page(
      title: "Viết bài", place: .news, crumbs: [("Tin tức, hướng dẫn", .news), ("Bài của cơ quan", .posts)],
      body: """
        <div class="narrow">\(Parts.form(.news, class: "card", """
        \(Parts.key(Post.ID(at: now)))\(whose)
        \(Post.Content(kind: .news, title: "", summary: "", text: "").fields)
        \(Parts.button("Lưu và xem trước"))
        """))\(howToWrite)</div>
        """)
  }

  private var whose: HTML {
    let standing = offices.map { ($0.id.description, "\($0.standing.name), \($0.shortTitle)") }
    let own = units.map { ($0.id.description, $0.name) }
    let about: HTML =
      units.isEmpty
      ? .empty
      : Field("plan", "Về kế hoạch", hint: "Khi đơn vị đăng bài về một kế hoạch.")
        .select(plans.map { ($0.id.description, $0.shortTitle) }, "", blank: "Không về kế hoạch nào")
    let chosen = offices.first { $0.id == plan }?.id.description ?? (standing + own).first?.0 ?? ""
    return "\(Field("of", "Cơ quan đăng", required: true).select(standing + own, chosen))\(about)"
  }
}

/// Writing in a post that was begun: its fields, its pictures, and how everyone would read it.
extension WritingLook.Found {
  private var post: Post { line.post }

  var page: Page {
    Page(
      title: "Sửa bài", place: .news,
      crumbs: [("Bài của cơ quan", .posts), (post.content.title, .post(post.id))],
      lead: """
        <p class="small">\(Chip(post).html) · \(line.office)\(line.plan.map { " · \($0.shortTitle)" })</p>\(remark)
        """,
      body: """
        <div class="grid half"><div>\(Parts.form(.post(post.id, "sua"), class: "card", """
        \(Parts.shown(version))\(post.content.fields)<div class="actions">\(Parts.button("Lưu và xem trước"))
        \(Parts.quietLink("Xong, xem bài và trình duyệt", .post(post.id)))</div>
        """))\(pictures)\(howToWrite)</div>
        <div><h2>Xem trước</h2><article class="card prose"><h2>\(post.content.title)</h2>
        <p><b>\(post.content.summary)</b></p>\(post.html)</article></div></div>
        """)
  }

  private var remark: HTML {
    post.remark.map { #"<p class="note">Cần sửa: \#($0.reason)</p>"# } ?? .empty
  }

  private var pictures: HTML {
    let items = post.pictures.map { picture -> HTML in
      """
      <li><code>![\(picture.shows)](\(picture.name))</code>\
      \(Parts.form(.post(post.id, "anh/\(picture.number)/bo"), Parts.quietButton("Bỏ \(picture.name)")))</li>
      """
    }
    return Parts.card(
      "Ảnh",
      """
      <p class="small">Chép dòng của ảnh vào chỗ cần hiện; ảnh không nhắc tới hiện ở cuối bài.</p>
      \(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)
      \(Parts.fileForm(.post(post.id, "anh"), """
      <div class="field"><label for="file">Ảnh PNG, JPEG hoặc WebP, tối đa 5 MB</label>\
      <input type="file" id="file" name="file" accept="image/png,image/jpeg,image/webp"></div>
      \(Field("shows", "Mô tả ảnh", hint: "Hiện dưới ảnh; được đọc lên khi không xem được ảnh.", required: true)
        .text(""))
      \(Parts.quietButton("Thêm ảnh"))
      """))
      """)
  }
}

extension Post.Content {
  fileprivate var fields: HTML {
    """
    \(Field("kind", "Loại bài", required: true).select(
      Post.Kind.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }, kind.rawValue))
    \(Field("title", "Tên bài", required: true).text(title))
    \(Field("summary", "Tóm tắt", hint: "Một, hai câu; hiện ở danh sách.").area(summary))
    \(Field("text", "Nội dung").area(text, tall: true))
    """
  }
}

/// How headings, lists and links are written.
private let howToWrite: HTML = """
  <details class="card"><summary>Cách viết tiêu đề, danh sách, liên kết</summary><ul>
  <li><code>## Tiêu đề</code>: một mục lớn; <code>### Tiêu đề</code>: mục nhỏ</li>
  <li>Dòng trống: sang đoạn mới</li>
  <li><code>- việc thứ nhất</code>: danh sách; <code>1. bước một</code>: danh sách có số</li>
  <li><code>**chữ đậm**</code>, <code>*chữ nghiêng*</code></li>
  <li><code>[Mẫu đơn](https://vidu.vn/mau-don)</code>: liên kết</li>
  <li><code>&gt; Lời trích</code>: đoạn trích</li></ul></details>
  """
