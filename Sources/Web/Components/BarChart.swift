import Domain
import Markup

/// Quantities beside one another as bars: drawn here, so that it needs no script. Beside it stands a table with the
/// same figures.
struct BarChart {
  /// What it shows, for those who cannot see it.
  var label: String
  /// In the order in which they stand.
  var values: [Int]
  /// Words under the first and the last of them.
  var first: String
  var last: String

  private static let (width, height) = (640, 200)
  private static let (left, right, top, bottom) = (64, 12, 12, 34)

  init(_ label: String, _ values: [Int], from first: String, to last: String) {
    (self.label, self.values, self.first, self.last) = (label, values, first, last)
  }

  var html: HTML {
    let most = max(1, values.max() ?? 0)
    let room = (Self.width - Self.left - Self.right) / max(1, values.count)
    let base = Self.height - Self.bottom
    let bars = values.enumerated().map { place, value in
      let height = (base - Self.top) * value / most
      return """
        <rect class="bar-part" x="\(Self.left + place * room + 1)" y="\(base - height)" width="\(max(1, room - 2))" \
        height="\(height)"/>
        """ as HTML
    }
    return """
      <svg class="chart" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(label)">\(bars)\
      <path class="axis" d="M\(Self.left),\(Self.top)V\(base)H\(Self.width - Self.right)"/>\
      <text x="\(Self.left - 6)" y="\(Self.top + 8)" text-anchor="end">\(most.grouped)</text>\
      <text x="\(Self.left - 6)" y="\(base)" text-anchor="end">0</text>\
      <text x="\(Self.left)" y="\(Self.height - 6)">\(first)</text>\
      <text x="\(Self.left + room * values.count)" y="\(Self.height - 6)" text-anchor="end">\(last)</text></svg>
      """
  }
}
