import Domain

/// What a text that was made of a template still says of the template's year and office.
extension PlanValues {
  public struct Leftover: Sendable {
    /// From 1.
    public var line: Int
    /// The line without what it is indented by.
    public var words: String
  }

  /// So many lines are named.
  private static let mostLeftovers = 40

  /// The lines that name a year of the template's period that is not in the plan's, or the place of the template's
  /// office where the plan is another office's. Comments and reasons of assumptions are passed over.
  ///
  /// - Parameter place: of the office that makes the plan, as its papers name it; empty where that is not known.
  public func leftovers(in text: String, of plan: Plan, at place: String = "") -> [Leftover] {
    let elsewhere = self["place"]?.value ?? ""
    let isOthers = !place.isEmpty && !elsewhere.isEmpty && elsewhere != place
    let foreign = years(outside: plan) + (isOthers ? [elsewhere] : [])
    guard !foreign.isEmpty else { return [] }
    let found = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().lazy
      .map { Leftover(line: $0.offset + 1, words: String($0.element.drop { $0 == " " })) }
      .filter { line in
        guard !line.words.hasPrefix("#"), !line.words.hasPrefix("source:") else { return false }
        return foreign.contains { line.words.contains($0) }
      }
    return Array(found.prefix(Self.mostLeftovers))
  }

  /// The years of the template's period that are not in the plan's.
  private func years(outside plan: Plan) -> [String] {
    guard let from = self["period.from"].flatMap({ Day($0.value)?.year }),
      let through = self["period.through"].flatMap({ Day($0.value)?.year }), from <= through, through - from < 20
    else { return [] }
    return (from...through).filter { !(plan.period.from.year...plan.period.through.year).contains($0) }.map(String.init)
  }
}
