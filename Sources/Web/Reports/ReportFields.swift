import Domain
import Markup

/// The fields of a report: figures with what is said instead, what is written under headings, number, day and signer.
struct ReportFields {
  var report: Report
  var headings: [ReportHeading]
  /// As the program counts now.
  var figures: [ReportFigure]
  /// Those of a review; empty for other reports.
  var lists: [Report.Listed] = []
  var signer: String
  /// To whom it goes unless something else is filled in.
  var recipients: [String]
  var today: Day
  /// Where the list behind a figure is.
  var list: (ReportFigure) -> Link?
  /// As whom it is sent.
  var sender = Report.Sender.head
  /// Whether it has to be numbered and signed.
  var isConsolidated = false

  private static let additions = 3

  var html: HTML {
    """
    \(Parts.card("Đã có trong hệ thống", known))
    \(Parts.card("Nội dung", passages))
    \(Parts.card("Số, ngày và người ký", signing))
    """
  }

  /// What the program fills in, folded: it is read where somebody wants to, and nothing of it has to be typed.
  private var known: HTML {
    let changed = report.content.changes.isEmpty ? "" : ": đã sửa \(report.content.changes.count)"
    let lists = lists.map { list -> HTML in
      """
      <details><summary>\(list.name): \(list.items.isEmpty ? "không có" : list.items.count.grouped)</summary>\
      \(Parts.items(of: list))</details>
      """
    }
    return """
      \(if: !isConsolidated, figureTable)\(lists)
      <details\(if: !report.content.changes.isEmpty, " open")><summary>Sửa số liệu\(changed)</summary>\
      \(changing)</details>
      \(additions)
      """
  }

  /// The figures as the program counts them; in a consolidated report the page has them already.
  private var figureTable: HTML {
    let rows = figures.filter { !$0.isNothing }.map { figure -> HTML in
      #"<tr><td>\#(figure.name)</td><td class="n">\#(Self.shown(figure, list(figure)))</td></tr>"#
    }
    return """
      <details><summary>Số liệu: \(rows.count.grouped) mục, đếm đến \(today.short)</summary>\
      <table><thead><tr><th>Số liệu</th><th class="n">Trong hệ thống</th></tr></thead><tbody>\(rows)</tbody></table>
      \(Parts.nothing(of: figures))</details>
      """
  }

