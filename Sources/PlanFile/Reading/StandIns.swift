import Domain

/// What stands in for a value that could not be read. No file can write these values, so that the checks across
/// sections can pass over them and one mistake does not bring others along.
extension Day {
  static let standIn = Day(daysSince1970: -719_162)
}

extension Points {
  static let standIn = Points(hundredths: -1)
}

extension Weight {
  static let standIn = Weight(hundredths: -1)
}

extension Int {
  static let standIn = -1
}

extension Slug {
  static var standIn: Slug { "" }
}

extension Source {
  static let standIn = Source.assumption("")
}

extension Window {
  static let standIn = Window(until: .through(.standIn))
}

extension Scoring {
  static let standIn = Scoring(
    method: .points(outOf: .standIn), sheets: [],
    validity: Validity(atLeast: .whole, of: .members, source: .standIn), source: .standIn)
}
