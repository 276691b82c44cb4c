/// What broke: not the person's doing. It is logged with its context; people get a calm page.
public struct Fault: Error, CustomStringConvertible, Sendable {
  /// What was being done and what went wrong.
  public var what: String
  /// The error beneath, when there is one.
  public var cause: (any Error)?
  /// Whether it may well work later without anyone mending the program or the data: the server is away, the disk full.
  public var isPassing: Bool

  public init(_ what: String, cause: (any Error)? = nil, isPassing: Bool = false) {
    self.what = what
    self.cause = cause
    self.isPassing = isPassing || (cause as? Fault)?.isPassing == true
  }

  public var description: String {
    guard let cause else { return what }
    return "\(what): \(cause)"
  }
}
