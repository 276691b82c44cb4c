import Domain
import Markup

/// The people and dossiers that go from a unit that was merged or divided to those that took over.
public struct UnitMovers: Sendable {
  private let unit: Unit.ID
  private let ends: Bool
  private let named: [Person.ID]
  private let filing: [Person.ID]

  /// - Parameters:
  ///   - ends: whether the unit ends: then everybody goes, with every draft.
  ///   - named: the people who go where it does not.
  ///   - filing: those whose filed dossiers go with them. Where the unit ends these are all that they filed, but for
  ///     what is of a closed round; where it does not, what is on its way.
  public init(of unit: Unit.ID, ends: Bool, named: [Person.ID], filing: [Person.ID]) {
    (self.unit, self.ends, self.named, self.filing) = (unit, ends, named, filing)
  }

  private var ofPeople: SQL { ends ? "unit = \(unit)" : "unit = \(unit) AND id IN (\(named))" }

  private var ofDrafts: SQL {
    ends ? "unit = \(unit) AND state = 'draft'" : "unit = \(unit) AND state = 'draft' AND filer IN (\(named))"
  }

  private var ofFiled: SQL {
    let open = Dossier.State.allCases.filter { !$0.isFinal && $0.isHandedIn }.map(\.rawValue)
    let which: SQL =
      ends
      ? """
       AND state <> 'draft' AND NOT EXISTS (
        SELECT 1 FROM round_closing
        WHERE round_closing.plan = dossier.plan AND round_closing.round = dossier.round AND closed = 1)
      """ : " AND state IN (\(open))"
    return "unit = \(unit) AND filer IN (\(filing))\(which)"
  }

  /// How many people and dossiers there are.
  public func count(on connection: any Connection) throws -> Int {
    func count(_ query: SQL) throws -> Int { try connection.first(query) { try $0.int(0) } ?? 0 }
    let people = try ends || !named.isEmpty ? count("SELECT count(*) FROM person WHERE \(ofPeople)") : 0
    let drafts = try ends || !named.isEmpty ? count("SELECT count(*) FROM dossier WHERE \(ofDrafts)") : 0
    return try people + drafts + (filing.isEmpty ? 0 : count("SELECT count(*) FROM dossier WHERE \(ofFiled)"))
  }

  public func people(limit: Int, on connection: any Connection) throws -> [Loaded<Person>] {
    guard limit > 0, ends || !named.isEmpty else { return [] }
    return try Records.all(Person.self, "WHERE \(ofPeople) ORDER BY id LIMIT \(limit)", on: connection)
  }

  public func drafts(limit: Int, on connection: any Connection) throws -> [Dossier.ID] {
    guard limit > 0, ends || !named.isEmpty else { return [] }
    return try connection.rows("SELECT id FROM dossier WHERE \(ofDrafts) ORDER BY id LIMIT \(limit)") {
      try $0.identifier(0)
    }
  }

  public func filed(limit: Int, on connection: any Connection) throws -> [Dossier.ID] {
    guard limit > 0, !filing.isEmpty else { return [] }
    return try connection.rows("SELECT id FROM dossier WHERE \(ofFiled) ORDER BY id LIMIT \(limit)") {
      try $0.identifier(0)
    }
  }
}
