/// A file of ballots, read into whole numbers: `dossier,member,criterion,points`.
///
/// Where the council votes, the criterion is `phieu`, and its points are `1` for yes, `0` for no, `trang` for a blank
/// ballot and `hong` for a spoiled one.
///
/// What is asked beside the points is a criterion too, with `1` for yes and `0` for no: each question by its id, and
/// `de-nghi` where members recommend. A file that names none of them says nothing of them. `bieu-quyet` is a member's
/// vote in the meeting after the points. Where markers differ, the one who was asked in addition comes last among those
/// of the dossier, and `quyet-diem` is what the chair decided.
///
/// It is read byte by byte: a province's 2.7 million rows take seconds, where making a string of each field takes
/// minutes.
public struct BallotTable: Sendable {
  /// What is wrong with a row of the file.
  public struct Mistake: Error, Hashable, Sendable {
    public var line: Int
    public var reason: String
  }

  /// The ballots of one dossier.
  struct Entry: Sendable {
    var dossier: String
    /// Which sheet of the judgement its criteria belong to.
    var sheet: Int
    /// For each member's ballot, the points by criterion in hundredths, or the vote as its place in `votes`, then what
    /// is asked besides; -1 where none was given.
    var ballots: [[Int32]]
    var members: [Int32]
    /// Who voted in the meeting after the points, and how, as its place in `votes`.
    var meeting: [Int32: Int32] = [:]
    /// What the chair decided, in hundredths.
    var settled: Int32?
    /// The last row of the dossier.
    var line = 0
  }

  /// How many criteria and questions a ballot has at most; the questions are the last of them.
  let width: Int
  /// Where the questions are that the file names: a ballot answers all of them, or does not count.
  private(set) var questions: Set<Int> = []

  private(set) var entries: [Entry] = []
  /// How many different members the file names.
  public private(set) var memberCount = 0

  /// More members than any council has. It keeps sums small, and a file whose columns were swapped from being read to
  /// its end.
  public static let memberLimit = 1000

  /// How votes are written.
  static let votes = ["1", "0", "trang", "hong"]
  private static let voteBytes = votes.map { ArraySlice($0.utf8) }

  /// Reads the file.
  ///
  /// - Throws: the first `Mistake`.
  public init(reading bytes: [UInt8], by judgement: Judgement) throws(Mistake) {
    let criteria = BallotTable.criteria(of: judgement)
    width = BallotTable.width(of: judgement)
    var rows = CSVRows(bytes)
    try BallotTable.readHeader(&rows)
    var dossiers: [String: Int] = [:]
    var members: [String: Int32] = [:]
    var last = (dossier: ArraySlice<UInt8>(), entry: -1, member: ArraySlice<UInt8>(), number: Int32(-1), ballot: -1)
    while let row = try rows.next() {
      let line = rows.line
      guard row.count == 4 else { throw Mistake(line: line, reason: "cần 4 cột, dòng này có \(row.count)") }
      if last.entry < 0 || !rows.isSame(row[0], last.dossier) {
        let key = try rows.key(row[0], "dossier")
        last.entry = dossiers[key] ?? entries.count
        if last.entry == entries.count {
          dossiers[key] = entries.count
          entries.append(Entry(dossier: key, sheet: -1, ballots: [], members: []))
        }
        (last.dossier, last.ballot) = (rows.bytes(row[0]), -1)
      }
      if last.number < 0 || !rows.isSame(row[1], last.member) {
        let key = try rows.key(row[1], "member")
        last.number = members[key] ?? Int32(members.count)
        if Int(last.number) == members.count { members[key] = last.number }
        guard members.count <= BallotTable.memberLimit else {
          throw Mistake(
            line: line,
            reason: "tệp nêu hơn \(BallotTable.memberLimit.grouped) thành viên; xem lại cột dossier và cột member")
        }
        (last.member, last.ballot) = (rows.bytes(row[1]), -1)
      }
      guard let place = criteria.first(where: { rows.isSame(row[2], $0.name) }) else {
        throw Mistake(line: line, reason: "kế hoạch không có tiêu chí «\(rows.shown(row[2]))»")
      }
      entries[last.entry].line = line
      if place.kind == .answer { questions.insert(place.index) }
      try entries[last.entry].enter(
        try BallotTable.points(row[3], of: rows, on: place), place, width: width, member: last.number,
        ballot: &last.ballot, line: line)
    }
    memberCount = members.count
    entries.sort { $0.dossier.utf8.lexicographicallyPrecedes($1.dossier.utf8) }
  }

  private static func readHeader(_ rows: inout CSVRows) throws(Mistake) {
    let columns = ["dossier", "member", "criterion", "points"]
    let header = try rows.next() ?? []
    guard header.map({ rows.bytes($0) }) != columns.map({ ArraySlice($0.utf8) }) else { return }
    for (separator, name) in [(";", "dấu chấm phẩy"), ("\t", "dấu tab")] {
      let line = header.first.map { rows.shown($0) } ?? ""
      guard header.count == 1, line.split(separator: separator).map(String.init) == columns else { continue }
      throw Mistake(
        line: 1,
        reason: "các cột cách nhau bằng \(name); lưu lại tệp với dấu phẩy giữa các cột, số điểm viết với dấu chấm")
    }
    throw Mistake(line: 1, reason: "dòng đầu phải là dossier,member,criterion,points")
  }

  /// Where the points of a criterion go.
  struct Place {
    /// What stands there.
    enum Kind {
      case criterion, vote, answer
      /// The member's vote in the meeting after the points.
      case meeting
      /// What the chair decided where markers differ.
      case settled
    }

