/// What the server, or the way to it, says of a statement.
struct PostgresFailure: Error, CustomStringConvertible {
  /// The five letters of SQLSTATE (PostgreSQL manual, appendix A); empty when no answer came.
  var state: String
  var message: String
  /// The statement with placeholders, no values.
  var statement: String
  /// Whether the connection is gone with it.
  var isDisconnection: Bool

  var description: String {
    statement.isEmpty ? message : "\(message): \(statement)"
  }

  /// Whether the transaction met another one and may well succeed when it is run again: a serialization failure, a
  /// deadlock, a lock waited for too long, a key that another took meanwhile.
  var isCollision: Bool { ["40001", "40P01", "55P03", "23505"].contains(state) }

  /// Whether the server ended a statement that took too long.
  var isTimeout: Bool { state == "57014" }

  /// Whether another connection may do better: this one leads to a server that stands by for another and takes no
  /// changes, or it has prepared statements for a schema that has changed since.
  static func needsAnother(_ state: String) -> Bool { ["25006", "0A000"].contains(state) }

  /// Whether it may well work later: what collides, a full disk or memory, too many connections (class 53), a statement
  /// that took too long and an operator's doing (57), trouble of the server's machine (58).
  private var isPassing: Bool {
    isDisconnection || ["40001", "40P01", "55P03"].contains(state)
      || ["53", "57", "58"].contains { state.hasPrefix($0) }
  }

  /// As the rest of the program knows it.
  var fault: Fault {
    Fault(isDisconnection ? "the database cannot be reached: \(self)" : "\(self)", isPassing: isPassing)
  }
}
