import Domain
import Markup
import Office
import Store

/// Small pieces that pages are made of.
enum Parts {
  /// Rules that a mark tells before it counts the others.
  private static let mostRules = 8

  /// A mark that names where a rule comes from, `§ II.5`, and opens beside it what is said there: the plan's own words,
  /// the law, or that the plan leaves it open. It is a block of its own when it is open: not for within a `<p>`.
  ///
  /// - Parameter words: of the rule that is meant; it is told first of those of the clause.
  static func clause(_ source: Source?, of plan: Plan, about words: String = "") -> HTML {
    switch source {
    case nil: return .empty
    case .clause(let clause):
      let all = ClauseWording.of(clause, in: plan)
      let meant = words.isEmpty ? [] : all.filter { $0.contains(words) }
      let wording = meant + all.filter { !meant.contains($0) }
      let rest = wording.count - mostRules
      let rules =
        wording.prefix(mostRules).map { "<li>\($0)</li>" as HTML }
        + (rest > 0 ? ["<li>Và \(rest.grouped) quy định nữa, ở trang dưới đây.</li>"] : [])
      return """
        <details class="clause"><summary><span class="hidden">Xem quy định </span>§ \(clause.number)</summary>\
        <div><b>\(clause.cited.capitalisedFirst), \(plan.document.kind.name.lowercasedFirst) \(plan.shortTitle)</b>\
        \(if: !rules.isEmpty, "<ul>\(rules)</ul>")\
        <a href="\(Link.plan(plan.id, clause: clause))" target="_blank">\
        Mở \(plan.document.kind.name.lowercasedFirst) ở thẻ khác</a></div></details>
        """
    case .assumption(let reason):
      if let law = source?.law { return openRule(law.cite, law.rule) }
      return openRule("theo mặc định", "\(plan.document.kind.name) không quy định; áp dụng theo: \(reason).")
    }
  }

  private static func openRule(_ name: String, _ text: String) -> HTML {
    #"<details class="clause"><summary>\#(name)</summary><div>\#(text)</div></details>"#
  }