  /// What is said instead of each figure.
  private var changing: HTML {
    let changes = Dictionary(report.content.changes.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let fields = figures.map { figure -> HTML in
      let (change, name) = (changes[figure.key], figure.name)
      let said = Field("figure-\(figure.key)", "Số báo cáo: \(name)")
        .text(change.map { figure.text(of: $0.value) } ?? "")
      return """
        <details class="deed"\(if: change != nil, " open")><summary>\(name)</summary>\(said)\
        \(Field("why-\(figure.key)", "Lý do: \(name)").text(change?.reason ?? ""))</details>
        """
    }
    return """
      <p class="small">Chỉ sửa khi đơn vị có số khác; cả hai số được giữ. Ghi một số, hoặc «chưa có số liệu», \
      «không áp dụng».</p>\(fields)
      """
  }

  /// A figure as the program counts it, leading to the list behind it.
  static func shown(_ figure: ReportFigure, _ link: Link?) -> HTML {
    let goal: HTML = figure.goal.map { "<br><small>chỉ tiêu \($0.grouped)</small>" } ?? .empty
    let text = figure.text(of: figure.counted)
    guard let link, figure.counted.number != nil else { return "\(text)\(goal)" }
    return #"<a href="\#(link)" aria-label="Danh sách: \#(figure.name)">\#(text)</a>\#(goal)"#
  }

  private var passages: HTML {
    let fields = headings.map { heading in
      Field("passage-\(heading.key)", heading.name).area(report.passage(heading), tall: isConsolidated)
    }
    return #"<p class="small">Để trống mục không có gì thêm.</p>\#(fields.joined())"#
  }

  private var additions: HTML {
    let kept = report.content.additions
    let rows = (1...(kept.count + Self.additions)).map { row -> HTML in
      let addition = kept.indices.contains(row - 1) ? kept[row - 1] : nil
      return """
        <div class="grid two">\(Field("addition-name-\(row)", "Tên số liệu \(row)").text(addition?.name ?? ""))\
        \(Field("addition-value-\(row)", "Số liệu \(row)").text(addition?.value ?? ""))</div>
        """
    }
    return """
      <details\(if: !kept.isEmpty, " open")><summary>Thêm số liệu hệ thống không có</summary>\
      \(rows.joined())</details>
      """
  }

  /// Why it is entered in the unit's name.
  static func entering(as sender: Report.Sender, id: String = "entered") -> HTML {
    guard case .office = sender else { return .empty }
    let hint = "Ví dụ: đơn vị gửi bản giấy số 12/BC-PQL ngày 1/6."
    return Field("entered", "Lý do nhập thay đơn vị", id: id, hint: hint, required: true).text("")
  }

  private var signing: HTML {
    let number = Field(
      "number", "Số và ký hiệu", hint: isConsolidated ? "" : "Để trống nếu không có văn bản giấy.",
      required: isConsolidated)
    let name = report.content.signer.isEmpty ? signer : report.content.signer
    return """
      <div class="grid half">\(number.text(report.content.number))
      \(Field("day", "Ngày báo cáo", required: isConsolidated).day(report.content.day ?? today))
      \(Field("signer", "Người ký", required: isConsolidated || sender == .clerk).text(name))
      <div class="field"><label for="file">Bản ký, đóng dấu hoặc phụ lục (nếu có)</label>\
      <input type="file" id="file" name="file"></div></div>
      \(Self.entering(as: sender))\(authority)
      """
  }

  /// By what authority it is signed, and to whom it goes; folded, as mostly the head signs.
  private var authority: HTML {
    let usual = report.authority
    let sent = (report.content.recipients ?? recipients).joined(separator: "\n")
    return """
      <details\(if: report.content.authority != nil, " open")><summary>Cách ký và nơi nhận</summary>
      \(Field("collective", "Thay mặt (TM.)", hint: "Để trống nếu người đứng đầu quyết định một mình.")
        .text(usual.collective ?? ""))
      \(Field("capacity", "Cách ký")
        .select(SigningAuthority.Capacity.allCases.map { ($0.rawValue, $0.name) }, usual.capacity.rawValue))
      \(Field("head", "Chức vụ của người đứng đầu", hint: "Ví dụ GIÁM ĐỐC.").text(usual.head))
      \(Field("title", "Chức vụ khi ký thay", hint: "Ghi khi ký KT., TL., TUQ., ví dụ PHÓ GIÁM ĐỐC.")
        .text(usual.title ?? ""))
      \(Field("recipients", "Nơi nhận", hint: "Mỗi dòng một nơi nhận.").area(sent))</details>
      """
  }
}

extension Form {
  /// What `ReportFields` brought back.
  ///
  /// - Throws: `Refusals` for figures that are none, and for what is no day.
  func report() throws -> Report.Content {
    var content = Report.Content()
    var refusals: [Refusal] = []
    for key in names("passage-") where !self["passage-\(key)"].isEmpty {
      content.passages[key] = self["passage-\(key)"]
    }
    for key in names("figure-") where !self["figure-\(key)"].isEmpty {
      do {
        let value = try ReportFigure.Value(written: self["figure-\(key)"], in: .init(of: key), field: "figure-\(key)")
        content.changes.append(.init(key: key, value: value, reason: self["why-\(key)"]))
      } catch let refusal as Refusal { refusals.append(refusal) }
    }
    content.additions = rows("addition-name-").compactMap { row in
      let (name, value) = (self["addition-name-\(row)"], self["addition-value-\(row)"])
      return name.isEmpty && value.isEmpty ? nil : Report.Addition(name: name, value: value)
    }
    do { (content.authority, content.recipients) = (try authority(), try recipients()) } catch let refusal as Refusal {
      refusals.append(refusal)
    }
    (content.number, content.signer) = (self["number"].filter { !$0.isWhitespace }, self["signer"])
    do { content.day = try day("day") } catch let refusal as Refusal { refusals.append(refusal) }
    try refusals.throwIfAny()
    return content
  }
}

extension Form {
  /// By what authority a report is signed; nil where the form does not say, and its head signs.
  fileprivate func authority() throws -> SigningAuthority? {
    guard contains("capacity") else { return nil }
    guard let capacity = SigningAuthority.Capacity(rawValue: self["capacity"]) else {
      throw Refusal.input("capacity", "Chọn cách ký.")
    }
    return try SigningAuthority(
      collective: self["collective"], capacity: capacity, head: self["head"], title: self["title"])
  }

  fileprivate func recipients() throws -> [String]? {
    contains("recipients") ? try Recipients.typed(self["recipients"]) : nil
  }
}

extension Parts {
  /// The figures that only say that nothing of the kind was done, in one line.
  static func nothing(of figures: [ReportFigure]) -> HTML {
    let names = figures.filter(\.isNothing).map(\.name.lowercasedFirst)
    return names.isEmpty ? .empty : #"<p class="small">Không có: \#(names.joined(separator: "; ")).</p>"#
  }

  /// What is said of a figure, paragraph by paragraph; a phone shows it under the row's figures.
  static func notes(_ paragraphs: HTML) -> HTML {
    paragraphs.isEmpty ? .empty : #" <div class="notes small">\#(paragraphs)</div>"#
  }
}

extension Plan {
  /// The round, for a form about something of it.
  var roundField: HTML { round > 0 ? Parts.hidden("dot", round) : .empty }
}

extension Parts {
  /// What is written under each heading of a report.
  static func passages(of report: Report, under headings: [ReportHeading]) -> HTML {
    let parts = headings.compactMap { heading -> HTML? in
      let text = report.passage(heading)
      return text.isEmpty ? nil : "<h3>\(heading.name)</h3>\(paragraphs(text))"
    }
    return card("Nội dung", parts.isEmpty ? "<p>Không có nội dung khác.</p>" : parts.joined())
  }

  /// The files of a report.
  ///
  /// - Parameter link: where a file is, by its digest.
  static func files(of report: Report, at link: (String) -> Link) -> HTML {
    guard !report.attached.isEmpty else { return .empty }
    let items = report.attached.map { #"<li><a href="\#(link($0.digest))">\#($0.name)</a></li>"# as HTML }
    return card("Tệp kèm theo", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// The ways to the same in other rounds of a plan.
  static func rounds(_ rounds: [Plan.Period], of plan: Plan, _ link: (Int) -> Link) -> HTML {
    guard rounds.count > 1 else { return .empty }
    let links = rounds.map { period -> HTML in
      period.from == plan.period.from
        ? "<b>Đợt \(period.years)</b>" : #"<a href="\#(link(period.from.year))">Đợt \#(period.years)</a>"#
    }
    return #"<p class="small">\#(links.joined(separator: " · "))</p>"#
  }
}
