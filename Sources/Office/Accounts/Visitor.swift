/// The browser that signs in, as the request tells of it.
public struct Visitor: Hashable, Sendable {
  /// The address that it has.
  public var address: String
  /// What it calls itself (`User-Agent`).
  public var browser: String
  /// The marks that earlier sign-ins left in it.
  public var marks: [String]

  public init(address: String, browser: String = "", marks: [String] = []) {
    self.address = String(address.prefix(64))
    self.browser = String(browser.prefix(300))
    self.marks = Array(marks.prefix(10))
  }

  /// One of whom nothing is known.
  public static let unknown = Visitor(address: "")
}