  static func card(_ title: String? = nil, id: String? = nil, _ content: HTML) -> HTML {
    let heading: HTML = title.map { "<h2>\($0)</h2>" } ?? .empty
    let anchor: HTML = id.map { #" id="\#($0)""# } ?? .empty
    return #"<section class="card"\#(anchor)>\#(heading)\#(content)</section>"#
  }

  /// What the fields of a fieldset are about, with the clause that asks for them: a legend has no block within it.
  static func legend(_ words: HTML, _ clause: HTML) -> HTML {
    "<legend>\(words)</legend>\(if: !clause.isEmpty, #"<div class="label-clause">\#(clause)</div>"#)"
  }

  /// A state in words, with a shape of its own beside the colour.
  ///
  /// - Parameter plan: the plan of the dossier, whose words are used; nil where it is not known.
  static func chip(
    _ state: Dossier.State, of plan: Plan?, in track: Track.ID? = nil, grade: String? = nil
  ) -> HTML {
    Chip(state, of: plan, in: track, grade: grade).html
  }

  /// What another level found.
  static func chip(_ finding: Finding) -> HTML {
    Chip(finding).html
  }

  /// The days left until a day, in words.
  static func daysLeft(_ due: Day?, today: Day) -> HTML {
    guard let due else { return #"<span class="days">—</span>"# }
    let left = due.days(since: today)
    if left < 0 { return #"<span class="days late">chậm \#(-left) ngày</span>"# }
    if left == 0 { return #"<span class="days soon">hôm nay</span>"# }
    return #"<span class="days\#(if: left <= 3, " soon")">còn \#(left) ngày</span>"#
  }

  /// That a round is closed, where its forms would be.
  static func closed(_ refusal: Refusal?) -> HTML {
    refusal.map { #"<p class="note">\#($0.reason)</p>"# } ?? .empty
  }

  /// What a page says when there is nothing to list, and how to begin.
  static func empty(_ sentence: String, _ action: HTML = .empty) -> HTML {
    #"<div class="empty"><p>\#(sentence)</p>\#(action)</div>"#
  }

  /// What a list says when more words were typed than it looks for.
  static func wordsLookedFor(of typed: String) -> HTML {
    guard let count = SearchQuery.wordsLookedFor(of: typed) else { return .empty }
    return #"<p class="small">Chỉ tìm theo \#(count) từ đầu; các từ sau không tính.</p>"#
  }

  static func stats(_ figures: [(label: String, value: Int, isBad: Bool)]) -> HTML {
    let cards = figures.map { figure in
      """
      <div class="card"><small>\(figure.label)</small>\
      <div class="total\(if: figure.isBad && figure.value > 0, " bad")">\(figure.value.grouped)</div></div>
      """
        as HTML
    }
    return #"<div class="grid stats">\#(cards)</div>"#
  }

  /// The same above a list, each figure the way to what it counts; one by which the list is narrowed leads back.
  ///
  /// - Parameter all: the list without that figure.
  static func stats(_ figures: [ListFigure], all: Link) -> HTML {
    let cards = figures.map { figure -> HTML in
      let content: HTML = """
        <small>\(figure.label)</small>\
        <div class="total\(if: figure.isBad && figure.value > 0, " bad")">\(figure.value.grouped)</div>
        """
      guard let link = figure.link else { return #"<div class="card">\#(content)</div>"# }
      return figure.isOn
        ? #"""
        <a class="card" href="\#(all)" aria-current="true">\#(content)\#
        <small><span aria-hidden="true">✕ </span>bỏ lọc</small></a>
        """#
        : #"<a class="card" href="\#(link)">\#(content)</a>"#
    }
    return #"<div class="grid stats">\#(cards)</div>"#
  }

  /// A form that changes something; the frame adds the session's secret.
  static func form(_ action: Link, id: String? = nil, class name: StaticString = "", _ content: HTML) -> HTML {
    let anchor: HTML = id.map { #" id="\#($0)""# } ?? .empty
    return """
      <form method="post" action="\(action)" class="\(HTML(stringLiteral: name))"\(anchor)>\(HTML.secretPlace)\
      \(content)</form>
      """
  }

  /// Says in a form which version of a record it was made from.
  static func shown(_ version: Int) -> HTML { Parts.hidden("version", version) }

  static func button(_ label: String) -> HTML { #"<button class="btn">\#(label)</button>"# }
  static func quietButton(_ label: String) -> HTML { #"<button class="btn quiet">\#(label)</button>"# }
  static func link(_ label: String, _ link: Link) -> HTML { #"<a class="btn" href="\#(link)">\#(label)</a>"# }
  static func quietLink(_ label: String, _ link: Link) -> HTML {
    #"<a class="btn quiet" href="\#(link)">\#(label)</a>"#
  }

  /// Takes a list along as an Excel file, as it is filtered.
  static func workbookLink(_ list: Link) -> HTML { quietLink("Tải Excel", list.with([("dang", "xlsx")])) }

  /// The options of a select, with the chosen one.
  static func options(_ options: [(value: String, label: String)], chosen: String) -> HTML {
    // A page has some hundred: they are written into one text.
    var html = HTML.StringInterpolation(literalCapacity: 96 * options.count, interpolationCount: 0)
    for option in options {
      html.appendLiteral(#"<option value=""#)
      html.appendInterpolation(option.value)
      html.appendLiteral(option.value == chosen ? #"" selected>"# : #"">"#)
      html.appendInterpolation(option.label)
      html.appendLiteral("</option>")
    }
    return HTML(stringInterpolation: html)
  }

  /// Pages of a list.
  static func pager(_ base: Link, query: [(String, String)], page: Int, size: Int, total: Int) -> HTML {
    guard total > size else { return #"<p class="small">\#(total.grouped) mục.</p>"# }
    let last = (total + size - 1) / size
    func step(_ label: String, _ to: Int) -> HTML {
      guard (1...last).contains(to) else { return #"<span class="off">\#(label)</span>"# }
      return #"<a href="\#(base.with(query + [("trang", "\(to)")]))">\#(label)</a>"#
    }
    return """
      <nav class="pager" aria-label="Trang">\(step("‹ Trang trước", page - 1))
      <span>trang \(page.grouped) trên \(last.grouped), \(total.grouped) mục</span>\
      \(step("Trang sau ›", page + 1))</nav>
      """
  }

  /// Pages of a list that is not counted.
  static func pager(_ base: Link, page: Int, hasNext: Bool) -> HTML {
    guard page > 1 || hasNext else { return .empty }
    func step(_ label: String, _ to: Int, _ isThere: Bool) -> HTML {
      isThere ? #"<a href="\#(base.with([("trang", "\(to)")]))">\#(label)</a>"# : #"<span class="off">\#(label)</span>"#
    }
    return """
      <nav class="pager" aria-label="Trang">\(step("‹ Trang trước", page - 1, page > 1))
      <span>trang \(page.grouped)</span>\(step("Trang sau ›", page + 1, hasNext))</nav>
      """
  }

  /// The history of a dossier and what comes next.
  static func timeline(
    _ events: [(time: String, what: String, note: String)], next: [(time: String, what: String)] = []
  ) -> HTML {
    let past = events.map { event in
      """
      <li><span class="when">\(event.time)</span> \
      \(event.what)\(if: !event.note.isEmpty, #"<p class="note-line">\#(event.note)</p>"#)\
      </li>
      """ as HTML
    }
    let future = next.map { #"<li class="next"><span class="when">\#($0.time)</span> \#($0.what)</li>"# as HTML }
    return #"<ol class="timeline small">\#(past)\#(future)</ol>"#
  }

  /// A picture with what it shows, for who cannot see it and beneath it.
  ///
  /// - Parameter mark: what is written before that.
  static func figure(_ picture: Link, _ shows: String, after mark: String = "") -> HTML {
    """
    <figure><img src="\(picture)" alt="\(shows)" loading="lazy">\
    <figcaption>\(mark)\(shows)</figcaption></figure>
    """
  }

  /// A paragraph for each line of a text.
  static func paragraphs(_ text: String) -> HTML {
    // By bytes: to find where characters end costs more than the rest of a dossier's page.
    text.utf8.split(separator: UInt8(ascii: "\n")).map { "<p>\(Substring($0))</p>" as HTML }.joined()
  }
}
