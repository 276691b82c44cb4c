import Domain
import Markup
import Office
import Store

/// The public register of initiatives: searching, what narrows it, what was found.
extension InitiativesLook.Found {
  var page: Page {
    Page(
      title: "Sáng kiến đã công nhận", about: search.isWhole ? OpenData.about : "",
      feed: search.isWhole ? .initiativeFeed : nil, place: .initiatives,
      lead: """
        <p class="lead">Ai đã làm gì, ở đâu, được cấp nào công nhận. Tra cứu tự do, không cần đăng nhập. \
        <a href="\(Link.figures)">Số liệu</a> · <a href="\(Link.openData)">Dữ liệu mở</a></p>
        """,
      body: """
        \(form)\(chips)
        <div class="grid found">\(facetList)<section aria-labelledby="ket-qua">\(results)</section></div>
        """)
  }

  private var search: PublicSearch { look.search }
  private var usualOrder: PublicSearch.Order { search.words.isEmpty ? .latest : .relevance }

  // MARK: Addresses

  /// The query of the same search with other choices: of what was typed the words, each once.
  private func query(_ chosen: [Facet: [String]], order: PublicSearch.Order) -> [(String, String)] {
    [("q", search.words.map(\.typed).joined(separator: " "))] + pairs(chosen) + [
      ("sap-xep", order == usualOrder ? "" : order.rawValue)
    ]
  }

  private func pairs(_ chosen: [Facet: [String]]) -> [(String, String)] {
    Facet.allCases.flatMap { facet in (chosen[facet] ?? []).map { (facet.rawValue, $0) } }
  }

  /// What is chosen, without what the register does not know.
  private var known: [Facet: [String]] {
    Dictionary(
      uniqueKeysWithValues: search.chosen.map { facet, values in
        (facet, values.filter { names[facet]?[$0] != nil })
      })
  }

  private func link(choosing chosen: [Facet: [String]]) -> Link {
    Link.initiatives.with(query(chosen, order: search.order))
  }

  /// With a value of a facet chosen, or no longer chosen.
  private func link(turning value: String, of facet: Facet) -> Link {
    var chosen = known
    var values = chosen[facet] ?? []
    if values.contains(value) { values.removeAll { $0 == value } } else { values.append(value) }
    chosen[facet] = values.isEmpty ? nil : values
    return link(choosing: chosen)
  }

  // MARK: What is asked

  private var form: HTML {
    let kept = pairs(known).map { Parts.hidden($0, $1) }
    return """
      <form class="card seek" action="\(Link.initiatives)" role="search"><label for="q">Tìm trong tên, tác giả, đơn \
      vị, nội dung, số quyết định</label>
      <div><input type="search" id="q" name="q" value="\(look.typed)" aria-describedby="q-cach">\
      \(Parts.button("Tìm"))</div>\(kept)
      <p class="small" id="q-cach">\(howWordsBind)</p></form>
      """
  }

  /// How what was typed is understood.
  private var howWordsBind: HTML {
    let cut: HTML = look.isCut ? " Chỉ tìm theo phần đầu của câu: «\(look.typed)»." : .empty
    if look.isWithoutWord { return "Không có chữ hay số nào trong ô tìm: đang hiện mọi sáng kiến." }
    let (marked, bare) = (search.words.filter(\.isMarked), search.words.filter { !$0.isMarked })
    func listed(_ words: [AskedWord]) -> String { words.map { "«\($0.typed)»" }.joined(separator: ", ") }
    if search.words.isEmpty {
      return "Gõ không dấu để tìm mọi cách viết (sang: sáng, sàng, sang); gõ có dấu để tìm đúng dấu (sáng).\(cut)"
    }
    let exact: HTML = marked.isEmpty ? .empty : "\(listed(marked)) tìm đúng dấu. "
    let free: HTML = bare.isEmpty ? .empty : "\(listed(bare)) tìm mọi dấu."
    return "\(exact)\(free)\(cut)"
  }

  private var chips: HTML {
    let chosen = Facet.allCases.flatMap { facet in (search.chosen[facet] ?? []).map { (facet: facet, value: $0) } }
    guard !chosen.isEmpty else { return .empty }
    let items = chosen.map { facet, value in
      let without = names[facet]?[value] == nil ? link(choosing: known) : link(turning: value, of: facet)
      return """
        <li><a class="choice-chip" href="\(without)"><span class="hidden">Bỏ lọc </span>\
        \(facet.name): \(name(of: value, facet)) <span aria-hidden="true">✕</span></a></li>
        """ as HTML
    }
    return """
      <ul class="chips" aria-label="Đang lọc theo">\(items)<li><a href="\(link(choosing: [:]))">Bỏ hết bộ lọc</a></li>\
      </ul>
      """
  }

