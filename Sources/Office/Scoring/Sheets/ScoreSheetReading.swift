import Domain
import Sheets

/// A filled row: whose ballot it is to be, and where it stands.
struct FilledSheet: Hashable, Sendable {
  var dossier: Dossier.ID
  var entry: Ballot.Entry
  /// `trang «Phiếu 1», dòng 6`.
  var place: String
}

/// Reads a filled score sheet back. Whatever is not as it was handed out, but for the cells to be filled, is a mistake.
public struct ScoreSheetReading {
  private let form: ScoreSheetForm
  private(set) var mistakes: [Refusal] = []
  private(set) var filled: [FilledSheet] = []

  /// What is read of a file.
  static let bounds = SheetReader.Bounds(rows: 5000, columns: 60, size: 16 << 20)

  /// - Throws: `Refusals`, one for each wrong cell.
  static func read(_ file: SheetFile, as form: ScoreSheetForm) throws -> [FilledSheet] {
    var reading = ScoreSheetReading(form: form)
    reading.read(file)
    try reading.mistakes.throwIfAny()
    guard !reading.filled.isEmpty else {
      throw Refusal.input("file", "Chưa có dòng nào được điền điểm.", next: "Điền điểm rồi tải lên lại.")
    }
    return reading.filled
  }

  private init(form: ScoreSheetForm) { self.form = form }

  private mutating func read(_ file: SheetFile) {
    let names = form.parts.map(\.name)
    for sheet in file.sheets where !names.contains(sheet.name) {
      refuse(
        "Trang «\(sheet.name)» không có trong phiếu đã phát.", "Xóa trang đó, hoặc tải lại phiếu và điền vào phiếu mới."
      )
    }
    for part in form.parts {
      guard let sheet = file.sheets.first(where: { $0.name == part.name }) else {
        refuse("Thiếu trang «\(part.name)» của phiếu đã phát.", "Tải lại phiếu và điền vào phiếu mới.")
        continue
      }
      read(sheet, part)
    }
  }

