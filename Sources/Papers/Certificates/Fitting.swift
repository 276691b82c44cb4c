/// How the lines of a certificate fill its one page, whatever is written there: in the largest sizes with which all of
/// it has room, on lines of about the same length, the room that is left between them.
struct Fitting: Hashable {
  /// How a block is set, in points.
  struct Place: Hashable {
    var lines: [String] = []
    var size = 0
    /// Room above it.
    var before = 0
    /// How many names stand beside one another.
    var columns = 1
    /// What it takes without the room above it.
    var height = 0
  }

  /// For each block of the part.
  private(set) var places: [Place]
  /// Room for the national emblem above the first line.
  private(set) var emblem: Int
  /// Room for the seal and the hand between a title and the name beneath.
  private(set) var signing: Int
  /// What is left above the signatures, which stand at the foot of the page.
  private(set) var rest = 0

  init(_ part: Paper.Part) {
    self.init(part, step: 0)
    for step in 1...Fitting.last where rest < 0 { self = Fitting(part, step: step) }
  }

  /// The step after which nothing becomes smaller.
  private static let last = 13
  /// Sizes of the lines by step.
  fileprivate static let honour = [38, 37, 36, 35, 34, 33, 32, 30, 26, 22, 19, 18, 16, 14]
  fileprivate static let name = [26, 25, 24, 23, 22, 21, 20, 18, 15, 13, 11, 10, 8, 7]
  fileprivate static let work = [22, 21, 20, 20, 19, 18, 17, 16, 15, 13, 11, 9, 8, 7]
  fileprivate static let strong = [17, 16, 16, 15, 15, 14, 14, 13, 13, 12, 11, 10, 9, 8]
  fileprivate static let plain = [15, 15, 14, 14, 13, 13, 13, 12, 12, 11, 10, 9, 8, 7]
  fileprivate static let small = [13, 13, 12, 12, 12, 11, 11, 10, 10, 10, 9, 9, 8, 7]
  fileprivate static let emblems = [66, 64, 60, 57, 54, 50, 46, 42, 30, 16, 4, 0, 0, 0]

  private init(_ part: Paper.Part, step: Int) {
    let page = CertificatePage(isLandscape: part.isLandscape)
    emblem = Fitting.emblems[step]
    // 35 mm on merit certificates, as Nghị định 50/2006/NĐ-CP, Điều 28 left for them.
    signing = part.blocks.contains(where: \.hasNotes) ? 100 : step < 3 ? 94 : 84
    places = []
    for block in part.blocks { places.append(place(of: block, on: page, step, part.isLandscape)) }
    share(page.height - emblem - places.reduce(0) { $0 + $1.height }, among: part.blocks, step)
  }

  /// Gives each block its part of the room that is left, within what looks well: lines become smaller before they
  /// crowd.
  private mutating func share(_ room: Int, among blocks: [Block], _ step: Int) {
    let weights = blocks.map(\.weight)
    let sum = weights.reduce(0, +)
    let unit = max(step < 8 ? 8 : step < 10 ? 5 : 2, min(20, room * 10 / max(1, sum)))
    for index in places.indices { places[index].before = (weights[index] * unit + 5) / 10 }
    rest = room - places.reduce(0) { $0 + $1.before }
  }

  private func place(of block: Block, on page: CertificatePage, _ step: Int, _ isLandscape: Bool) -> Place {
    switch block {
    case .nation: return Place(height: 40)
    case .names(let names): return Fitting.names(names, Fitting.name[step], isLandscape, page)
    case .centred(let line, .honour):
      return Fitting.title(line.text, Fitting.honour[step], inTwo: !isLandscape && step < 7, page)
    case .centred(let line, let style):
      return Fitting.set(line.text, style.size(at: step), isBold: style.isBold, page.width)
    case .signatures(let blocks):
      let width = page.width / max(1, blocks.count)
      return Place(height: blocks.map { height(of: $0, within: width) }.max() ?? 0)
    default: return Place(height: 20)
    }
  }

