/// What a checked list comes to: what its rows add, and what is wrong with them. Nothing is added while anything is
/// wrong.
public struct CheckedList: Hashable, Sendable {
  /// What a row comes to.
  public enum Fate: Hashable, Sendable {
    case added
    /// A role more for someone who is there.
    case roleAdded
    /// It is there already, just so.
    case known
  }

  public var units: [Unit] = []
  /// The kinds of these units.
  public var kinds: [UnitKind] = []
  public var people: [Person] = []
  public var appointments: [Appointment] = []
  public var initiatives: [PastInitiative] = []
  /// By the row of the sheet.
  public var fates: [Int: Fate] = [:]
  /// What is not wrong but should be known, by the row of the sheet: parts of sentences.
  public var remarks: [Int: String] = [:]
  public var mistakes: [ListMistake] = []

  public init() {}

  /// With what else is wrong with its rows, from top to bottom.
  ///
  /// - Parameter others: they take the place of what was found wrong in the same cells.
  public func adding(_ others: [ListMistake]) -> CheckedList {
    guard !others.isEmpty else { return self }
    let cells = Set(others.map { ListMistake(row: $0.row, field: $0.field, "") })
    var list = self
    list.mistakes = (mistakes.filter { !cells.contains(ListMistake(row: $0.row, field: $0.field, "")) } + others)
      .sorted { ($0.row, $0.field ?? "") < ($1.row, $1.field ?? "") }
    return list
  }

  /// How many records it adds.
  public var additions: Int { units.count + people.count + appointments.count + initiatives.count }
}
