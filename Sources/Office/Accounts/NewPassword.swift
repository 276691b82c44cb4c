import Domain
import Foundation
import HeavyWork
import Store

extension Office {
  /// The hash of a password that the person chose, if it is good enough.
  ///
  /// - Throws: `Refusal` when it is too short or too long, is theirs already, or can be guessed easily.
  func hash(ofNew password: String, for person: Person.ID) async throws -> String {
    let (before, known) = try await read(as: nil) { desk in
      (try Passwords.kept(of: person, on: desk.connection), try Office.known(of: try desk.person(person), at: desk))
    }
    try Password.requireFitting(password)
    try Office.requireHardToGuess(password, known)
    try await DictionaryCheck.requireUnknown(password)
    if let before, try await WorkLine.passwords.run({ try Password.matches(password, hash: before.hash) }) {
      throw Refusal.input("password", "Mật khẩu mới phải khác mật khẩu đang dùng.")
    }
    return try await Password.hash(password)
  }

  /// The hash of a password that is given to somebody, good for one sign-in.
  ///
  /// - Parameter person: who gets it; they need not be here yet.
  public func hash(ofGiven password: String, for person: Person) async throws -> String {
    let known = try await read(as: nil) { try Office.known(of: person, at: $0) }
    try Password.requireFitting(password)
    try Office.requireHardToGuess(password, known)
    try await DictionaryCheck.requireUnknown(password)
    return try await Password.hash(password)
  }

  /// The hash of a password that is given to the one who signs in by that name.
  ///
  /// - Throws: `Refusal` when nobody does, or the password is not good enough.
  public func hash(ofGiven password: String, forSignIn name: String) async throws -> String {
    let person = try await database.read { try People.find(signIn: name.typed.lowercased(), on: $0) }
    guard let person else { throw Refusal.input("sign-in", "Không có ai đăng nhập bằng «\(name)».") }
    return try await hash(ofGiven: password, for: person)
  }

  private static func requireHardToGuess(_ password: String, _ known: WeakPassword.Known) throws {
    if let weakness = WeakPassword.find(in: password, of: known) { throw weakness.refusal(field: "password") }
  }

  /// What others know of the person: their names, their unit and those above it, the offices and places of the plans.
  private static func known(of person: Person, at desk: Desk) throws -> WeakPassword.Known {
    let tree = try desk.unitTree()
    let units = person.unit.map { tree.lineage(of: $0).compactMap { tree[$0] } } ?? []
    // The top of each tree of units; an enterprise by itself is no name that everybody knows.
    let roots = tree.children(of: nil).filter { !tree.children(of: $0.id).isEmpty }
    let plans = try desk.plans()
    return WeakPassword.Known(
      names: [person.name, person.signIn],
      places: (units + roots).flatMap { $0.names.map(\.text) } + Set(plans.flatMap { [$0.issuer, $0.place] }))
  }
}

/// What Debian's cracklib knows of weak passwords, where it is installed (`cracklib-runtime`): words of dictionaries
/// and what is easily made of them. Where it is not, our own rules stand alone.
enum DictionaryCheck {
  private static let program = "/usr/sbin/cracklib-check"
  /// For how long it may think, in seconds. It thinks for milliseconds, but a busy machine may let it wait.
  private static let patience = 30

  /// - Throws: `Refusal` when it knows the password.
  static func requireUnknown(_ password: String) async throws {
    guard let finding = try await finding(on: password) else { return }
    throw Refusal.input("password", sentence(for: finding), next: WeakPassword.advice)
  }

  /// What it says of the password; nil when that is nothing, or it cannot be asked.
  private static func finding(on password: String) async throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: program), !password.contains(where: \.isNewline) else {
      return nil
    }
    let said = try await WorkLine.passwords.run { ask(password) }
    guard let line = said?.split(separator: "\n").first, let mark = line.range(of: ": ", options: .backwards) else {
      return nil
    }
    return line[mark.upperBound...] == "OK" ? nil : String(line[mark.upperBound...])
  }

  private static func ask(_ password: String) -> String? {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.environment = ["LC_ALL": "C"]
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
    // That it has ended is seen by its answer, not by a signal that would end this program.
    signal(SIGPIPE, SIG_IGN)
    guard (try? process.run()) != nil else { return nil }
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience), execute: limit)
    try? input.fileHandleForWriting.write(contentsOf: Data("\(password)\n".utf8))
    try? input.fileHandleForWriting.close()
    let said = try? output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    limit.cancel()
    return said.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func sentence(for finding: String) -> String {
    if finding.contains("DIFFERENT") || finding.contains("whitespace") { return "Mật khẩu có quá ít ký tự khác nhau." }
    if finding.contains("simplistic") { return "Mật khẩu theo một quy luật đơn giản." }
    if finding.contains("dictionary") { return "Mật khẩu dựa trên một từ có trong từ điển." }
    return "Mật khẩu dễ đoán."
  }
}
