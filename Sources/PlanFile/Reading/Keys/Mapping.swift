import Yams

/// A mapping of a plan file, as its reader knows it: its place, and the keys that it may have.
public struct Mapping: Sendable {
  /// A key, what is written behind it, and what that means.
  public struct Key: Sendable {
    public let name: String
    /// What is written: `text`, `day`, `list of ids`.
    public let value: String
    public let isRequired: Bool
    public let about: String
  }

  /// Its place in the file, such as `tracks[]`; empty for the file itself.
  public let path: String
  public let about: String
  public let keys: [Key]

  /// The names of its keys, in the order in which messages list them.
  var names: [String] { keys.map(\.name) }

  /// The words that a choice is written with.
  static func words<T: RawRepresentable & CaseIterable>(of type: T.Type) -> String where T.RawValue == String {
    T.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }

  init(_ path: String, _ about: String, _ keys: [Key]) {
    (self.path, self.about, self.keys) = (path, about, keys)
  }
}

extension Mapping.Key {
  /// A key that must be there.
  static func must(_ name: String, _ value: String, _ about: String) -> Mapping.Key {
    Mapping.Key(name: name, value: value, isRequired: true, about: about)
  }

  /// A key that may be left out.
  static func may(_ name: String, _ value: String, _ about: String) -> Mapping.Key {
    Mapping.Key(name: name, value: value, isRequired: false, about: about)
  }

  /// Where a rule comes from.
  static let source = must(
    "source", "clause", "the clause it rests on, or `assumption: reason` where the plan is silent")
  static let optionalSource = may("source", "clause", "the clause it rests on")
  /// A source that is taken from the rule around it when it is left out.
  static let inheritedSource = may("source", "clause", "its own clause, where it is not that of the rule around it")
}

extension Fields {
  /// The keys of a mapping that the file's reference describes.
  init(_ node: Node, _ mapping: Mapping, _ log: MistakeLog) { self.init(node, known: mapping.names, log) }
}
