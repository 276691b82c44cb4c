/// What broke: not the person's doing. It is logged with its context; people get a calm page.
public struct Fault: Error, CustomStringConvertible, Sendable {
  /// What was being done and what went wrong.
  public var what: String
  /// The error beneath, when there is one.
  public var cause: (any Error)?
  /// Whether it may well work later without anyone mending the program or the data: the server is away, the disk full.
  public var isPassing: Bool
  /// What was given up so that others need not wait; nil for every other trouble.
  public var overload: Overload?
  /// Whether nobody can say if the change was kept.
  public var isUnknown: Bool

  public init(_ what: String, cause: (any Error)? = nil, isPassing: Bool = false) {
    let beneath = cause as? Fault
    self.what = what
    self.cause = cause
    self.isPassing = isPassing || beneath?.isPassing == true
    overload = beneath?.overload
    isUnknown = beneath?.isUnknown == true
  }

  /// Of a change of which nobody can say whether it was kept.
  public init(unknown what: String) {
    self.init(what, isPassing: true)
    isUnknown = true
  }

  public init(_ overload: Overload, _ what: String) {
    self.init(what, isPassing: true)
    self.overload = overload
  }

  public var description: String {
    guard let cause else { return what }
    return "\(what): \(cause)"
  }
}
