/// Text for another machine that is put together of pieces.
public protocol Piecewise: Sendable {
  /// Nothing.
  static var empty: Self { get }

  /// Appends a piece.
  static func += (left: inout Self, right: Self)
}

extension Piecewise {
  /// One piece after the other.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum += right
    return sum
  }
}

extension Sequence where Element: Piecewise {
  /// The pieces one after another, with `separator` between each two: `conditions.joined(separator: " AND ")`.
  @inlinable
  public func joined(separator: Element = .empty) -> Element {
    var all = Element.empty
    var isFirst = true
    for piece in self {
      if !isFirst { all += separator }
      isFirst = false
      all += piece
    }
    return all
  }
}
