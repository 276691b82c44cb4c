import Domain
import Markup

/// What narrows a list: the bar above it, the query of its pages and of its Excel file.
struct Filter {
  /// Where the list is.
  let link: Link
  private let fields: [Field]

  init(_ link: Link, _ fields: Field...) {
    self.link = link
    self.fields = fields
  }

  /// Letters of what was typed that an empty list repeats.
  private static let mostRepeated = 120

  struct Field {
    fileprivate enum Control {
      case words(hint: String)
      case choice(options: [(value: String, label: String)], any: String?)
      case kept
    }

    fileprivate let name: String
    fileprivate let label: String
    fileprivate let value: String
    fileprivate let control: Control

    /// Words to look for.
    static func words(_ value: String, _ label: String = "Tìm", hint: String) -> Field {
      Field(name: "q", label: label, value: value, control: .words(hint: hint))
    }

    /// One of several; `any` is what it is called when none is chosen, nil where one always is. Where there is nothing
    /// to choose the bar does not have it.
    static func choice(
      _ name: String, _ label: String, _ options: [(value: String, label: String)], _ value: String, any: String? = nil
    ) -> Field {
      Field(name: name, label: label, value: value, control: .choice(options: options, any: any))
    }

    /// One of the plans, or all of them.
    static func plan(_ plans: [Plan], _ chosen: Plan.ID?) -> Field {
      .choice(
        "ke-hoach", "Kế hoạch", plans.map { ($0.id.description, $0.shortTitle) }, chosen?.description ?? "",
        any: "Mọi kế hoạch")
    }

    /// One of the years, or all of them.
    static func year(_ years: some Sequence<Int>, _ chosen: Int?) -> Field {
      .choice(
        "nam", "Năm", years.map { ("\($0)", "Năm \($0)") }, chosen.map { "\($0)" } ?? "", any: "Mọi năm")
    }

    /// What the list is of, which the bar does not change.
    static func kept(_ name: String, _ value: String) -> Field {
      Field(name: name, label: "", value: value, control: .kept)
    }

    /// Whether it leaves something out of the list.
    fileprivate var isNarrowing: Bool {
      switch control {
      case .words, .choice(options: _, any: .some): !value.isEmpty
      case .choice, .kept: false
      }
    }

    /// Whether there is anything to type or to choose.
    fileprivate var isOffered: Bool {
      switch control {
      case .words: true
      case .choice(let options, _): !options.isEmpty
      case .kept: false
      }
    }

    fileprivate var html: HTML {
      switch control {
      case .words(let hint):
        """
        <label class="hidden" for="\(name)">\(label)</label>\
        <input type="search" id="\(name)" name="\(name)" value="\(value)" placeholder="\(hint)">
        """
      case .choice(let options, _) where options.isEmpty: .empty
      case .choice(let options, let any):
        """
        <label class="hidden" for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\
        \(any.map { #"<option value="">\#($0)</option>"# as HTML })\(Parts.options(options, chosen: value))</select>
        """
      case .kept: Parts.hidden(name, value)
      }
    }
  }

  /// What was asked for, as the address has it.
  var query: [(String, String)] { fields.map { ($0.name, $0.value) } }

  /// Figures above the list, of which each makes a choice of the bar; one without an option only counts.
  ///
  /// - Parameter name: the choice that they make.
  func figures(_ name: String, _ figures: [ChoiceFigure]) -> HTML {
    let chosen = fields.first { $0.name == name }?.value ?? ""
    func narrowed(to option: String) -> Link {
      link.with(query.map { $0.0 == name ? (name, option) : $0 })
    }
    let cards = figures.map { figure -> ListFigure in
      (figure.label, figure.value, figure.isBad, figure.option.map(narrowed), figure.option == chosen)
    }
    return Parts.stats(cards, all: narrowed(to: ""))
  }

  private var words: String { fields.first { $0.name == "q" }?.value ?? "" }

  /// What the list says when it has nothing: none of what was asked for, with the ways on from there, or none yet.
  ///
  /// - Parameters:
  ///   - none: the sentence without its end: `Chưa có bài nào`.
  ///   - hint: what would be here, said where nothing narrows the list.
  func empty(_ none: String, _ hint: String = "", _ action: HTML = .empty) -> HTML {
    guard fields.contains(where: \.isNarrowing) else {
      return Parts.empty(hint.isEmpty ? "\(none)." : "\(none). \(hint)", action)
    }
    let all = link.with(fields.filter { !$0.isNarrowing }.map { ($0.name, $0.value) })
    return Parts.empty(
      "\(none) khớp với \(asked).",
      """
      <p>Thử \(if: !words.isEmpty, "ít chữ hơn, ")bỏ lọc, hoặc hỏi theo chỉ dẫn ở <a href="\(Link.help)">Trợ giúp</a>.\
      </p><p>\(Parts.quietLink("Bỏ lọc", all))</p>\(action)
      """)
  }

  /// What was asked for: the words, and that something was chosen, which the bar shows.
  private var asked: String {
    let cut = words.count > Self.mostRepeated ? "\(words.prefix(Self.mostRepeated))…" : words
    let isChosen = fields.contains { $0.isNarrowing && $0.name != "q" }
    return ((words.isEmpty ? [] : ["«\(cut)»"]) + (isChosen ? ["bộ lọc đang chọn"] : [])).joined(separator: " và ")
  }

  /// A bar of its own above a list.
  ///
  /// - Parameters:
  ///   - button: narrows the list, beside what the page is for; nil where the page is for searching.
  ///   - file: whether the list is offered as an Excel file.
  func card(_ button: String? = nil, file: Bool) -> HTML {
    form(#"<form class="filter card""#, button.map(Parts.quietButton) ?? Parts.button("Tìm"), file)
  }

  /// A bar within the card of a list, which is sent when a choice is made.
  ///
  /// - Parameter list: what the Excel file has, where that is more than what is shown.
  func bar(_ button: String = "Lọc", file: Bool, of list: Link? = nil) -> HTML {
    form(#"<form class="filter" data-filter"#, #"<button class="btn quiet small">\#(button)</button>"#, file, list)
  }

  private func form(_ opening: HTML, _ button: HTML, _ file: Bool, _ list: Link? = nil) -> HTML {
    let workbook = file ? Parts.workbookLink(list ?? link.with(query)) : .empty
    guard fields.contains(where: \.isOffered) else { return file ? "<p>\(workbook)</p>" : .empty }
    return """
      \(opening) action="\(link)">\(fields.map(\.html))\(button)\
      \(workbook)</form>\(Parts.wordsLookedFor(of: words))
      """
  }

  /// A list with the bar above it and the way to its other pages beneath.
  func around(
    _ list: HTML, button: String? = "Lọc", file: Bool, page: Int, size: Int, total: Int
  ) -> HTML {
    """
    \(card(button, file: file))
    \(list)
    \(pager(page, size: size, total: total))
    """
  }

  /// The way to the other pages of the list.
  func pager(_ page: Int, size: Int, total: Int) -> HTML {
    Parts.pager(link, query: query, page: page, size: size, total: total)
  }
}

/// A figure above a list: what it counts, with the way to that where there is one.
typealias ListFigure = (label: String, value: Int, isBad: Bool, link: Link?, isOn: Bool)

/// A figure above a list that makes a choice of its bar.
typealias ChoiceFigure = (label: String, value: Int, isBad: Bool, option: String?)
