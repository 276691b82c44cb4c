/// What was decided about units: which end, which take over, and where what they have goes.
public struct Reorganisation: Sendable {
  /// A unit that takes over: one that is there, by its name, or a new one.
  public struct Heir: Sendable {
    /// The key of a new one, made with the form.
    public var id: Unit.ID
    public var name: String
    public var isNew: Bool
    /// Of a new one: in the words of plan files.
    public var kind: String

    public init(id: Unit.ID, name: String, isNew: Bool, kind: String = "") {
      (self.id, self.name, self.isNew, self.kind) = (id, name, isNew, kind)
    }
  }

  /// Something of a unit, and which of the heirs gets it: 0 the first.
  public typealias Choice = [String: Int]

  /// Number and symbol of the decision.
  public var document: String
  public var day: Day
  /// The units that have something to pass on.
  public var units: [Unit.ID]
  /// Others that are merged with them, by their names.
  public var others: [String] = []
  /// Whether they end with it; a unit from which others are only split off stays.
  public var end: Bool
  /// The first takes what is named for no other.
  public var heirs: [Heir]
  /// The superior of new units, by its name; empty for that of the first of the units.
  public var parent: String
  /// Where people, units below, roles and bodies of plans go, by their keys. What is not named goes to the first heir
  /// where the unit ends, and stays where it does not.
  public var choices: Choice
  /// What becomes of roles that are not named.
  public var passesRoles: Bool

  public init(
    document: String, day: Day, units: [Unit.ID], end: Bool, heirs: [Heir], parent: String = "",
    choices: Choice = [:], passesRoles: Bool = false
  ) {
    (self.document, self.day, self.units, self.end) = (document, day, units, end)
    (self.heirs, self.parent, self.choices, self.passesRoles) = (heirs, parent, choices, passesRoles)
  }
}

/// Something that a unit passes on, as it is named in the choices.
public enum Passed {
  public static func person(_ id: Person.ID) -> String { "\(ofPerson)\(id)" }
  /// The person whom a key of that kind names; nil for other keys.
  public static func person(_ key: String) -> Person.ID? {
    key.hasPrefix(ofPerson) ? Person.ID(key.dropFirst(ofPerson.count)) : nil
  }
  private static let ofPerson = "nguoi-"
  public static func unit(_ id: Unit.ID) -> String { "don-vi-\(id)" }
  public static func role(_ id: Appointment.ID) -> String { "vai-tro-\(id)" }
  public static func body(_ id: Body.ID, of plan: Plan.ID) -> String { "co-quan-\(plan)-\(id)" }
  /// Chosen for what goes to no heir: a role that ends.
  public static let nobody = -1
}

extension UnitTree {
  /// The one unit of that name that is there on the day; several of a name are told apart by their superiors.
  ///
  /// - Throws: `Refusal` for a name that none has, or several.
  public func unit(named name: String, at field: String, on day: Day) throws -> Unit {
    let found = UnitNames(self, on: day).units(name).compactMap { self[$0] }
    guard let unit = found.first, found.count == 1 else {
      let near = likely(name, on: day).map { "«\($0)»" }.joined(separator: ", ")
      throw Refusal.input(
        field,
        found.isEmpty ? "Không có đơn vị nào tên «\(name.typed)»." : "Có \(found.count) đơn vị tên «\(name.typed)».",
        next: found.isEmpty
          ? near.isEmpty ? "Ghi đúng tên như ở trang Đơn vị." : "Gần giống: \(near). Ghi đúng tên muốn chọn."
          : "Ghi thêm đơn vị cấp trên: «\(name.typed) < tên đơn vị cấp trên».")
    }
    return unit
  }

  /// The units whose names have words that begin so, whatever case and marks, by name.
  public func having(_ words: String) -> [Unit] {
    let wanted = words.folded.split(whereSeparator: \.isWhitespace).prefix(UnitTree.mostWords).map { " \($0)" }
    guard !wanted.isEmpty else { return [] }
    return all.filter { unit in
      let name = " \(unit.name.folded)"
      return wanted.allSatisfy { name.contains($0) }
    }
  }

  /// Words that a search for units looks for.
  private static let mostWords = 20

  /// Units that a refusal names of those whose names have the typed words.
  private static let mostNamed = 5

  /// The words for the first units that may be meant.
  private func likely(_ name: String, on day: Day) -> [String] {
    let own = name.split(separator: "<").first.map(String.init) ?? ""
    guard (3...200).contains(own.typed.count) else { return [] }
    let names = UnitNames(self, on: day)
    return having(own).filter { $0.exists(on: day) }.prefix(UnitTree.mostNamed).map { names.words(for: $0.id) }
  }
}