  /// The title on one line, or the kind of the paper on the first and what it certifies on the second; smaller where
  /// that is too long.
  private static func title(_ text: String, _ size: Int, inTwo: Bool, _ page: CertificatePage) -> Place {
    let kind = ["GIẤY CHỨNG NHẬN "].first { text.hasPrefix($0) }
    let lines = inTwo ? kind.map { [String($0.dropLast()), String(text.dropFirst($0.count))] } ?? [text] : [text]
    let sizes = stride(from: size, through: min(size, 20), by: -1)
    let fitting = sizes.first { size in lines.allSatisfy { $0.width(size, isBold: true) * 1.04 <= page.room } }
    guard let fitting else { return set(text, min(size, 20), isBold: true, page.width) }
    return Place(lines: lines, size: fitting, height: lines.count * height(fitting))
  }

  private static func names(_ names: [String], _ size: Int, _ isLandscape: Bool, _ page: CertificatePage) -> Place {
    let columns = names.count <= 6 ? 1 : isLandscape && names.count > 12 ? 3 : 2
    let room = page.room / Double(columns) - 8
    let rows = stride(from: 0, to: names.count, by: columns).map { start in
      names[start..<min(start + columns, names.count)].map { $0.lines(size, isBold: true, within: room) }.max() ?? 1
    }
    return Place(lines: names, size: size, columns: columns, height: rows.reduce(0, +) * height(size))
  }

  private static func set(_ text: String, _ size: Int, isBold: Bool, _ width: Int) -> Place {
    let lines = text.broken(size, isBold: isBold, within: Double(width))
    let count = lines.reduce(0) { $0 + $1.lines(size, isBold: isBold, within: Double(width)) }
    return Place(lines: lines, size: size, height: count * height(size))
  }

  private func height(of block: SignatureBlock, within width: Int) -> Int {
    func lines(_ text: String) -> Int { text.lines(14, isBold: true, within: Double(width) - 12) }
    switch block {
    case .signer(let titles, let dated, let name):
      let above = titles.reduce(dated.map(lines) ?? 0) { $0 + lines($1) }
      return (above + lines(name ?? "")) * 17 + signing
    case .code(_, let lines): return 80 + lines.count * 15
    case .notes(let notes): return notes.reduce(0) { $0 + lines($1) } * 17
    case .recipients(let list): return (list.count + 1) * 15
    case .empty: return 0
    }
  }

  /// Of a line.
  static func height(_ size: Int) -> Int { (size * 6 + 4) / 5 }
}

/// The page of a certificate within its frame, in points.
struct CertificatePage: Hashable {
  /// Millimetres from the edge of the paper to the text: at the sides, above and below.
  static let (side, above) = (27, 24)

  var width: Int
  var height: Int

  init(isLandscape: Bool) {
    let (across, along) = isLandscape ? (297, 210) : (210, 297)
    width = (across - 2 * CertificatePage.side) * 72 * 10 / 254
    height = (along - 2 * CertificatePage.above) * 72 * 10 / 254
  }

  var room: Double { Double(width) }
}

extension Block.CentredStyle {
  fileprivate func size(at step: Int) -> Int {
    switch self {
    case .honour: 0
    case .strong, .giver: Fitting.strong[step]
    case .work: Fitting.work[step]
    case .small: Fitting.small[step]
    case .plain, .stamp, .title: Fitting.plain[step]
    }
  }

  fileprivate var isBold: Bool { self != .plain && self != .small }
}

extension Block {
  /// Whether it says where a merit certificate is registered.
  fileprivate var hasNotes: Bool {
    guard case .signatures(let blocks) = self else { return false }
    return blocks.contains { if case .notes = $0 { true } else { false } }
  }

  /// Its part of the room that is left, in tenths.
  fileprivate var weight: Int {
    switch self {
    case .nation: 0
    case .centred(_, .honour), .centred(_, .giver): 14
    case .centred(_, .strong): 12
    case .centred(_, .small): 4
    case .names, .centred(_, .work): 8
    case .signatures: 10
    default: 6
    }
  }
}
