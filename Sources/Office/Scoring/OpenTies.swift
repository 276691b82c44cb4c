import Domain
import Store

/// The ties in a locked result that the council has still to settle, for who may see that result.
public struct OpenTies: Sendable {
  /// Of each tie the standings of those between whom it is.
  public var ties: [[Standing<Dossier.ID>]]
  /// The titles of those who are named: of each tie the first.
  public var titles: [Dossier.ID: String]
  /// Whether the decision waits for them; else it recognises before, and grades come later.
  public var holdsDecision: Bool
  /// Whether the viewer may settle them.
  public var canOrder: Bool

  /// So many of a tie are named; the others are counted.
  public static let mostNamed = 12

  /// - Returns: nil where nothing is open, or the session waits for no decision.
  init?(of session: Session, at desk: Desk) throws {
    let place = desk.place(of: session)
    guard session.awaitsDecision, desk.allows(.viewRanking, at: place) else { return nil }
    let list = try RoundList(of: session, at: desk)
    ties = list.ranking.ties
    guard !ties.isEmpty else { return nil }
    let named = ties.flatMap { $0.prefix(Self.mostNamed).map(\.key) }
    let lines = try Dossiers.lines(named, on: desk.connection)
    titles = Dictionary(lines.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    holdsDecision = list.givesGrades
    canOrder =
      try session.may(.orderTie, desk.viewer, at: place) && desk.presides(over: session.dossiers, of: session)
  }
}
