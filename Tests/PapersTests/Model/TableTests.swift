import Testing

@testable import Papers

@Suite("Tables of papers")
struct TableTests {
  private let columns = ["A", "B", "C", "D"].map { PaperTable.Column($0, width: 1) }

  @Test("Merged cells reach over columns and rows, and every row covers every column once")
  func merged() {
    let table = PaperTable(
      columns,
      [
        .init(merged: [.init("cao", rows: 2), .init("rộng", columns: 2), .init("d")]),
        .init(merged: [.init("b"), .init("c"), .init("d")]),
      ])
    #expect(
      table.rowSlots == [
        [
          .cell(text: "cao", column: 0, columns: 1, rows: 2), .cell(text: "rộng", column: 1, columns: 2, rows: 1),
          .cell(text: "d", column: 3, columns: 1, rows: 1),
        ],
        [
          .lowerPart(column: 0, columns: 1), .cell(text: "b", column: 1, columns: 1, rows: 1),
          .cell(text: "c", column: 2, columns: 1, rows: 1), .cell(text: "d", column: 3, columns: 1, rows: 1),
        ],
      ])
  }

  @Test("What a row lacks is empty, what it has too much is left out, what would reach beyond the table ends there")
  func unfit() {
    let table = PaperTable(
      columns,
      [
        .init([]), .init(["1", "2", "3", "4", "5"]), .init(["một mình"]),
        .init(merged: [.init("x", columns: 9, rows: 9)]),
      ])
    let slots = table.rowSlots
    #expect(slots[0] == (0..<4).map { .cell(text: "", column: $0, columns: 1, rows: 1) })
    #expect(slots[1] == (0..<4).map { .cell(text: "\($0 + 1)", column: $0, columns: 1, rows: 1) })
    #expect(slots[2] == [.cell(text: "một mình", column: 0, columns: 4, rows: 1)])
    #expect(slots[3] == [.cell(text: "x", column: 0, columns: 4, rows: 1)])
  }

  @Test("A large table is cut where no cell is cut, and nothing is lost")
  func cut() {
    let rows = (0..<1000).map { index in
      PaperTable.Row(merged: [.init("\(index)", rows: index.isMultiple(of: 3) ? 3 : 1)])
    }
    let tables = PaperTable(columns, rows).cut(characters: 1000, rows: 50)
    #expect(tables.flatMap(\.rows) == rows)
    #expect(tables.count > 10)
    #expect(tables.dropLast().allSatisfy { $0.rows.count.isMultiple(of: 3) })
    #expect(PaperTable(columns, []).cut(characters: 1000, rows: 50) == [PaperTable(columns, [])])
  }

  @Test("Text is printed without controls and without marks that turn it around")
  func printable() {
    #expect("Một\u{202E}hai\u{2066}\u{200F}\u{FEFF}\tba\u{1}\nbốn 🙂 مرحبا".printable == "Mộthai ba bốn 🙂 مرحبا")
    #expect("Tiếng Việt – “thử”".printable == "Tiếng Việt – “thử”")
  }
}
