import Domain
import Markup

/// All of the help: the handbooks by role, and the topics that are found by words.
enum HelpPages {
  /// The characters of what was typed that the page shows again.
  private static let mostTyped = 300

  static func search(_ typed: String) -> Page {
    let words = String(typed.prefix(mostTyped)).typed
    let filter = Filter(.help, .words(words, "Tìm trong trợ giúp", hint: "Tìm việc cần làm, không cần dấu"))
    let found = HelpTopic.having(words)
    let list: HTML =
      words.isEmpty
      ? .empty
      : Parts.card(
        "Tìm thấy \(found.count.grouped) mục",
        found.isEmpty
          ? Parts.empty("Không có mục nào có các chữ này. Thử ít chữ hơn, hoặc xem sổ tay theo vai trò dưới đây.")
          : #"<ul class="plain-list">\#(found.map(item))</ul>"#)
    let books = Handbook.all.map { book -> HTML in
      let topics = book.topics.map { "<li>\($0.link)</li>" as HTML }
      return Parts.card(
        book.title,
        """
        <p>\(book.about) <a href="\(Link.help(book))">Xem cả sổ tay</a></p>
        <details><summary>\(topics.count) mục</summary><ul class="plain-list">\(topics)</ul></details>
        """)
    }
    return Page(
      title: "Trợ giúp",
      lead: """
        <p>Dấu ? ở đầu mỗi trang mở phần trợ giúp của trang đó. Ở đây có tất cả, xếp theo vai trò.</p>
        """,
      body: #"\#(filter.card(file: false))\#(list)<div class="grid half">\#(books)</div>"#)
  }

  private static func item(_ topic: HelpTopic) -> HTML {
    "<li>\(topic.link)<br><small>\(topic.what)</small></li>"
  }
}

extension HelpTopic {
  fileprivate var link: HTML { #"<a href="\#(Link.help(self))">\#(title)</a>"# }

  /// The topic by itself.
  var page: Page {
    let books = Handbook.all.filter { $0.topics.contains { $0.key == key } }.map {
      #"<li><a href="\#(Link.help($0))">\#($0.title)</a></li>"# as HTML
    }
    return Page(
      title: title, crumbs: [("Trợ giúp", .help)],
      body: """
        <div class="grid two"><article class="card">\(text(level: 2))</article>
        <aside>\(if: !books.isEmpty, Parts.card("Có trong", #"<ul class="plain-list">\#(books)</ul>"#))\
        \(Parts.card("Chưa rõ?", """
        <p>Tìm ở <a href="\(Link.help)">trang Trợ giúp</a>, hoặc hỏi cơ quan tiếp nhận ở mục Hỏi đáp của \
        <a href="\(Link.plans)">kế hoạch</a>.</p>
        """))</aside></div>
        """)
  }

  /// Its three parts, under headings of that level.
  fileprivate func text(level: Int) -> HTML {
    let parts = [("Đây là gì", what), ("Việc cần làm", work), ("Sau đó", next)].map { heading, words -> HTML in
      let title: HTML = level == 2 ? "<h2>\(heading)</h2>" : "<h3>\(heading)</h3>"
      return "\(title)\(Markdown(words).html())"
    }
    return "\(HelpPicture.all[key].map(\.html))\(parts)"
  }
}

extension Handbook {
  /// All of it on one page, to be read and printed.
  ///
  /// - Parameter takesPaper: whether it is offered as a PDF file.
  func page(takesPaper: Bool) -> Page {
    let contents = topics.map { ##"<li><a href="#\##($0.key)">\##($0.title)</a></li>"## as HTML }
    let chapters = topics.map {
      #"<section class="card chapter" id="\#($0.key)"><h2>\#($0.title)</h2>\#($0.text(level: 3))</section>"# as HTML
    }
    return Page(
      title: title, crumbs: [("Trợ giúp", .help)], lead: "<p>\(about)</p>",
      body: """
        <div class="actions no-print"><button class="btn quiet" type="button" data-print>In sổ tay</button> \
        \(if: takesPaper, Parts.quietLink("Tải PDF", Link.help(self).with([("dang", "pdf")])))</div>
        \(Parts.card("Mục lục", "<ol>\(contents)</ol>"))
        \(chapters)
        """)
  }
}
