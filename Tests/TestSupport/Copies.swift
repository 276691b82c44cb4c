import Domain
import Foundation
import Store

extension TestOffice {
  /// Puts copies of a dossier beside it until there are so many, each changed at a moment of its own.
  ///
  /// - Parameter title: the title of the copy of that number.
  public func multiply(_ id: Dossier.ID, to count: Int, title: (Int) -> String) async throws {
    let original = try await dossier(id)
    let document = String(decoding: try JSONEncoder().encode(original), as: UTF8.self)
    let changed = original.history.last?.at ?? office.clock.now
    let copies = try (1..<count).map { number in
      let time = Instant(microseconds: changed.microseconds + Int64(number * 7919 % count))
      var copy =
        document
        .replacingOccurrences(of: id.description, with: Dossier.ID(at: time).description)
        .replacingOccurrences(of: #""\#(original.writing.title)""#, with: #""\#(title(number))""#)
        .replacingOccurrences(of: #""at":\#(changed.microseconds)"#, with: #""at":\#(time.microseconds)"#)
      if let received = original.received {
        copy = copy.replacingOccurrences(
          of: #""number":\#(received.number)"#, with: #""number":\#(received.number + number)"#)
      }
      return try JSONDecoder().decode(Dossier.self, from: Data(copy.utf8))
    }
    try await office.database.write { _ = try Records.insert(all: copies, on: $0) }
  }
}
