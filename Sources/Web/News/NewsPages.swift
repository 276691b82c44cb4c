import Domain
import Markup
import Office

/// News and guidance that everyone reads.
extension NewsLook.Found {
  var page: Page {
    Page(
      title: "Tin tức, hướng dẫn", feed: feed, place: .news,
      lead: """
        <p>\(if: isWriter, "\(Parts.link("Viết bài", newPost)) \(Parts.quietLink("Bài của cơ quan", .posts)) ")\
        <a href="\(feed)">Nhận tin qua Atom</a></p>
        """,
      body: bar.around(
        lines.isEmpty ? bar.empty("Chưa có bài nào") : #"<div class="card">\#(lines.list)</div>"#,
        file: false, page: number, size: NewsLook.size, total: total))
  }

  private var bar: Filter {
    Filter(
      .news,
      .plan(plans, filter.plan),
      .choice(
        "loai", "Loại", Post.Kind.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        filter.kind?.rawValue ?? "", any: "Mọi loại"),
      .year(years, filter.year))
  }

  private var newPost: Link { Link.newPost.with([("ke-hoach", filter.plan?.description ?? "")]) }
  private var feed: Link { Link.newsFeed.with([("ke-hoach", filter.plan?.description ?? "")]) }
}

extension [PostLine] {
  /// Posts as everyone finds them: what each is about, and who wrote it when.
  var list: HTML {
    let items = map { line -> HTML in
      let facts = [line.post.content.kind.name, line.office, line.post.publication?.at.day.short]
      return """
        <li><a href="\(Link.post(line.post.id))"><b>\(line.post.content.title)</b></a><br>\(line.post.content.summary)\
        <br><small>\(facts.compactMap { $0 }.joined(separator: " · "))</small></li>
        """
    }
    return #"<ul class="plain-list">\#(items)</ul>"#
  }
}

/// The posts of the offices for which someone writes.
extension PostsLook.Found {
  var page: Page {
    let filter = Filter(
      .posts,
      .choice(
        "trang-thai", "Trạng thái", Post.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        state?.rawValue ?? "", any: "Mọi trạng thái"))
    return Page(
      title: "Bài của cơ quan", place: .news, crumbs: [("Tin tức, hướng dẫn", .news)],
      lead: "<p>\(Parts.link("Viết bài", .newPost))</p>",
      body: filter.around(
        lines.isEmpty ? filter.empty("Chưa có bài nào") : Parts.card(nil, ListTable(.posts).html(lines)),
        file: false, page: number, size: PostsLook.size, total: total))
  }
}
