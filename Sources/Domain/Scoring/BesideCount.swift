/// What members find beside the result.
extension Judgement {
  /// The answers to its questions: yes when as many say so as a result needs, in a vote by its share, else by half of
  /// the ballots.
  public func findings(_ ballots: [Ballot.Entry]) -> [String: Bool] {
    Dictionary(
      asks.map { question in
        let yes = ballots.count { $0.found[question.id.description] == true }
        return (question.id.description, isYes(yes, of: ballots.count))
      }, uniquingKeysWith: { $1 })
  }

  private func isYes(_ yes: Int, of ballots: Int) -> Bool {
    guard ballots > 0 else { return false }
    let share: Fraction = if case .vote(let share, _) = scoring.method { share } else { .half }
    return share.isReached(by: yes, of: ballots)
  }
}
