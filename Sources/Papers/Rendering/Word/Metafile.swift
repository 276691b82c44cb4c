/// An ornament as an Enhanced Metafile (MS-EMF), the vector picture that Word has always drawn: its unit is a hundredth
/// of a millimetre.
struct Metafile {
  private var records: [[UInt8]] = []

  /// The file.
  static func picture(of ornament: Ornament) -> [UInt8] {
    var file = Metafile()
    var pen: (colour: Ornament.Colour, width: Double)?
    for stroke in ornament.strokes {
      if pen?.colour != stroke.colour || pen?.width != stroke.width {
        file.take(stroke.colour, stroke.width, isFirst: pen == nil)
        pen = (stroke.colour, stroke.width)
      }
      file.draw(stroke)
    }
    return file.finished(width: Int32(ornament.width * 100), height: Int32(ornament.height * 100))
  }

  /// The number of the pen among the objects of the file.
  private static let pen: UInt32 = 1

  /// EMR_CREATEPEN and EMR_SELECTOBJECT; the pen before is put away by EMR_DELETEOBJECT.
  private mutating func take(_ colour: Ornament.Colour, _ width: Double, isFirst: Bool) {
    if !isFirst {
      // The system's black pen, while there is no other.
      add(37, word(0x8000_0007))
      add(40, word(Metafile.pen))
    }
    let blueGreenRed: UInt32 = UInt32(colour.hex, radix: 16).map { ($0 & 0xFF) << 16 | $0 & 0xFF00 | $0 >> 16 } ?? 0
    let look: [UInt8] = word(0) + signed(hundredths(width)) + word(0) + word(blueGreenRed)
    add(38, word(Metafile.pen) + look)
    add(37, word(Metafile.pen))
  }

  /// EMR_POLYBEZIER16.
  private mutating func draw(_ stroke: Ornament.Stroke) {
    let points = [stroke.start] + stroke.curves.flatMap { [$0.first, $0.second, $0.end] }
    let places = points.map { (x: Int16(clamping: hundredths($0.x)), y: Int16(clamping: hundredths($0.y))) }
    let (xs, ys) = (places.map { Int32($0.x) }, places.map { Int32($0.y) })
    let bounds = [xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0].flatMap { signed($0) }
    let written = places.flatMap { half($0.x) + half($0.y) }
    add(85, bounds + word(UInt32(points.count)) + written)
  }

  private mutating func add(_ kind: UInt32, _ content: [UInt8]) {
    let head = word(kind) + word(UInt32(content.count + 8))
    records.append(head + content)
  }

  /// The records behind EMR_HEADER and before EMR_EOF. The device has a dot for each hundredth of a millimetre.
  private func finished(width: Int32, height: Int32) -> [UInt8] {
    let end: [UInt8] = word(14) + word(20) + word(0) + word(16) + word(20)
    let body = records.flatMap { $0 } + end
    let rectangle: [UInt8] = word(0) + word(0) + signed(width) + signed(height)
    let beginning: [UInt8] = word(1) + word(88) + rectangle + rectangle + word(0x464D_4520) + word(0x10000)
    let counts: [UInt8] = word(UInt32(88 + body.count)) + word(UInt32(records.count + 2)) + half(2) + half(0)
    let size: [UInt8] = signed(width) + signed(height) + signed(width / 100) + signed(height / 100)
    let device: [UInt8] = word(0) + word(0) + word(0) + size
    return beginning + counts + device + body
  }

  private func hundredths(_ length: Double) -> Int32 { Int32((length * 100).rounded()) }

  private func signed(_ number: Int32) -> [UInt8] { word(UInt32(bitPattern: number)) }
  private func word(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  private func half(_ number: Int16) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
}
