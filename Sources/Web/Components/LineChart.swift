import Domain
import Markup

/// A quantity over time as a line, with what is aimed at and where it leads: drawn here, so that it needs no script.
/// Beside it stands a table with the same figures.
struct LineChart {
  /// What it shows, for those who cannot see it.
  var label: String
  /// The quantity at even intervals, the first first.
  var values: [Int]
  /// Words under the first and the last of them.
  var first: String
  var last: String
  /// What is aimed at; nil for nothing.
  var goal: Int?
  /// What is expected after so many more intervals; nil without an estimate.
  var expected: (value: Int, intervals: Int)?

  private static let (width, height) = (640, 200)
  private static let (left, right, top, bottom) = (64, 12, 12, 34)

  init(
    _ label: String, _ values: [Int], from first: String, to last: String, goal: Int? = nil,
    expected: (value: Int, intervals: Int)? = nil
  ) {
    (self.label, self.values, self.first, self.last) = (label, values, first, last)
    (self.goal, self.expected) = (goal, expected)
  }

  /// The greatest value that is drawn.
  private var most: Int { max(1, values.max() ?? 0, goal ?? 0, expected?.value ?? 0) }
  private var intervals: Int { max(1, values.count - 1 + (expected?.intervals ?? 0)) }

  private func x(_ index: Int) -> Int {
    Self.left + (Self.width - Self.left - Self.right) * index / intervals
  }

  private func y(_ value: Int) -> Int {
    Self.height - Self.bottom - (Self.height - Self.top - Self.bottom) * value / most
  }

  var html: HTML {
    let points = values.enumerated().map { "\(x($0)),\(y($1))" }.joined(separator: " ")
    return """
      <svg class="chart" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(label)">\
      <path class="axis" d="M\(Self.left),\(Self.top)V\(y(0))H\(Self.width - Self.right)"/>\
      <text x="\(Self.left - 6)" y="\(y(most) + 8)" text-anchor="end">\(most.grouped)</text>\
      <text x="\(Self.left - 6)" y="\(y(0))" text-anchor="end">0</text>\
      \(if: x(values.count - 1) - Self.left > 240, firstLabel)\
      <text x="\(x(max(0, values.count - 1)))" y="\(Self.height - 6)" text-anchor="\(lastAnchor)">\(last)</text>\
      \(goalLine)<polyline class="line" points="\(points)"/>\(estimate)</svg>
      """
  }

  /// Left out where it would lie under that of the last value.
  private var firstLabel: HTML { #"<text x="\#(Self.left)" y="\#(Self.height - 6)">\#(first)</text>"# }

  private var lastAnchor: String { values.count < 2 ? "start" : expected == nil ? "end" : "middle" }

  private var goalLine: HTML {
    guard let goal else { return .empty }
    return #"<path class="goal" d="M\#(Self.left),\#(y(goal))H\#(Self.width - Self.right)"/>"#
  }

  private var estimate: HTML {
    guard let expected, let value = values.last else { return .empty }
    let from = values.count - 1
    return """
      <path class="estimate" d="M\(x(from)),\(y(value))L\(x(from + expected.intervals)),\(y(expected.value))"/>
      """
  }
}
