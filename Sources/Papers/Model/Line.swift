/// A line of text with emphasis, built by string interpolation: `"Công nhận \(strong: title)."`.
public struct Line: Hashable, Sendable {
  public struct Run: Hashable, Sendable {
    public enum Emphasis: Hashable, Sendable {
      case none, strong, slanted
    }

    public var text: String
    public var emphasis: Emphasis
  }

  public private(set) var runs: [Run]

  public init(_ text: String) { runs = [Run(text: text, emphasis: .none)] }

  init(_ runs: [Run]) { self.runs = runs }

  /// The text without its emphasis.
  public var text: String { runs.map(\.text).joined() }

  /// Whether all of it stands out: the title of what follows, which stays on the same page.
  var isTitle: Bool { !runs.isEmpty && runs.allSatisfy { $0.emphasis != .none } }

  /// A text of several lines as paragraphs.
  public static func paragraphs(_ text: String) -> [Block] {
    text.split(whereSeparator: \.isNewline).map { .paragraph(Line(String($0))) }
  }
}

extension Line: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }

  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    public init(literalCapacity: Int, interpolationCount: Int) { runs.reserveCapacity(2 * interpolationCount + 1) }

    public mutating func appendLiteral(_ literal: String) { add(literal, .none) }
    public mutating func appendInterpolation(_ text: String) { add(text, .none) }
    public mutating func appendInterpolation(_ number: Int) { add("\(number)", .none) }
    public mutating func appendInterpolation(strong text: String) { add(text, .strong) }
    public mutating func appendInterpolation(slanted text: String) { add(text, .slanted) }

    private mutating func add(_ text: String, _ emphasis: Run.Emphasis) {
      if !text.isEmpty { runs.append(Run(text: text, emphasis: emphasis)) }
    }
  }
}
