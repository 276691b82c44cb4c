import Domain
import Store

/// How an author stands in the list, for those who endorse, check, judge and decide.
public struct AuthorStatus: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Who files the dossier, or an account that confirmed it.
    case confirmed
    /// An account that was asked and has not answered.
    case invited
    /// A name that was typed, with the accounts that are called so and their own word, if they gave it.
    case typed([Namesake])
  }

  /// An account called like a typed author.
  public struct Namesake: Hashable, Sendable {
    public var account: Colleague
    /// Whether they said that the name is theirs; nil while they said nothing.
    public var isTheirs: Bool?
  }

  public var author: Author
  public var kind: Kind
}

extension AuthorStatus {
  /// How each author of the dossier stands, in the order of its list.
  public static func all(of dossier: Dossier, at desk: Desk) throws -> [AuthorStatus] {
    try all(of: [dossier], at: desk)[dossier.id] ?? []
  }

  /// How each author of each dossier stands.
  static func all(of dossiers: [Dossier], at desk: Desk) throws -> [Dossier.ID: [AuthorStatus]] {
    let typed = Set(dossiers.flatMap(\.writing.authors).filter { $0.person == nil }.map(\.name.nameKey))
    var namesakes: [String: [Person]] = [:]
    for keys in Array(typed).sorted().portions(of: 200) {
      for person in try People.named(Array(keys), on: desk.connection) {
        namesakes[person.name.nameKey, default: []].append(person)
      }
    }
    var statuses: [Dossier.ID: [AuthorStatus]] = [:]
    for dossier in dossiers {
      statuses[dossier.id] = try dossier.writing.authors.map { author in
        if author.isInvited { return AuthorStatus(author: author, kind: .invited) }
        if author.person != nil { return AuthorStatus(author: author, kind: .confirmed) }
        let called = try (namesakes[author.name.nameKey] ?? []).map { person in
          Namesake(
            account: try Colleague(person, at: desk),
            isTheirs: dossier.statements.last { $0.person == person.id }?.isTheirs)
        }
        return AuthorStatus(author: author, kind: .typed(called))
      }
    }
    return statuses
  }
}

extension Array {
  /// The elements in their order, at most so many at once.
  fileprivate func portions(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
