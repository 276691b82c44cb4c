import Domain
import Foundation
import Markup
import Office
import Store

/// Copies of a dossier that differ in what lists, searches and counts look at, every second one published, with titles
/// of words from the commonest to the rarest.
struct DossierCopies: Sendable {
  /// Dossiers of one write.
  private static let portion = 2000
  private static let topics = [
    "dạy học trải nghiệm", "chăm sóc cây trồng", "cải cách thủ tục hành chính", "tiết kiệm điện", "an toàn lao động",
    "quản lý hồ sơ điện tử", "khám chữa bệnh", "phòng cháy chữa cháy", "thư viện thân thiện", "thu gom rác thải",
    "tưới tiêu tự động", "tuyên truyền pháp luật", "bảo dưỡng máy móc",
  ]

  /// What differs.
  private enum Place: Sendable {
    case key, title, changed, state, unit
  }

  private enum Piece: Sendable {
    case text(String)
    case place(Place)
  }

  private let pieces: [Piece]
  /// What counts the certificates of the round.
  private let counter: String
  private let filer: Person.ID
  private let changed: Instant
  private let state: Dossier.State
  /// What else the copies say that stay in the state of the original.
  private let besides: String
  private let units: [Domain.Unit.ID]

  /// - Parameters:
  ///   - state: the state of those that are not published; that of the original where it is nil.
  ///   - units: among which the copies are shared out; where it is empty they are of the unit of the original.
  init(of original: Dossier, as state: Dossier.State? = nil, among units: [Domain.Unit.ID] = []) throws {
    (filer, self.units) = (original.filer, units)
    counter = Counters.certificates(of: original.plan, round: original.round)
    changed = original.history.last?.at ?? Instant(microseconds: 0)
    self.state = state ?? original.state
    besides = original.submitted == nil ? #","submitted":\#(changed.microseconds)"# : ""
    var pieces = [Piece.text(try JSON.text(of: original))]
    for (place, old) in Self.places(of: original, differsInUnit: !units.isEmpty) {
      pieces = pieces.flatMap { piece -> [Piece] in
        guard case .text(let text) = piece else { return [piece] }
        return text.components(separatedBy: old).enumerated().flatMap { number, part -> [Piece] in
          number == 0 ? [.text(part)] : [.place(place), .text(part)]
        }
      }
    }
    self.pieces = pieces
  }

  private static func places(of original: Dossier, differsInUnit: Bool) -> [(Place, String)] {
    var places: [(Place, String)] = [
      (.key, original.id.description), (.title, #""title":"\#(original.writing.title)""#),
      (.changed, #""at":\#(original.history.last?.at.microseconds ?? 0)"#),
      (.state, #""state":"\#(original.state.rawValue)""#),
    ]
    if differsInUnit, let unit = original.unit { places.append((.unit, unit.description)) }
    return places
  }

  /// The order of the changes has nothing to do with the order in which the copies came.
  ///
  /// - Parameter lastCertificate: the number before that of copy 0, if that one were certified too.
  private func copy(_ number: Int, after lastCertificate: Int) throws -> Dossier {
    let time = Instant(microseconds: changed.microseconds + Int64(number * 7919 % 1_000_003))
    let key = Dossier.ID(at: time).description
    let text = try pieces.map { piece -> String in
      switch piece {
      case .text(let text): text
      case .place(.key): key
      case .place(.title): #""title":"Giải pháp số \#(number) về \#(Self.topics[number % Self.topics.count])""#
      case .place(.changed): #""at":\#(time.microseconds)"#
      case .place(.state):
        try number.isMultiple(of: 2) ? published(number, lastCertificate + number / 2 + 1, time) : standing
      case .place(.unit): units[number * 31 % units.count].description
      }
    }.joined()
    return try JSON.decoded(Dossier.self, from: text)
  }

  private var standing: String { #""state":"\#(state.rawValue)"\#(besides)"# }

  private func published(_ number: Int, _ given: Int, _ time: Instant) throws -> String {
    let certificate = Certificate(
      number: given, code: Certificate.Code(random: UInt64(number) &* 0x9E37_79B9_7F4A_7C15), issued: time.day,
      decisionNumber: "\(number % 900)/QĐ-UBND", decisionDay: time.day)
    let written = try JSON.text(of: ["certificate": certificate])
    return #""state":"published"\#(besides),\#(written.dropFirst().dropLast())"#
  }

  // MARK: Writing them

  /// Writes the copies of those numbers as commands write dossiers: the rows with what is derived from them, and an
  /// entry of the journal for each. While some are written the next are made.
  func write(_ numbers: Range<Int>, into office: Office, at time: Instant) async throws {
    let began = ContinuousClock.now
    let given = try await office.database.read { [counter] in
      try $0.first("SELECT value FROM counter WHERE name = \(counter)") { try $0.int(0) }
    }
    let last = (given ?? 0) - (numbers.lowerBound + 1) / 2
    var some = try copies(from: numbers.lowerBound, in: numbers, after: last)
    var first = numbers.lowerBound
    while !some.isEmpty {
      let (now, done) = (some, first + some.count)
      async let following = copies(from: done, in: numbers, after: last)
      try await office.database.write { [filer, counter] connection in
        let lines = zip(now, try Records.insert(all: now, on: connection)).map { copy, seal in
          Journal.Line(subject: copy.key, version: 1, seal: seal)
        }
        try Journal.append(
          at: time, by: filer, action: "load", kind: Dossier.table.description, lines, marking: office.keeper.key,
          on: connection)
        try connection.run(
          """
          INSERT INTO counter (name, value) VALUES (\(counter), \(last + (done + 1) / 2))
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """)
      }
      try await office.seal()
      if done.isMultiple(of: 50 * Self.portion) || done == numbers.upperBound {
        say("written: dossiers up to number \(done) in \(Int(began.duration(to: .now) / .seconds(1))) s")
      }
      (some, first) = (try await following, done)
    }
  }

  /// As many as one write takes.
  private func copies(from first: Int, in numbers: Range<Int>, after lastCertificate: Int) throws -> [Dossier] {
    let end = min((first / Self.portion + 1) * Self.portion, max(first, numbers.upperBound))
    return try (first..<end).map { try copy($0, after: lastCertificate) }
  }
}
