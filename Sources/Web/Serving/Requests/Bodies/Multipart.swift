import Foundation

/// A `multipart/form-data` body (RFC 7578) as it comes, from browsers without scripts. Each byte is looked at once,
/// whatever was sent, and no more of it is kept than a field that has not ended.
struct Multipart {
  /// What a body brings.
  enum Event: Equatable {
    case field(name: String, value: String)
    /// A file begins.
    case file(name: String)
    /// Its next bytes.
    case bytes([UInt8])
  }

  /// It is not of that form, or no browser sends it so.
  struct Malformed: Error {}

  private enum Place {
    case beforeFirst
    case afterDelimiter
    case head
    case field(name: String)
    case file
    case end
  }

  /// Bytes of the head of a part.
  private static let headLimit = 4096
  /// What stands behind it.
  private static let gap = Needle(Array("\r\n\r\n".utf8))

  /// `\r\n--boundary`.
  private let delimiter: Needle
  private var place = Place.beforeFirst
  /// What has come and was not dealt with; the first boundary may stand without an end of line before it.
  private var pending = Array("\r\n".utf8)
  private var value: [UInt8] = []
  /// Bytes of fields that have come so far, with the heads of all parts.
  private(set) var fieldBytes = 0

  /// Nil when the boundary is none (RFC 2046, 5.1.1).
  init?(contentType: String) {
    guard let mark = contentType.range(of: "boundary=") else { return nil }
    let rest = contentType[mark.upperBound...]
    let boundary =
      rest.hasPrefix("\"") ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(Multipart.isPlain), boundary.last != " "
    else { return nil }
    delimiter = Needle(Array("\r\n--\(boundary)".utf8))
  }

  /// What stands in a boundary.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }

  /// Takes the next bytes of the body and tells what they bring.
  mutating func take(_ bytes: some Sequence<UInt8>) throws -> [Event] {
    pending += bytes
    var events: [Event] = []
    var position = 0
    while try step(&position, &events) {}
    pending.removeFirst(position)
    return events
  }

  /// - Throws: `Malformed` unless the body came to its end.
  func finish() throws {
    guard case .end = place else { throw Malformed() }
  }

  /// Deals with what stands at `position`, as far as it has come.
  ///
  /// - Returns: whether there may be more.
  private mutating func step(_ position: inout Int, _ events: inout [Event]) throws -> Bool {
    switch place {
    case .beforeFirst:
      return content(&position).isWhole
    case .afterDelimiter:
      guard position + 2 <= pending.count else { return false }
      switch (pending[position], pending[position + 1]) {
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): place = .end
      case (13, 10): place = .head
      default: throw Malformed()
      }
      position += 2
      return true
    case .head:
      return try head(&position, &events)
    case .field(let name):
      let (range, isWhole) = content(&position)
      value += pending[range]
      if isWhole { events.append(.field(name: name, value: String(decoding: value, as: UTF8.self))) }
      return isWhole
    case .file:
      let (range, isWhole) = content(&position)
      if !range.isEmpty { events.append(.bytes(Array(pending[range]))) }
      return isWhole
    case .end:
      position = pending.count
      return false
    }
  }

  /// What stands before the next delimiter, or what can be no part of one; the delimiter, if it has come, is passed.
  private mutating func content(_ position: inout Int) -> (range: Range<Int>, isWhole: Bool) {
    let found = delimiter.first(in: pending, from: position)
    let end = found ?? max(position, pending.count - delimiter.count + 1)
    let range = position..<end
    if case .file = place {} else { fieldBytes += range.count }
    position = end
    guard found != nil else { return (range, false) }
    position += delimiter.count
    place = .afterDelimiter
    return (range, true)
  }

  private mutating func head(_ position: inout Int, _ events: inout [Event]) throws -> Bool {
    guard let end = Multipart.gap.first(in: pending, from: position) else {
      guard pending.count - position <= Multipart.headLimit else { throw Malformed() }
      return false
    }
    guard end - position <= Multipart.headLimit else { throw Malformed() }
    let head = String(decoding: pending[position..<end], as: UTF8.self)
    guard let name = Multipart.parameter("name", of: head) else { throw Malformed() }
    fieldBytes += end - position
    position = end + 4
    if let fileName = Multipart.parameter("filename", of: head) {
      place = .file
      events.append(.file(name: fileName))
    } else {
      (place, value) = (.field(name: name), [])
    }
    return true
  }

  private static func parameter(_ name: String, of head: String) -> String? {
    guard let start = head.range(of: "; \(name)=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }
}
