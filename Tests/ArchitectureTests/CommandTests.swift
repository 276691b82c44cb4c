import Testing

@Suite("Commands are found, run and allowed")
struct CommandTests {
  /// A function that makes a command, and the file that it is in.
  private struct Maker {
    let name: String
    let file: SourceFile
  }

  private static func makers() throws -> [Maker] {
    try SourceTree.files().filter { $0.target == "Office" }.flatMap { file in
      var isCommand = false
      return file.code.compactMap { line -> Maker? in
        if line.text.hasPrefix("extension ") { isCommand = line.text.hasPrefix("extension Command<") }
        guard isCommand, let found = line.text.prefixMatch(of: #/  (?:public )?static func (\w+)/#) else { return nil }
        return Maker(name: String(found.1), file: file)
      }
    }.filter { $0.file.path != "Office/Command.swift" }
  }

  @Test("A command is in the file of its name")
  func files() throws {
    let makers = try Self.makers()
    #expect(makers.count > 100)
    for maker in makers {
      let file = maker.file.path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      #expect(maker.name.lowercased() == file.lowercased(), "\(maker.file.path)")
    }
  }

  @Test("A command is run by a page, by the program or by another part of the office")
  func callers() throws {
    let callers = try SourceTree.files().filter {
      ["Office", "Web", "sangkien"].contains($0.target) && !$0.path.hasPrefix("Office/Demo/")
    }.map { (file: $0, words: Self.words(of: $0)) }
    for maker in try Self.makers() {
      let call = ".\(maker.name)("
      let isRun = callers.contains { file, words in
        file.path != maker.file.path && words.contains(maker.name)
          && file.code.contains { $0.text.contains(call) }
      }
      #expect(isRun, "\(maker.name)")
    }
  }

  private static func words(of file: SourceFile) -> Set<String> {
    var words: Set<String> = []
    for line in file.code {
      let pieces = line.text.utf8.split { byte in
        !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20) && !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte)
      }
      words.formUnion(pieces.map { String(decoding: $0, as: UTF8.self) })
    }
    return words
  }

  @Test("Every action of the policy is that of a command or of a look")
  func actions() throws {
    let texts = try SourceTree.files().filter { $0.path != "Office/Policy.swift" }
      .map { file in (file.path, file.code.map(\.text).joined(separator: "\n")) }
    let declared = try #require(texts.first { $0.0 == "Domain/Life/Action.swift" }).1
      .matches(of: #/  case (\w+)/#).map(\.1)
    #expect(declared.count > 70)
    let steps = Set(texts.flatMap { $0.1.matches(of: #/\.on\(\w+(?:: \w+)?, \.(\w+)/#).map(\.1) })
    var used: Set<Substring> = []
    for (_, text) in texts {
      used.formUnion(text.matches(of: #/static let action = Action\.(\w+)/#).map(\.1))
      used.formUnion(text.matches(of: #/\.at\([^\n]*, \.(\w+)\) \{/#).map(\.1))
      for row in text.matches(of: #/case \.(\w+):\s*LifeRow\(([^)]*)\)/#) where steps.contains(row.1) {
        used.formUnion(row.2.matches(of: #/\.(\w+)/#).map(\.1))
      }
    }
    #expect(Set(declared).subtracting(used) == [])
  }
}