  private mutating func read(_ sheet: ReadSheet, _ part: ScoreSheetForm.Part) {
    guard sheet[CellAddress(column: 0, row: 2)].text == form.mark else {
      refuse(
        "Trang «\(sheet.name)», ô A3: phiếu này phát cho người khác, phiên khác, hoặc ô A3 đã bị sửa.",
        "Dùng đúng phiếu tải từ trang này.")
      return
    }
    for range in sheet.merged where range.last.row >= ScoreSheetForm.head {
      refuse("Trang «\(sheet.name)», ô \(range): các ô bị gộp.", "Bỏ gộp ô, ghi điểm vào từng ô.")
    }
    guard hasHeadings(sheet, part) else { return }
    let lines = Dictionary(part.lines.map { ($0.dossier.description, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for row in sheet.rows where row.index > ScoreSheetForm.head {
      let key = row[0].text
      guard let line = lines[key] else {
        refuseStray(row, sheet)
        continue
      }
      guard seen.insert(key).inserted else {
        refuse("Trang «\(sheet.name)», ô \(address(0, row)): hồ sơ này đã có ở một dòng trên.", "Xóa dòng thừa.")
        continue
      }
      read(row, line, sheet, part)
    }
  }

  private mutating func hasHeadings(_ sheet: ReadSheet, _ part: ScoreSheetForm.Part) -> Bool {
    let count = mistakes.count
    let expected = form.headings(of: part)
    let head = sheet.rows.first { $0.index == ScoreSheetForm.head }
    for (column, heading) in expected.enumerated() where head?[column].text.typed != heading {
      let found = head?[column].text.typed ?? ""
      refuse(
        """
        Trang «\(sheet.name)», ô \(CellAddress(column: column, row: ScoreSheetForm.head)): cột này phải là «\(heading)\
        », trong tệp là «\(found.prefix(60))».
        """,
        "Trả các cột về đúng chỗ như phiếu đã phát.")
    }
    return mistakes.count == count
  }

  /// A row that is none of those handed out; what is wholly empty but for remarks of its own is passed over.
  private mutating func refuseStray(_ row: ReadRow, _ sheet: ReadSheet) {
    guard row.cells.contains(where: { !$0.isEmpty }) else { return }
    let isOfSession = Dossier.ID(row[0].text).map(form.session.dossiers.contains) ?? false
    refuse(
      isOfSession
        ? """
        Trang «\(sheet.name)», ô \(address(0, row)): bạn không chấm hồ sơ này, đã nộp phiếu, hoặc có xung đột lợi ích.
        """
        : "Trang «\(sheet.name)», ô \(address(0, row)): «\(row[0].text.prefix(40))» không phải hồ sơ của phiên này.",
      "Xóa dòng đó, hoặc tải lại phiếu mới.")
  }

  private mutating func read(
    _ row: ReadRow, _ line: ScoreSheetForm.Line, _ sheet: ReadSheet, _ part: ScoreSheetForm.Part
  ) {
    let columns = form.headings(of: part).count
    for column in row.cells.indices where row[column].isFormula {
      refuse("Trang «\(sheet.name)», ô \(address(column, row)): có công thức.", "Gõ thẳng số điểm vào ô.")
      return
    }
    if let column = row.cells.indices.first(where: { $0 >= columns && !row[$0].isEmpty }) {
      refuse("Trang «\(sheet.name)», ô \(address(column, row)): nằm ngoài phiếu.", "Xóa nội dung ô đó.")
      return
    }
    var entry = Ballot.Entry(remarks: line.entry.remarks, remark: row[columns - 1].text.typed)
    if form.isVote {
      entry.vote = readVote(row, sheet)
    } else {
      for (index, criterion) in part.criteria.enumerated() {
        entry.points[criterion.id.description] = readPoints(row, ScoreSheetForm.first + index, criterion, sheet)
      }
    }
    for (index, question) in form.questions.enumerated() {
      let answer = readAnswer(row, columns - 1 - form.questions.count + index, sheet)
      if let id = question.id { entry.found[id] = answer } else { entry.recommends = answer }
    }
    guard entry.vote != nil || !entry.points.isEmpty || !entry.remark.isEmpty else { return }
    filled.append(
      FilledSheet(dossier: line.dossier, entry: entry, place: "trang «\(sheet.name)», dòng \(row.index + 1)"))
  }

  private mutating func readVote(_ row: ReadRow, _ sheet: ReadSheet) -> Ballot.Vote? {
    let text = row[ScoreSheetForm.first].text.typed
    guard !text.isEmpty else { return nil }
    let vote = Ballot.Vote.allCases.first { $0.name.folded == text.folded }
    if vote == nil {
      refuse(
        "Trang «\(sheet.name)», ô \(address(ScoreSheetForm.first, row)): «\(text.prefix(40))» không phải một phiếu.",
        "Ghi Đạt, Không đạt hoặc Phiếu trắng.")
    }
    return vote
  }

  private mutating func readAnswer(_ row: ReadRow, _ column: Int, _ sheet: ReadSheet) -> Bool? {
    let text = row[column].text.typed
    guard !text.isEmpty else { return nil }
    let answer = ["co": true, "khong": false][text.folded]
    if answer == nil {
      refuse(
        "Trang «\(sheet.name)», ô \(address(column, row)): «\(text.prefix(40))» không phải câu trả lời.",
        "Ghi Có hoặc Không.")
    }
    return answer
  }

  private mutating func readPoints(
    _ row: ReadRow, _ column: Int, _ criterion: Criterion, _ sheet: ReadSheet
  ) -> Points? {
    let cell = row[column]
    guard !cell.isEmpty else { return nil }
    guard let points = Points(cell.text.typed) else {
      refuse(
        "Trang «\(sheet.name)», ô \(address(column, row)): «\(cell.text.prefix(40))» không phải số điểm.",
        "Viết như 24 hoặc 12,5; tối đa hai chữ số thập phân.")
      return nil
    }
    if let mistake = criterion.mistake(points) {
      refuse("Trang «\(sheet.name)», ô \(address(column, row)): \(mistake.reason)", nil, clause: mistake.clause)
    }
    return points
  }

  private func address(_ column: Int, _ row: ReadRow) -> CellAddress { CellAddress(column: column, row: row.index) }

  private mutating func refuse(_ reason: String, _ next: String?, clause: Clause? = nil) {
    mistakes.append(Refusal(reason, kind: .input, clause: clause, next: next, field: "file"))
  }
}
