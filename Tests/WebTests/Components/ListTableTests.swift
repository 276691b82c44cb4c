import Domain
import Foundation
import Markup
import Sheets
import TestSupport
import Testing

@testable import Office
@testable import Web

@Suite("Lists that are declared once")
struct ListTableTests {
  private struct Prize {
    var number: Int?
    var title: String
    var author: String
    var field: String
    var amount: Dong
    var isPaid: Bool
  }

  private let prizes = [
    Prize(number: 7, title: "Máy <tuốt>", author: "Nguyễn Thử", field: "", amount: Dong(2_000_000), isPaid: true),
    Prize(number: nil, title: "Vườn", author: "Lê Mẫu", field: "Giáo dục", amount: Dong(500_000), isPaid: false),
  ]

  private let list = Listing<Prize>(
    .place(),
    .column("Tác giả", 28, page: .below) { .text($0.author) },
    .column("Lĩnh vực", 20, page: .below) { .text($0.field) },
    .column("Tên sáng kiến", 46, page: .main("Sáng kiến")) { .text($0.title) },
    .column("Số", 8, page: .number()) { .ordinal($0.number) },
    .column("Tiền thưởng (đồng)", 16, total: true, page: .figure("Thưởng", labelled: true)) { .money($0.amount) },
    .state("Chi", 12, page: .wide()) { $0.isPaid ? Chip("đã chi", .ok) : nil })

  @Test("A page has the columns that it shows: the number and what a line is about first, the rest small beneath")
  func page() {
    let table = ListTable(list).html(prizes).rendered
    #expect(
      table == #"""
        <div class="scroll"><table class="list"><thead><tr><th>Số</th><th>Sáng kiến</th><th class="n">Thưởng</th>\#
        <th class="wide">Chi</th></tr></thead><tbody>\#
        <tr><td class="num">07</td><td class="main"><b>Máy &lt;tuốt&gt;</b><br><small>Nguyễn Thử</small></td>\#
        <td class="n" data-label="Thưởng">2.000.000</td>\#
        <td class="wide"><span class="chip ok">đã chi</span></td></tr>\#
        <tr><td class="num">—</td><td class="main"><b>Vườn</b><br><small>Lê Mẫu · Giáo dục</small></td>\#
        <td class="n" data-label="Thưởng">500.000</td><td class="wide"></td></tr></tbody></table></div>
        """#)
  }

  @Test("Its Excel file has the columns in the order of the declaration, each with its type")
  func file() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try SheetWriter(path: path, title: "Thưởng")
    try writer.list("Thưởng", list, prizes)
    try writer.finish()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let sheet = try SheetReader.read(bytes, name: "thử.xlsx", within: .init(rows: 100)).sheets[0]
    #expect(
      sheet.rows.map { row in row.cells.map(\.text) } == [
        ["TT", "Tác giả", "Lĩnh vực", "Tên sáng kiến", "Số", "Tiền thưởng (đồng)", "Chi"],
        ["1", "Nguyễn Thử", "", "Máy <tuốt>", "7", "2000000", "đã chi"],
        ["2", "Lê Mẫu", "Giáo dục", "Vườn", "", "500000"],
        ["Cộng", "", "", "", "", "2500000"],
      ])
  }
}
