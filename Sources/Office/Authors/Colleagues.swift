import Domain
import Store

/// Someone who can be invited as an author.
public struct Colleague: Hashable, Sendable {
  public var person: Person.ID
  public var name: String
  /// The name of the unit today.
  public var unit: String
  public var position: String

  init(_ person: Person, at desk: Desk) throws {
    self.person = person.id
    name = person.name
    unit = try person.unit.map { try desk.unit($0).name(on: desk.now.day) } ?? ""
    position = person.position
  }
}

/// The colleagues whom the filer of a dossier can invite.
public struct Colleagues {
  /// How many are given at once.
  public static let most = 12

  private let dossier: Dossier
  private let desk: Desk

  public init(for dossier: Dossier, at desk: Desk) {
    self.dossier = dossier
    self.desk = desk
  }

  /// People with an open account of the dossier's unit, of those above it and of its sister units, whose names hold
  /// words that begin so. Nobody is found by how they sign in.
  ///
  /// - Returns: the first of them, and whether there are more.
  /// - Throws: a `Refusal` when too little is written to look for.
  public func named(_ words: String) throws -> (colleagues: [Colleague], hasMore: Bool) {
    guard words.nameKey.count >= 2 else {
      throw Refusal.input("find-author", "Ghi ít nhất hai chữ cái của họ tên cần tìm.")
    }
    guard let unit = dossier.unit else { return ([], false) }
    let there = Set(dossier.writing.authors.compactMap(\.person) + [dossier.filer])
    let units = try Units.neighbours(of: unit, on: desk.connection)
    let (people, hasMore) = try People.colleagues(
      named: words, in: units, besides: there, limit: Colleagues.most, on: desk.connection)
    return (try people.map { try Colleague($0, at: desk) }, hasMore)
  }

  /// The person, if they are a colleague.
  func person(_ id: Person.ID) throws -> Person {
    guard let person = try People.all([id], on: desk.connection)[id], let own = person.unit, let unit = dossier.unit,
      try Units.neighbours(of: unit, on: desk.connection).contains(own)
    else { throw Refusal.noColleague }
    return person
  }
}

/// Colleagues who can be invited as authors of a dossier, found by their names.
public struct ColleaguesLook: SeenDossierLook {
  public static let action = Action.writeDossier

  let dossier: Dossier.ID
  let words: String

  public struct Found: Sendable {
    public var draft: DraftLook.Found
    /// The first who were found, and whether there are more.
    public var colleagues: Result<(found: [Colleague], hasMore: Bool), Refusal>
  }

  public init(_ words: String, for dossier: Dossier.ID) {
    self.words = words
    self.dossier = dossier
  }

  public func find(at desk: Desk) throws -> Found {
    let draft = try DraftLook(dossier).find(at: desk)
    do {
      let colleagues = try Colleagues(for: draft.dossier, at: desk).named(words)
      return Found(draft: draft, colleagues: .success((colleagues.colleagues, colleagues.hasMore)))
    } catch let refusal as Refusal {
      return Found(draft: draft, colleagues: .failure(refusal))
    }
  }
}

extension Refusal {
  fileprivate static let noColleague = Refusal.input(
    "find-author", "Người này không thuộc đơn vị của bạn, đơn vị cấp trên hoặc đơn vị cùng cấp trên.",
    next: "Ghi họ tên ở hàng trống; người không có tài khoản trong đơn vị thì không phải xác nhận.")
}
