import Domain
import Markup

/// What the office's own forms ask besides the usual: their fields, and reading them back.
struct AskFields {
  var dossier: Dossier
  var plan: Plan

  private var parts: [Part] { plan.parts(for: dossier.writing).filter { !$0.asks.isEmpty } }

  var html: HTML {
    parts.map { part -> HTML in
      let fields = part.asks.map { field($0, of: part) }
      return "<fieldset>\(Parts.legend("\(part.name)", Parts.clause(part.source, of: plan)))\(fields)</fieldset>"
    }.joined()
  }

  private func field(_ ask: Ask, of part: Part) -> HTML {
    let told = dossier.writing.told[ask.id.description]
    let field = Field(ask.field, ask.name, required: ask.isRequired)
    switch (ask.kind, told) {
    case (.text, _): return field.area(told?.words ?? "")
    case (.amount, .amount(let amount)): return field.text(amount.amount.grouped, inputmode: "numeric")
    case (.amount, _): return field.text("", inputmode: "numeric")
    case (.day, .day(let day)): return field.boxes(day)
    case (.day, _): return field.boxes(nil)
    case (.choice(let options), _):
      return field.select(options.map { ($0, $0) }, told?.words ?? "", blank: "Chọn")
    case (.table(let columns), .rows(let rows)): return table(ask, columns, rows)
    case (.table(let columns), _): return table(ask, columns, [])
    }
  }

  /// The rows that were written, and one more; a row that is left blank is none.
  private func table(_ ask: Ask, _ columns: [String], _ rows: [[String]]) -> HTML {
    let blocks = (rows + [columns.map { _ in "" }]).enumerated().map { index, row -> HTML in
      let cells = columns.enumerated().map { place, column in
        Field(ask.cell(index + 1, place + 1), column).text(row.indices.contains(place) ? row[place] : "")
      }
      return #"<fieldset class="author"><legend>\#(ask.name): dòng \#(index + 1)</legend>\#(cells)</fieldset>"#
    }
    return """
      <div id="\(ask.field)">\(blocks)</div>
      <p class="small">Cần thêm dòng nữa: điền dòng trống rồi bấm Lưu, sẽ có dòng mới.</p>
      """
  }

  // MARK: Reading back

  /// What a form says to each of them, by its id; nil where it is left blank.
  ///
  /// - Throws: `Refusal` for a field that cannot be read.
  static func read(_ form: Form, under plan: Plan) throws -> [String: Told?] {
    let asks = plan.dossier.flatMap(\.asks).filter { ask in form.fields.contains { $0.name.hasPrefix(ask.field) } }
    return try Dictionary(asks.map { ($0.id.description, try read(form, $0)) }, uniquingKeysWith: { $1 })
  }

  private static func read(_ form: Form, _ ask: Ask) throws -> Told? {
    let text = form[ask.field]
    switch ask.kind {
    case .text: return text.isEmpty ? nil : .text(text)
    case .choice(let options): return options.contains(text) ? .text(text) : nil
    case .amount: return text.isEmpty ? nil : .amount(try form.dong(ask.field))
    case .day: return try form.day(ask.field).map(Told.day)
    case .table(let columns):
      let rows = (1...100).map { row in columns.indices.map { form[ask.cell(row, $0 + 1)] } }
        .filter { !$0.allSatisfy(\.isEmpty) }
      return rows.isEmpty ? nil : .rows(rows)
    }
  }
}

extension Ask {
  /// The form field.
  var field: String { "told-\(id)" }

  /// A field of a table, its rows and columns counted from 1.
  func cell(_ row: Int, _ column: Int) -> String { "\(field).\(row).\(column)" }
}
