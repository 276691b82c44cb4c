/// How the ballots on a dossier fall where a council votes.
public struct VoteCount: Hashable, Sendable {
  public var yes: Int
  public var no: Int
  /// Handed in without a mark.
  public var blank: Int

  public init(yes: Int, no: Int, blank: Int) { (self.yes, self.no, self.blank) = (yes, no, blank) }

  public init(_ entries: [Ballot.Entry]) {
    self.init(
      yes: entries.count { $0.vote == .yes }, no: entries.count { $0.vote == .no },
      blank: entries.count { $0.vote == .blank })
  }

  public var all: Int { yes + no + blank }
}
