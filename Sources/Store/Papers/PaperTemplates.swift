import Domain
import Markup

/// An office's own Word template for a kind of paper under a plan.
public struct PaperTemplate: Hashable, Sendable, Codable {
  public struct File: Hashable, Sendable, Codable {
    public var digest: String
    public var name: String
    /// Bytes.
    public var size: Int

    public init(digest: String, name: String, size: Int) {
      self.digest = digest
      self.name = name
      self.size = size
    }
  }

  public let plan: Plan.ID
  /// The kind, by its short name.
  public let paper: String
  /// Nil once it was taken away: the program's own paper is used again.
  public var file: File?
  public var changed: Instant
  public var by: Person.ID

  public init(plan: Plan.ID, paper: String, file: File?, changed: Instant, by: Person.ID) {
    self.plan = plan
    self.paper = paper
    self.file = file
    self.changed = changed
    self.by = by
  }
}

extension PaperTemplate: StoredRecord {
  public static let table: StaticString = "paper_template"
  public var key: String { PaperTemplates.key(plan, paper) }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }
  public var files: [String] { file.map { [$0.digest] } ?? [] }
}

/// Finding templates.
public enum PaperTemplates {
  public static func key(_ plan: Plan.ID, _ paper: String) -> String { "\(plan)/\(paper)" }

  /// The templates in use under a plan.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [PaperTemplate] {
    try Records.all(PaperTemplate.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
      .filter { $0.file != nil }
  }

  /// The template in use; nil when the program's own paper is.
  public static func find(_ plan: Plan.ID, _ paper: String, on connection: any Connection) throws -> PaperTemplate? {
    let found = try Records.load(PaperTemplate.self, key(plan, paper), on: connection)?.value
    return found?.file == nil ? nil : found
  }
}
