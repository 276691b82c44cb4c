import Domain
import Markup

/// The fields of a report: figures with what is said instead, what is written under headings, number, day and signer.
struct ReportFields {
  var report: Report
  /// As the program counts now.
  var figures: [ReportFigure]
  var signer: String
  var today: Day
  /// Where the list behind a figure is.
  var list: (ReportFigure) -> Link?
  /// Whether it has to be numbered and signed.
  var isConsolidated = false

  private static let additions = 3

  var html: HTML {
    """
    \(Parts.card("Số liệu", figureTable))
    \(Parts.card("Nội dung", passages))
    \(Parts.card("Số liệu khác", id: "so-lieu-khac", additions))
    \(Parts.card("Số, ngày và người ký", signing))
    """
  }

  private var figureTable: HTML {
    let changes = Dictionary(report.content.changes.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let rows = figures.map { figure -> HTML in
      let change = changes[figure.key]
      let name = figure.name
      let fields: HTML = """
        \(Field("figure-\(figure.key)", "Số báo cáo: \(name)", hint: "Một số, hoặc «chưa có số liệu», «không áp dụng».")
          .text(change.map { figure.text(of: $0.value) } ?? ""))
        \(Field("why-\(figure.key)", "Lý do: \(name)").text(change?.reason ?? ""))
        """
      return """
        <tr><td>\(name)<details class="deed"\(if: change != nil, " open")><summary>Sửa số\
        <span class="hidden"> \(name)</span></summary>\(fields)</details></td>\
        <td class="n">\(Self.shown(figure, list(figure)))</td></tr>
        """
    }
    return """
      <p class="small">Số đếm từ hồ sơ trong hệ thống đến \(today.short). Chỉ sửa khi đơn vị có số khác; cả hai số được \
      giữ.</p><table><thead><tr><th>Số liệu</th><th class="n">Trong hệ thống</th></tr></thead><tbody>\(rows)</tbody>\
      </table>
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
    let fields = ReportHeading.allCases.map { heading in
      Field(heading.rawValue, heading.name).area(report.passage(heading), tall: isConsolidated)
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
      <details\(if: !kept.isEmpty, " open")><summary>Thêm số liệu hệ thống không có</summary>\(rows.joined())</details>
      """
  }

  private var signing: HTML {
    let number = Field(
      "number", "Số và ký hiệu", hint: isConsolidated ? "" : "Để trống nếu không có văn bản giấy.",
      required: isConsolidated)
    let name = report.content.signer.isEmpty ? signer : report.content.signer
    return """
      \(number.text(report.content.number))
      \(Field("day", "Ngày báo cáo", required: isConsolidated).day(report.content.day ?? today))
      \(Field("signer", "Người ký", required: isConsolidated).text(name))
      <div class="field"><label for="file">Bản ký, đóng dấu hoặc phụ lục (nếu có)</label>\
      <input type="file" id="file" name="file"></div>
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
    for heading in ReportHeading.allCases where !self[heading.rawValue].isEmpty {
      content.passages[heading.rawValue] = self[heading.rawValue]
    }
    for key in names("figure-") where !self["figure-\(key)"].isEmpty {
      do {
        let value = try ReportFigure.Value(written: self["figure-\(key)"], in: .dong, field: "figure-\(key)")
        content.changes.append(.init(key: key, value: value, reason: self["why-\(key)"]))
      } catch let refusal as Refusal { refusals.append(refusal) }
    }
    content.additions = rows("addition-name-").compactMap { row in
      let (name, value) = (self["addition-name-\(row)"], self["addition-value-\(row)"])
      return name.isEmpty && value.isEmpty ? nil : Report.Addition(name: name, value: value)
    }
    (content.number, content.signer) = (self["number"].filter { !$0.isWhitespace }, self["signer"])
    do { content.day = try day("day") } catch let refusal as Refusal { refusals.append(refusal) }
    guard refusals.isEmpty else { throw Refusals(refusals) }
    return content
  }
}
