/// The secret ballots (phiếu kín) on one dossier in one session: who has voted, and what was cast, with no thread from
/// the one to the other.
///
/// The box is kept as one row. Each ballot goes to a place drawn by lot, and with each the salt is drawn anew, so that
/// neither the row nor the seals that the journal keeps of it tell, even to somebody who tries every ballot against
/// every seal, which one came in when. What a member drafts before is the member's own row, emptied in the same write.
public struct BallotBox: Hashable, Sendable, Codable {
  public let session: Session.ID
  public let dossier: Dossier.ID
  /// Who has voted, in the order of their keys.
  public private(set) var voters: [Person.ID]
  /// What was cast, in an order drawn by lot.
  public private(set) var entries: [Ballot.Entry]
  private var salt: String

  /// An empty box.
  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
    voters = []
    entries = []
    salt = ""
  }

  /// With one more ballot.
  ///
  /// - Throws: `Refusal` for a member whose ballot is already in it.
  func taking(
    _ entry: Ballot.Entry, of member: Person.ID, using random: inout some RandomNumberGenerator
  ) throws -> BallotBox {
    guard !voters.contains(member) else { throw Refusal.votedInSecret }
    var box = self
    box.voters = (voters + [member]).sorted()
    box.entries.insert(entry, at: Int.random(in: 0...entries.count, using: &random))
    box.salt = Salt.drawn(using: &random)
    return box
  }
}

extension Refusal {
  /// What a member is told who would change, take back or void a secret ballot.
  public static let votedInSecret = Refusal(
    "Bạn đã bỏ phiếu kín cho hồ sơ này.", kind: .conflict,
    next: "Phiếu kín đã nộp nằm chung trong thùng phiếu, không ai tìm ra để sửa hay rút được.")
}
