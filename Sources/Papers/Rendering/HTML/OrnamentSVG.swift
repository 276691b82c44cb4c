import Markup

extension Ornament {
  /// What stands within the `svg` of a page of its size.
  ///
  /// - Parameter name: by which its half is known in the document, once.
  func drawing(_ name: String) -> HTML {
    """
    <g fill="none"><g id="\(name)">\(half.map(\.path))</g>\
    <use href="#\(name)" transform="rotate(180 \((width / 2).written) \((height / 2).written))"/>\
    \(frame.map(\.path))</g>
    """
  }

  /// The drawing as a file.
  var svg: HTML {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.written) \(height.written)">\(drawing("h"))</svg>
    """
  }
}

extension Ornament.Colour {
  /// As `#RRGGBB` without the `#`.
  var hex: String {
    switch self {
    case .gold: "A8832B"
    case .red: "9C1C1F"
    }
  }
}

extension Ornament.Stroke {
  fileprivate var path: HTML {
    ##"<path stroke="#\##(colour.hex)" stroke-width="\##(width.written)" d="\##(data)"/>"##
  }

  /// Steps from point to point in hundredths of a millimetre; a curve that goes on smoothly leaves its first control
  /// out (SVG 2, 9.3.6).
  private var data: String {
    var at = start.rounded
    var text = "M\(at.x.written) \(at.y.written)"
    var mirrored: Ornament.Point?
    for curve in curves {
      let (first, second, end) = (curve.first - at, curve.second - at, (curve.end - at).rounded)
      let isSmooth = mirrored.map { abs($0.x - first.x) < 0.02 && abs($0.y - first.y) < 0.02 } ?? false
      let steps = isSmooth ? [second, end] : [first, second, end]
      text += isSmooth ? "s" : "c"
      text += steps.map { "\($0.x.written) \($0.y.written)" }.joined(separator: " ")
      at = at + end
      mirrored = end - second
    }
    return isClosed ? text + "Z" : text
  }
}

extension Ornament.Point {
  fileprivate var rounded: Ornament.Point {
    Ornament.Point(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
  }
}

extension Double {
  /// With two decimals at most, and no more signs than it needs.
  fileprivate var written: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    let decimals = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
    return "\(sign)\(whole == 0 ? "" : "\(whole)").\(decimals)"
  }
}