    var name: ArraySlice<UInt8>
    var id: String
    var kind: Kind
    var sheet = 0
    var index = 0
    /// In hundredths, of points.
    var max = 0
    /// In hundredths; points are multiples of it.
    var step = 1
    /// Where it has levels, the hundredths that they allow.
    var levels: [ClosedRange<Int32>] = []
    var levelsText = ""
  }

  /// The points of a field in hundredths, or the place of its vote.
  private static func points(_ field: CSVRows.Field, of rows: CSVRows, on place: Place) throws(Mistake) -> Int32 {
    switch place.kind {
    case .criterion, .settled: break
    case .answer:
      guard let answer = voteBytes.prefix(2).firstIndex(where: { rows.isSame(field, $0) }) else {
        throw Mistake(
          line: rows.line, reason: "«\(rows.shown(field))» không phải câu trả lời; viết 1 (có) hoặc 0 (không)")
      }
      return Int32(answer)
    case .vote, .meeting:
      guard let vote = voteBytes.firstIndex(where: { rows.isSame(field, $0) }) else {
        throw Mistake(
          line: rows.line,
          reason:
            """
            «\(rows.shown(field))» không phải phiếu; viết 1 (đạt), 0 (không đạt), trang (phiếu trắng) hoặc hong (phiếu \
            hỏng)
            """
        )
      }
      return Int32(vote)
    }
    let points = try rows.points(field, upTo: place.max)
    guard Int(points).isMultiple(of: place.step) else {
      throw Mistake(
        line: rows.line,
        reason: "\(rows.shown(field)) điểm không theo bước \(Points(hundredths: place.step).text) của «\(place.id)»")
    }
    guard place.levels.isEmpty || place.levels.contains(where: { $0.contains(points) }) else {
      throw Mistake(
        line: rows.line,
        reason: "\(rows.shown(field)) điểm không thuộc mức nào của tiêu chí «\(place.id)» (\(place.levelsText))")
    }
    return points
  }

  /// The criteria of every sheet, or where the council votes the one criterion `phieu`; then what else is asked.
  private static func criteria(of judgement: Judgement) -> [Place] {
    func place(_ id: String, _ kind: Place.Kind, _ index: Int = 0, max: Int = 0) -> Place {
      Place(name: ArraySlice(id.utf8), id: id, kind: kind, index: index, max: max)
    }
    let first = width(of: judgement) - questions(of: judgement).count
    let answers = questions(of: judgement).enumerated().map { place($1, .answer, first + $0) }
    guard case .points(let outOf) = judgement.scoring.method else {
      return [place(Reserved.vote, .vote)] + answers
    }
    let meeting = judgement.then == nil ? [] : [place(Reserved.meeting, .meeting)]
    let isSettledByChair = judgement.scoring.markers?.settles == .chair
    let settled = isSettledByChair ? [place(Reserved.settled, .settled, max: outOf.hundredths)] : []
    return judgement.scoring.sheets.enumerated().flatMap { number, sheet in
      sheet.criteria.enumerated().map { index, criterion in
        Place(
          name: ArraySlice(criterion.id.description.utf8), id: criterion.id.description, kind: .criterion,
          sheet: number, index: index, max: criterion.max.hundredths,
          step: Swift.max(1, criterion.step?.points.hundredths ?? 1),
          levels: criterion.levels.filter { $0.from <= $0.through }
            .map { Int32($0.from.hundredths)...Int32($0.through.hundredths) },
          levelsText: criterion.levelsText)
      }
    } + answers + meeting + settled
  }

  /// What is asked beside the points or the vote, as the file names it.
  private static func questions(of judgement: Judgement) -> [String] {
    judgement.asks.map(\.id.description) + (judgement.scoring.recommends ? [Reserved.recommends] : [])
  }

  private static func width(of judgement: Judgement) -> Int {
    let most = judgement.isVote ? 1 : judgement.scoring.sheets.map(\.criteria.count).max() ?? 0
    return most + questions(of: judgement).count
  }

  /// Names that mean something by themselves in a file; no criterion and no question is called so.
  public enum Reserved {
    static let vote = "phieu"
    static let recommends = "de-nghi"
    static let meeting = "bieu-quyet"
    static let settled = "quyet-diem"
    public static let all = [vote, recommends, meeting, settled]
  }
}

extension BallotTable.Entry {
  fileprivate mutating func enter(
    _ points: Int32, _ place: BallotTable.Place, width: Int, member: Int32, ballot: inout Int, line: Int
  ) throws(BallotTable.Mistake) {
    if place.kind == .settled {
      guard settled == nil else { throw twice(place, line) }
      settled = points
      return
    }
    if place.kind == .criterion {
      if sheet < 0 { sheet = place.sheet }
      guard sheet == place.sheet else {
        throw BallotTable.Mistake(
          line: line, reason: "hồ sơ «\(dossier.visible.cut(to: 40))» có tiêu chí của hai mẫu phiếu khác nhau")
      }
    }
    if ballot < 0 { ballot = members.firstIndex(of: member) ?? -1 }
    if ballot < 0 {
      ballot = members.count
      members.append(member)
      ballots.append(Array(repeating: -1, count: width))
    }
    if place.kind == .meeting {
      guard meeting.updateValue(points, forKey: member) == nil else { throw twice(place, line) }
      return
    }
    guard ballots[ballot][place.index] < 0 else { throw twice(place, line) }
    ballots[ballot][place.index] = points
  }

  private func twice(_ place: BallotTable.Place, _ line: Int) -> BallotTable.Mistake {
    BallotTable.Mistake(
      line: line,
      reason: "điểm của hồ sơ «\(dossier.visible.cut(to: 40))», tiêu chí «\(place.id)» đã có của cùng thành viên")
  }
}
