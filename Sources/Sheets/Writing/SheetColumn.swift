/// A column of a sheet to be written.
public struct SheetColumn: Hashable, Sendable {
  public var heading: String
  /// In characters.
  public var width: Double
  /// Whether the last row adds it up.
  public var isTotalled: Bool

  public init(_ heading: String, width: Double = 14, isTotalled: Bool = false) {
    self.heading = heading
    self.width = width
    self.isTotalled = isTotalled
  }
}
