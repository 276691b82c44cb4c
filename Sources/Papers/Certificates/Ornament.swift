import Foundation

/// The border of a certificate as lines on a page of A4, in millimetres: bands of phase-shifted sines between corners
/// of roses, and a frame within. Half of it is drawn; turned by half a turn about the middle it is the other half.
struct Ornament: Hashable, Sendable {
  enum Colour: Hashable, Sendable { case gold, red }

  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double

    static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }
  }

  /// A line of cubic Bézier curves, each with its two controls and where it ends.
  struct Stroke: Hashable, Sendable {
    struct Curve: Hashable, Sendable {
      var first: Point
      var second: Point
      var end: Point
    }

    var colour: Colour
    var width: Double
    var start: Point
    var curves: [Curve]
    var isClosed = false
  }

  let width: Double
  let height: Double
  /// The sides above and on the left with both corners above.
  let half: [Stroke]
  /// The frame within.
  let frame: [Stroke]

  init(isLandscape: Bool) {
    (width, height) = isLandscape ? (297, 210) : (210, 297)
    half =
      Ornament.side(width, isAcross: true) + Ornament.side(height, isAcross: false)
      + [Ornament.middle, width - Ornament.middle].flatMap { Ornament.corner(Point(x: $0, y: Ornament.middle)) }
    frame = [
      Ornament.frame(width, height, inset: 19.2, .red, 0.7), Ornament.frame(width, height, inset: 20.8, .gold, 0.2),
    ]
  }

  /// All of it.
  var strokes: [Stroke] { half + half.map { $0.turned(about: Point(x: width / 2, y: height / 2)) } + frame }

  // MARK: Pieces

  /// Where the outer edge of the bands is, how wide they are, and half of a corner's side.
  private static let (edge, band, reach) = (8.0, 8.0, 5.5)
  /// The middle of a band.
  private static let middle = edge + band / 2

  /// A band with its two edges, from corner to corner.
  private static func side(_ length: Double, isAcross: Bool) -> [Stroke] {
    let (from, to) = (middle + reach, length - middle - reach)
    let waves = ((to - from) / 12).rounded()
    let turn = 2 * Double.pi * waves / (to - from)
    func place(_ along: Double, _ beside: Double) -> Point {
      isAcross ? Point(x: along, y: beside) : Point(x: beside, y: along)
    }
    func strands(_ count: Int, _ colour: Colour, _ width: Double, high: Double) -> [Stroke] {
      (0..<count).map { strand in
        let phase = 2 * Double.pi * Double(strand) / Double(count)
        return Stroke(colour, width, from...to, pieces: Int(waves) * 4) { along in
          let angle = turn * (along - from) + phase
          return (place(along, middle + high * sin(angle)), place(1, high * turn * cos(angle)))
        }
      }
    }
    let edges = [edge, edge + band].map { Stroke(.gold, 0.3, through: [place(from, $0), place(to, $0)]) }
    return strands(5, .gold, 0.13, high: 3.3) + strands(3, .red, 0.12, high: 1.9) + edges
  }

  /// A square with a rose of gold and a smaller one of red.
  private static func corner(_ centre: Point) -> [Stroke] {
    func square(_ colour: Colour, _ width: Double, _ half: Double) -> Stroke {
      let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
      return Stroke(colour, width, through: corners.map { centre + Point(x: $0.0, y: $0.1) }, isClosed: true)
    }
    func rose(_ colour: Colour, leaves: Double, _ radius: Double, _ swing: Double, turns: Int) -> [Stroke] {
      (0..<turns).map { turn in
        let phase = 2 * Double.pi * Double(turn) / Double(turns)
        return Stroke(colour, 0.12, 0...2 * Double.pi, pieces: Int(leaves) * 4, isClosed: true) { angle in
          let distance = radius + swing * cos(leaves * angle + phase)
          let change = -swing * leaves * sin(leaves * angle + phase)
          let (x, y) = (cos(angle), sin(angle))
          return (
            centre + Point(x: distance * x, y: distance * y),
            Point(x: change * x - distance * y, y: change * y + distance * x)
          )
        }
      }
    }
    return [square(.gold, 0.25, reach), square(.red, 0.15, reach - 0.7)]
      + rose(.gold, leaves: 8, 2.73, 1.67, turns: 6) + rose(.red, leaves: 6, 0.75, 0.44, turns: 2)
  }

  /// A frame whose corners are hollowed by quarters of circles.
  private static func frame(
    _ width: Double, _ height: Double, inset: Double, _ colour: Colour, _ thickness: Double
  ) -> Stroke {
    let hollow = 7.0
    // How far the controls of a quarter of a circle are from its ends.
    let control = 0.5523 * hollow
    let (left, right, top, bottom) = (inset, width - inset, inset, height - inset)
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    var stroke = Stroke(colour, thickness, through: [point(left + hollow, top), point(right - hollow, top)])
    func hollowed(_ first: Point, _ second: Point, _ end: Point, then line: Point) {
      stroke.curves.append(.init(first: first, second: second, end: end))
      stroke.add(line)
    }
    hollowed(
      point(right - hollow, top + control), point(right - control, top + hollow), point(right, top + hollow),
      then: point(right, bottom - hollow))
    hollowed(
      point(right - control, bottom - hollow), point(right - hollow, bottom - control), point(right - hollow, bottom),
      then: point(left + hollow, bottom))
    hollowed(
      point(left + hollow, bottom - control), point(left + control, bottom - hollow), point(left, bottom - hollow),
      then: point(left, top + hollow))
    stroke.curves.append(
      .init(
        first: point(left + control, top + hollow), second: point(left + hollow, top + control),
        end: point(left + hollow, top)))
    stroke.isClosed = true
    return stroke
  }
}

extension Ornament.Stroke {
  /// A smooth line through the points that a function gives with its slopes there.
  fileprivate init(
    _ colour: Ornament.Colour, _ width: Double, _ range: ClosedRange<Double>, pieces: Int, isClosed: Bool = false,
    _ place: (Double) -> (point: Ornament.Point, slope: Ornament.Point)
  ) {
    let step = (range.upperBound - range.lowerBound) / Double(pieces)
    var last = place(range.lowerBound)
    self.init(colour: colour, width: width, start: last.point, curves: [], isClosed: isClosed)
    for piece in 1...pieces {
      let next = place(range.lowerBound + step * Double(piece))
      curves.append(
        Curve(
          first: last.point + last.slope * (step / 3), second: next.point - next.slope * (step / 3), end: next.point))
      last = next
    }
  }

  /// Straight lines from point to point.
  fileprivate init(
    _ colour: Ornament.Colour, _ width: Double, through points: [Ornament.Point], isClosed: Bool = false
  ) {
    self.init(colour: colour, width: width, start: points[0], curves: [], isClosed: isClosed)
    for point in points.dropFirst() { add(point) }
  }

  /// A straight line on to a point.
  fileprivate mutating func add(_ point: Ornament.Point) {
    let from = curves.last?.end ?? start
    curves.append(
      Curve(first: from + (point - from) * (1.0 / 3), second: from + (point - from) * (2.0 / 3), end: point))
  }

  /// Turned by half a turn.
  fileprivate func turned(about centre: Ornament.Point) -> Ornament.Stroke {
    func turn(_ point: Ornament.Point) -> Ornament.Point { centre * 2 - point }
    var stroke = self
    stroke.start = turn(start)
    stroke.curves = curves.map { Curve(first: turn($0.first), second: turn($0.second), end: turn($0.end)) }
    return stroke
  }
}
