import Domain

/// What a paper says, by name: what an office's own template is filled with.
public struct PaperFields: Hashable, Sendable {
  /// Something said once.
  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Something said for each of several: rows of a table.
  public struct List: Hashable, Sendable {
    public var name: String
    public var columns: [String]
    public var rows: [[String]]

    public init(_ name: String, columns: [String], rows: [[String]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  public private(set) var fields: [Field] = []
  public private(set) var lists: [List] = []

  public init() {}

  /// Adds a field; of a name that is there already, as `… 2` and so on.
  public mutating func add(_ name: String, _ value: String) {
    fields.append(Field(unused(name, fields.map(\.name)), value))
  }

  public mutating func add(_ list: List) {
    var list = list
    list.name = unused(list.name, lists.map(\.name))
    lists.append(list)
  }

  private func unused(_ name: String, _ taken: [String]) -> String {
    let name = name.asFieldName
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name) \(number)") { number += 1 }
    return "\(name) \(number)"
  }

  static func + (a: PaperFields, b: PaperFields) -> PaperFields {
    var sum = a
    for field in b.fields { sum.add(field.name, field.value) }
    for list in b.lists { sum.add(list) }
    return sum
  }
}

extension String {
  /// The name of a field as it is compared: composed, in small letters, with single blanks.
  var asFieldName: String {
    composed.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Paper {
  /// Everything it says by name: what its kind tells of the dossier, and what stands in its blocks.
  public var fields: PaperFields {
    var fields = PaperFields()
    for block in parts.flatMap(\.blocks) { fields.add(block) }
    let paragraphs = parts.flatMap(\.blocks).compactMap { block -> [String]? in
      switch block {
      case .paragraph(let line): [line.text]
      case .article(let number, let line): ["Điều \(number). \(line.text)"]
      case .centred(let line, _): [line.text]
      case .names(let names): [names.joined(separator: ", ")]
      default: nil
      }
    }
    fields.add(PaperFields.List("nội dung", columns: ["đoạn"], rows: paragraphs))
    return details + fields
  }
}

extension PaperFields {
  fileprivate mutating func add(_ block: Block) {
    switch block {
    case .letterhead(let head):
      add("cơ quan chủ quản", head.superior ?? "")
      add("cơ quan ban hành", head.body)
      add("số", head.number ?? "")
      add("địa danh", head.place)
      add("ngày", head.day?.formal ?? "ngày … tháng … năm …")
    case .heading(let kind, let subject):
      add("tên loại", kind)
      add("trích yếu", subject)
    case .addressee(let text): add("kính gửi", text)
    case .basis(let lines): add(List("căn cứ", columns: ["căn cứ"], rows: lines.map { [$0] }))
    case .table(let table): add(List("danh sách", columns: table.columns.map(\.title.asFieldName), rows: table.texts))
    case .signatures(let blocks): for block in blocks { add(block) }
    case .annexed(let text): add("kèm theo", text)
    case .chapter, .picture, .contents: break
    case .nation, .proclamation, .paragraph, .pen, .article, .centred, .names: break
    }
  }

  private mutating func add(_ block: SignatureBlock) {
    switch block {
    case .signer(let lines, _, let name):
      add("chức danh ký", lines.joined(separator: "\n"))
      add("người ký", name ?? "")
    case .recipients(let list): add(List("nơi nhận", columns: ["nơi nhận"], rows: list.map { [$0] }))
    case .code(let address, _): add("địa chỉ xác minh", address)
    case .notes, .empty: break
    }
  }
}

extension PaperTable {
  /// The texts of the rows, column by column; a merged cell says what it says in its first column.
  fileprivate var texts: [[String]] {
    rowSlots.map { slots in
      var texts = Array(repeating: "", count: columns.count)
      for case .cell(let text, let column, _, _) in slots { texts[column] = text }
      return texts
    }
  }
}
