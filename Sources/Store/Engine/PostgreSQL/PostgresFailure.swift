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
  /// deadlock, a lock waited for too long, a key that another took meanwhile, a plan made for an older schema.
  var isCollision: Bool { ["40001", "40P01", "55P03", "23505", "0A000"].contains(state) }

  /// As the rest of the program knows it.
  var fault: Fault {
    Fault(isDisconnection ? "the database cannot be reached: \(self)" : "\(self)", isPassing: isDisconnection)
  }
}
