import Markup

/// A table of an installation, whichever engine keeps it.
public struct Table: Hashable, Sendable, Codable {
  public var name: String
  /// In the order in which the engine tells them, which is the same for one schema.
  public var columns: [String]

  /// The table's name as part of a statement.
  ///
  /// - Throws: a `Fault` for a name that no table of ours has.
  func sql() throws -> SQL { try Table.identifier(name) }

  /// The columns as part of a statement.
  func columnList() throws -> SQL { try columns.map(Table.identifier).joined(separator: ", ") }

  private static func identifier(_ name: String) throws -> SQL {
    guard let identifier = SQL(identifier: name) else { throw Fault("no name of a table or column: \(name)") }
    return identifier
  }
}

/// Rows of one table on their way from one installation to another.
public struct Portion: Sendable {
  public var table: Table
  public var rows: [[SQL.Value]]

  public init(table: Table, rows: [[SQL.Value]]) {
    self.table = table
    self.rows = rows
  }
}
