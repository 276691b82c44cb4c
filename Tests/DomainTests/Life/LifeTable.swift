import Domain
import Testing

/// What happens when every step of a life is tried with a thing in every place of it, written as a table.
///
/// `=` the step is open and leaves the state as it is, `X` it is open and leads on, `.` it is refused.
enum LifeTable {
  /// - Parameters:
  ///   - places: the thing in each place, with a short name for the column.
  ///   - take: the thing after the step itself.
  ///   - refusal: what has to be said where the step is not open; nil where it changes nothing instead of refusing.
  static func written<Thing: Living & Equatable>(
    _ places: [(String, Thing)], take: (Thing.Step, Thing) throws -> Thing,
    refusal: (Thing.Step, Thing) -> Refusal? = { $1.refusal(of: $0) }
  ) -> String where Thing.Step: RawRepresentable<String> {
    let heading = line("", places.map(\.0), places.map(\.0))
    let rows = Thing.life.map { step, row in
      let marks = places.map { name, thing in
        let mark: String
        do {
          let after = try take(step, thing)
          mark = after.state != thing.state ? "X" : thing.allows(step) ? "=" : "."
          #expect(mark == "." ? after == thing : row.to.isEmpty || row.to.contains(after.state), "\(step) of \(name)")
        } catch {
          mark = "."
          #expect(error as? Refusal == refusal(step, thing), "\(step) of \(name)")
        }
        #expect(thing.allows(step) == (mark != "."), "\(step) of \(name)")
        return mark
      }
      return line(step.rawValue, marks, places.map(\.0))
    }
    return ([heading] + rows).joined(separator: "\n")
  }

  private static func line(_ name: String, _ marks: [String], _ columns: [String]) -> String {
    let cells = zip(marks, columns).map { mark, column in
      mark + String(repeating: " ", count: column.count + 1 - mark.count)
    }
    let line = name + String(repeating: " ", count: 28 - name.count) + cells.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
