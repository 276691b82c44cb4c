import Domain

/// A column of a sheet to be written.
public struct SheetColumn: Hashable, Sendable {
  public var heading: String
  /// In characters.
  public var width: Double
  /// Whether the last row adds it up.
  public var isTotalled: Bool
  /// The most points that Excel lets anyone type into it; nil for a column that is not filled in by hand.
  public var limit: Points?

  public init(_ heading: String, width: Double = 14, isTotalled: Bool = false, upTo limit: Points? = nil) {
    self.heading = heading
    self.width = width
    self.isTotalled = isTotalled
    self.limit = limit
  }
}
