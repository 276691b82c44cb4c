import Markup
import Testing

@Suite("SQL built by interpolation")
struct SQLInterpolationTests {
  enum State: String { case draft, submitted }

  @Test("A value that tries to end the statement is bound, not written")
  func injection() {
    let name = "x'; DROP TABLE dossier; --"
    let statement: SQL = "SELECT id FROM dossier WHERE name = \(name) AND version = \(3)"
    #expect(statement.rendered(.question).text == "SELECT id FROM dossier WHERE name = ? AND version = ?")
    #expect(statement.rendered(.dollar).text == "SELECT id FROM dossier WHERE name = $1 AND version = $2")
    #expect(statement.rendered(.question).values == [.text(name), .int(3)])
    #expect(statement.description == statement.rendered(.question).text)
  }

  @Test("Every kind of value has its form; what is missing is NULL")
  func kinds() {
    let missing: String? = nil
    let noState: State? = nil
    let statement: SQL = """
      VALUES (\(1), \(Int64.max), \(true), \(false), \(2.5), \([1, 2] as [UInt8]), \(missing), \(State.draft)\
      , \(noState))
      """
    #expect(
      statement.rendered(.question).values == [
        .int(1), .int(.max), .int(1), .int(0), .double(2.5), .blob([1, 2]), .null, .text("draft"), .null,
      ])
  }

  @Test("The elements of a list are bound one by one, and nothing is in an empty list")
  func lists() {
    let units = ["a", "b')"]
    let states: [State] = [.draft, .submitted]
    let statement: SQL = "unit IN (\(units)) AND state IN (\(states)) AND number IN (\([Int]()))"
    #expect(
      statement.rendered(.dollar).text
        == "unit IN ($1, $2) AND state IN ($3, $4) AND number IN (SELECT CAST(NULL AS BIGINT) WHERE 1 = 0)")
    #expect(statement.rendered(.question).values == [.text("a"), .text("b')"), .text("draft"), .text("submitted")])
  }

  @Test("Lists of all lengths have few texts, as the last element stands there again", arguments: 1...300)
  func lengths(count: Int) {
    let list = Array(1...count)
    let values = ("IN (\(list))" as SQL).rendered(.dollar).values
    #expect(values.prefix(count).elementsEqual(list.map { .int(Int64($0)) }))
    #expect(values.dropFirst(count).allSatisfy { $0 == .int(Int64(count)) })
    let lengths = [1, 2, 4, 8, 16, 32, 64, 128, 192, 256, 320]
    #expect(values.count == lengths.first { $0 >= count })
  }

  @Test("Nested parts keep their values in order and are numbered anew")
  func nesting() {
    let conditions: [SQL] = ["a = \("1")", "b = \(2)", "c IS NULL"]
    let order: SQL? = nil
    let statement: SQL =
      "SELECT \(0) FROM t WHERE \(conditions.joined(separator: " AND "))\(order) LIMIT \(50)"
    #expect(statement.rendered(.question).text == "SELECT ? FROM t WHERE a = ? AND b = ? AND c IS NULL LIMIT ?")
    #expect(statement.rendered(.question).values == [.int(0), .text("1"), .int(2), .int(50)])
  }

  @Test("Parts add up")
  func adding() {
    var statement: SQL = "a = \(1)"
    #expect(SQL.empty.isEmpty && !statement.isEmpty)
    statement += " OR b = \(2)"
    #expect(statement == "a = \(1) OR b = \(2)")
    #expect(statement + "" == statement)
    let many = (1...12).map { "\($0)" as SQL }.joined(separator: ",")
    #expect(many.rendered(.dollar).text == "$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12")
  }
}
