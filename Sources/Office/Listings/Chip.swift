/// A state in words, and how it stands.
public struct Chip: Sendable {
  public enum Look: String, Sendable { case ok, wait, stop, plain }

  public let text: String
  public let look: Look

  public init(_ text: String, _ look: Look) {
    self.text = text
    self.look = look
  }
}
