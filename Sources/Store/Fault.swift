/// What broke: not the person's doing. It is logged with its context; people get a calm page.
public struct Fault: Error, CustomStringConvertible, Sendable {
  /// What was being done and what went wrong.
  public var what: String
  /// The error beneath, when there is one.
  public var cause: (any Error)?

  public init(_ what: String, cause: (any Error)? = nil) {
    self.what = what
    self.cause = cause
  }

  public var description: String {
    guard let cause else { return what }
    return "\(what): \(cause)"
  }
}
