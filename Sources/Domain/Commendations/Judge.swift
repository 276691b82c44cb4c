/// Who decides on nominations, and whom they may not decide on: themselves, and the units that they head.
public struct Judge: Sendable {
  public let person: Person
  /// The units that the person heads.
  public let heads: Set<Unit.ID>

  public init(person: Person, heads: Set<Unit.ID>) {
    self.person = person
    self.heads = heads
  }
}

extension Nomination {
  /// How someone stands to whom is nominated.
  public enum Standing: Hashable, Sendable, CaseIterable {
    /// Is the person nominated, by account or by their own word.
    case nominee
    /// Heads the collective that is nominated, or the unit of which it is a part.
    case head
    /// The nominee's name is like theirs, no account says whose it is, and neither have they.
    case namesake
    case apart
  }

  /// How the judge stands to whom is nominated.
  public func standing(of judge: Judge) -> Standing {
    let candidate = content.candidate
    guard candidate.kind == .individual else {
      return judge.heads.contains(candidate.unit ?? unit) ? .head : .apart
    }
    if let person = candidate.person { return person == judge.person.id ? .nominee : .apart }
    guard candidate.name.nameKey == judge.person.name.nameKey else { return .apart }
    return switch statements.last(of: judge.person.id)?.isTheirs {
    case true: .nominee
    case false: .apart
    case nil: .namesake
    }
  }

  /// - Throws: `Refusal` unless the judge has nothing to do with whom is nominated.
  public func requireApart(_ judge: Judge, to deed: String) throws {
    let name = content.candidate.name
    switch standing(of: judge) {
    case .apart: return
    case .nominee:
      throw Refusal(
        "Bạn là người được đề nghị khen thưởng nên không được \(deed).", kind: .forbidden,
        next: "Người khác có cùng nhiệm vụ làm thay bạn.")
    case .head:
      throw Refusal(
        "Bạn là thủ trưởng của tập thể được đề nghị khen thưởng («\(name)») nên không được \(deed).", kind: .forbidden,
        next: "Người khác có cùng nhiệm vụ làm thay bạn.")
    case .namesake:
      throw Refusal(
        "Người được đề nghị khen thưởng «\(name)» trùng họ tên với bạn, nên chưa \(deed) được.", kind: .forbidden,
        next: "Mở đề nghị đó và trả lời «Tôi không phải là người này», rồi làm tiếp.")
    }
  }

  /// With the word of someone whose name is like the nominee's; said by anyone else it changes nothing.
  public func stated(_ isTheirs: Bool, by judge: Judge, at now: Instant) -> Nomination {
    guard standing(of: judge) == .namesake else { return self }
    var nomination = self
    nomination.history.append(Event(.nameAnswered(isTheirs: isTheirs), at: now, by: judge.person.id))
    nomination.said = statements + [Statement(person: judge.person.id, isTheirs: isTheirs, at: now)]
    return nomination
  }

  /// What people said of a name like theirs, in its order.
  public var statements: [Statement] { said ?? [] }
}
