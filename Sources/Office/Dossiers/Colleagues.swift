import Domain
import Store

/// The colleagues whom an author can invite.
public struct Colleague: Hashable, Sendable {
  public var person: Person.ID
  public var name: String
  /// The name of the unit today.
  public var unit: String
  public var position: String
}

extension Desk {
  /// People with an open account of the dossier's unit, of those above it and of its sister units, whose names hold
  /// words that begin so. Nobody is found by how they sign in.
  ///
  /// - Throws: a `Refusal` when too little is written to look for.
  public func colleagues(named words: String, for dossier: Dossier) throws -> [Colleague] {
    guard words.nameKey.count >= 2 else {
      throw Refusal.input("find-author", "Ghi ít nhất hai chữ cái của họ tên cần tìm.")
    }
    guard let unit = dossier.unit else { return [] }
    let there = Set(dossier.writing.authors.compactMap(\.person) + [dossier.filer])
    let units = try Units.neighbours(of: unit, on: connection)
    return try People.colleagues(named: words, in: units, limit: 12, on: connection)
      .filter { !there.contains($0.id) }.map(colleague)
  }

  /// The person, if the filer of the dossier may invite them.
  func colleague(_ id: Person.ID, for dossier: Dossier) throws -> Person {
    guard let person = try People.all([id], on: connection)[id], let own = person.unit, let unit = dossier.unit,
      try Units.neighbours(of: unit, on: connection).contains(own)
    else { throw Refusal.noColleague }
    return person
  }

  func colleague(_ person: Person) throws -> Colleague {
    Colleague(
      person: person.id, name: person.name, unit: try person.unit.map { try unit($0).name(on: now.day) } ?? "",
      position: person.position)
  }
}

extension Refusal {
  fileprivate static let noColleague = Refusal.input(
    "find-author", "Người này không thuộc đơn vị của bạn, đơn vị cấp trên hoặc đơn vị cùng cấp trên.",
    next: "Ghi họ tên ở hàng trống; người không có tài khoản trong đơn vị thì không phải xác nhận.")
}
