import Cryptography
import Domain
import Store

/// Files that came with a form and are kept while a page asks before the deed: the page carries on what they are, with
/// a mark, so that nobody names by its digest a file that was never theirs.
extension Office {
  /// What the page carries on of a kept file, good for one person.
  public func carried(_ file: KeptFile, by person: Person.ID) async throws -> String {
    try await carried(file, by: person, since: clock.realNow)
  }

  /// - Parameter kept: when it was kept, on the real clock.
  func carried(_ file: KeptFile, by person: Person.ID, since kept: Instant) async throws -> String {
    let words = "\(kept.microseconds) \(file.digest) \(file.size) \(file.type) \(file.name)"
    return "\(try await mark(of: words, for: person)) \(words)"
  }

  /// The file of what a page carried on.
  ///
  /// - Throws: `Refusal` at the field `file` for what was not made for that person, and for a file that may be cleared
  ///   away by now.
  public func file(carried: String, by person: Person.ID) async throws -> KeptFile {
    let parts = carried.split(separator: " ", maxSplits: 1).map(String.init)
    let again = Refusal.input("file", "Tệp gửi kèm không còn chờ xác nhận.", next: "Chọn lại tệp.")
    guard parts.count == 2, ConstantTime.isSame(parts[0], try await mark(of: parts[1], for: person)) else {
      throw again
    }
    let words = parts[1].split(separator: " ", maxSplits: 4).map(String.init)
    guard words.count == 5, let time = Int64(words[0]), let size = Int(words[2]),
      Instant(microseconds: time) >= clock.realNow.adding(seconds: -Office.patience)
    else { throw again }
    return KeptFile(digest: words[1], name: words[4], size: size, type: words[3])
  }

  private func mark(of words: String, for person: Person.ID) async throws -> String {
    HMAC(key: try await secret("carried-files")).code(for: "\(person) \(words)".utf8).prefix(16).hexadecimal
  }

  /// The secret of that name, made when it is first asked for.
  func secret(_ name: String) async throws -> [UInt8] {
    if let secret = try await database.read({ try Secrets.value(name, on: $0) }) { return secret }
    let fresh = [UInt8].random(count: 32)
    return try await database.write { try Secrets.keep(name, fresh, on: $0) }
  }
}