  private func name(of value: String, _ facet: Facet) -> String { names[facet]?[value] ?? value }

  // MARK: What was found

  private var results: HTML {
    let heading: HTML = #"<h2 id="ket-qua">\#(total.grouped) sáng kiến</h2>"#
    guard total > 0 else { return "\(heading)\(nothing)" }
    let first = (look.page - 1) * InitiativesLook.size
    guard !initiatives.isEmpty else {
      let back = Parts.link("Về trang đầu", link(choosing: known))
      return "\(heading)\(Parts.empty("Trang này ở sau mục cuối cùng.", back))"
    }
    return """
      <div class="heading-row">\(heading)\(orders)</div>
      <ol class="results" start="\(first + 1)">\(initiatives.map(item))</ol>
      \(Parts.pager(
        .initiatives, query: query(known, order: search.order), page: look.page, size: InitiativesLook.size,
        total: min(total, PublicInitiatives.mostReached)))
      \(if: total > PublicInitiatives.mostReached, #"""
        <p class="small">Lật trang được đến mục thứ \#(PublicInitiatives.mostReached.grouped). Chọn thêm bộ lọc hoặc \
        thêm chữ để đến phần sau.</p>
        """#)\
      <p class="actions">\(Parts.workbookLink(Link.initiatives.with(query(known, order: search.order))))</p>
      """
  }

  private var orders: HTML {
    let (all, current) = (search.orders(of: total), search.order(of: total))
    let links = all.map { order in
      order == current
        ? #"<b aria-current="true">\#(order.name)</b>"#
        : #"<a href="\#(Link.initiatives.with(query(known, order: order)))">\#(order.name)</a>"# as HTML
    }
    let missing: HTML =
      all.contains(search.order)
      ? .empty : " Chỉ xếp theo tên được khi tìm thấy không quá \(PublicInitiatives.mostByTitle.grouped) sáng kiến."
    return #"<p class="small orders">Xếp theo: \#(links.joined(separator: " · "))\#(missing)</p>"#
  }

  private func item(_ initiative: PublicInitiative) -> HTML {
    let passage = Passage(of: initiative.summary, asked: search.words, length: 240)
    let title = Passage(initiative.title, asked: search.words).html
    return """
      <li><h3><a href="\(Link.initiative(initiative.address))">\(title)</a></h3>\
      <p class="small">\(initiative.shortFacts.map { "<span>\($0)</span>" as HTML }.joined(separator: " · "))</p>\
      \(if: !passage.pieces.isEmpty, "<p>\(passage.html)</p>")</li>
      """
  }

