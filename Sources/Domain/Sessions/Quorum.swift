/// How many must take part in a session, and who does.
extension Session {
  /// Those who take part: the present when the roll was called, else the one who handed in a ballot.
  public func participants(voted: Set<Person.ID>) -> Set<Person.ID> {
    meeting.present.map(Set.init) ?? voted
  }

  /// - Throws: `Refusal` when fewer take part than the plan's share of the members (design §5).
  public func requireQuorum(voted: Set<Person.ID>, under scoring: Scoring) throws {
    let needed = scoring.quorum(of: members.count)
    let here = participants(voted: voted).count
    guard here >= needed else {
      throw Refusal(
        "Phiên họp mới có \(here) trên \(members.count) thành viên dự; cần ít nhất \(needed).",
        clause: scoring.validity.source.clause,
        next: "Ghi lại thành phần dự họp, hoặc chờ đủ thành viên nộp phiếu rồi khóa kết quả.")
    }
  }
}

extension Scoring {
  /// The least number of members who must take part in a session: the share that a valid result needs, of all members.
  /// A share of those present asks nothing of how many come; markers score each for themselves, and the
  /// results are valid one by one.
  public func quorum(of members: Int) -> Int {
    markers == nil && validity.of == .members ? max(1, validity.atLeast.least(of: members)) : 1
  }
}
