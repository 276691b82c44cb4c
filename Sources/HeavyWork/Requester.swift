/// Who waits for what is being done, so that nobody takes more than a share: a person, or an address of the net as long
/// as it is not known who is there.
public enum Requester: Hashable, Sendable {
  case person(String)
  case address(String)

  /// Whom the present request is answered for; nil for what the program does by itself.
  @TaskLocal public static var current: Requester?
}

/// There is no room for a piece of work now. Nothing was done; the same may well be asked again a little later.
public struct Busy: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// As much as may wait is waiting.
    case full
    /// The one who asks has work waiting already.
    case ownWorkWaits
    /// It was asked too often from there.
    case tooOften
  }

  public var reason: Reason
  /// After how many seconds it is worth asking again.
  public var seconds: Int

  public init(_ reason: Reason, seconds: Int) {
    self.reason = reason
    self.seconds = seconds
  }
}