  private var nothing: HTML {
    let unknown = search.chosen.flatMap { facet, values in
      values.filter { names[facet]?[$0] == nil }.map { "«\($0)» ở mục \(facet.name)" }
    }.sorted()
    if !unknown.isEmpty {
      return Parts.empty("Không có \(unknown.joined(separator: ", ")).", #"<ul class="plain-list">\#(waysOn)</ul>"#)
    }
    if search.isWhole { return Parts.empty("Chưa có sáng kiến nào được công bố.") }
    let items = suggestions.map { suggestion in
      """
      <li><a href="\(link(to: suggestion))">\(suggestion.sentence)</a>: \(suggestion.count.grouped) sáng kiến</li>
      """ as HTML
    }
    return Parts.empty(
      "Không có sáng kiến nào khớp với \(asked).",
      """
      \(if: !items.isEmpty, "<p>Có thể bạn muốn:</p><ul>\(items)</ul><p>Hoặc:</p>")<ul class="plain-list">\(waysOn)</ul>
      """)
  }

  /// What was looked for: `«máy tưới»; Năm: 2021`.
  private var asked: String {
    let words = search.words.map(\.typed).joined(separator: " ")
    let choices = Facet.allCases.flatMap { facet in
      (search.chosen[facet] ?? []).map { "\(facet.name): \(name(of: $0, facet))" }
    }
    return ((words.isEmpty ? [] : ["«\(words)»"]) + choices).joined(separator: "; ")
  }

  /// How to go on where nothing is found: asking for less, for all, or somebody.
  private var waysOn: [HTML] {
    let less: HTML =
      search.words.isEmpty
      ? "Bỏ bớt lựa chọn ở phía trên." : ##"<a href="#q">Tìm với ít chữ hơn</a>: một, hai chữ chính, gõ không dấu."##
    let all: HTML =
      search.words.isEmpty || search.chosen.isEmpty
      ? #"<a href="\#(Link.initiatives)">Xem mọi sáng kiến</a>."#
      : #"<a href="\#(link(choosing: [:]))">Tìm các chữ này không kèm bộ lọc</a>."#
    return [
      "<li>\(less)</li>", "<li>\(all)</li>",
      """
      <li><a href="\(Link.plans)">Hỏi cơ quan thường trực</a>: nơi nhận câu hỏi có ở trang của từng kế hoạch. Cần \
      người giải quyết thì <a href="\(Link.needs)">nêu nhu cầu</a>.</li>
      """,
    ]
  }

  private func link(to suggestion: PublicSuggestion) -> Link {
    Link.initiatives.with([("q", suggestion.typed)] + pairs(suggestion.chosen))
  }

  // MARK: What narrows it

  private var facetList: HTML {
    let most = most
    let facets = Facet.allCases.map { facet($0, most) }.filter { !$0.isEmpty }
    guard !facets.isEmpty else { return .empty }
    let chosen = search.chosen.values.reduce(0) { $0 + $1.count }
    // The fold holds nothing itself: what follows it is hidden while it is closed, where the page is narrow.
    return """
      <details class="narrowing narrow-only"><summary>Lọc kết quả\(if: chosen > 0, " (đang chọn \(chosen))")</summary>\
      </details>
      <section class="facets" id="loc" aria-labelledby="loc-theo"><h2 id="loc-theo">Lọc theo</h2>\(facets)</section>
      """
  }

  /// Values that are seen at once; the others are behind a summary.
  private static let open = 6

  /// Values of a facet that the page has: fewer where what is looked for makes each link long, so that it stays small.
  private var most: Int { max(1, min(12, 2_400 / (100 + link(choosing: known).description.utf8.count))) }

  private func facet(_ facet: Facet, _ most: Int) -> HTML {
    var counts = facets[facet] ?? []
    let chosen = search.chosen[facet] ?? []
    // One value alone narrows nothing, and where nothing is found none does.
    guard counts.count > (chosen.isEmpty ? 1 : 0) else { return .empty }
    if facet == .year { counts.sort { $1.value.value < $0.value.value } }
    let first = counts.filter { chosen.contains($0.value.value) }
    let rest = counts.filter { !chosen.contains($0.value.value) }.prefix(most)
    let shown = first + rest.prefix(max(0, Self.open - first.count))
    let more = rest.dropFirst(max(0, Self.open - first.count))
    return """
      <h3>\(facet.name)</h3><ul>\(shown.map { line($0, facet, chosen.contains($0.value.value)) })</ul>\
      \(if: !more.isEmpty, """
        <details><summary>Thêm \(more.count) mục<span class="hidden"> của \(facet.name)</span></summary>\
        <ul>\(more.map { line($0, facet, false) })</ul></details>
        """)
      """
  }

  private func line(_ count: FacetCount, _ facet: Facet, _ isChosen: Bool) -> HTML {
    """
    <li><a href="\(link(turning: count.value.value, of: facet))"\(if: isChosen, #" aria-current="true""#)>\
    <span>\(if: isChosen, #"<span class="hidden">Bỏ </span>✓ "#)\(count.value.name)</span> \
    <span class="n">\(count.count.grouped)</span></a></li>
    """
  }
}

extension PublicSuggestion {
  /// What is looked for instead.
  fileprivate var sentence: HTML {
    switch kind {
    case .withoutMarks: "Tìm không dấu: «\(typed)»"
    case .near(let word, let old): "«\(word)» thay cho «\(old)»: «\(typed)»"
    case .everywhere: "Bỏ hết bộ lọc"
    case .without(let word): "Bỏ «\(word)»: «\(typed)»"
    }
  }
}

extension PublicInitiative {
  /// What a line of a list says beneath the title.
  var shortFacts: [String] {
    [
      unitName.isEmpty
        ? authors.first.map { authors.count > 1 ? "\($0) và \(authors.count - 1) đồng tác giả" : $0 } : unitName,
      highest.map { "Năm \($0.year)" },
      recognised.map(\.level).filter { !$0.isEmpty }.joined(separator: ", "), highest?.grade, highest?.specials, field,
      source == .here ? nil : source.name,
    ].compactMap { $0 }.filter { !$0.isEmpty }
  }
}

extension Passage {
  /// With what was looked for marked.
  var html: HTML {
    let parts = pieces.map { $0.isFound ? "<mark>\($0.text)</mark>" : "\($0.text)" as HTML }
    return "\(if: isCutBefore, "…")\(parts)\(if: isCutAfter, "…")"
  }
}

extension PublicSearch.Order {
  fileprivate var name: String {
    switch self {
    case .relevance: "Khớp nhất"
    case .latest: "Mới nhất"
    case .title: "Theo tên"
    }
  }
}
