/// How a certificate lies, as addresses say it.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
  case upright = "dung"
  case across = "ngang"

  public var name: String {
    switch self {
    case .upright: "Khổ đứng"
    case .across: "Khổ ngang"
    }
  }

  /// Pixels of a page at 150 dots an inch.
  var pixels: (width: Int, height: Int) { self == .across ? (1754, 1240) : (1240, 1754) }
}

extension PaperKind {
  /// Whether an office may give it a background of its own.
  public var hasBackground: Bool { self == .certificate || self == .merit }
}

extension Paper {
  /// The paper with pictures under its certificates.
  public func on(_ backgrounds: [Orientation: PaperPicture]) -> Paper {
    var paper = self
    for index in parts.indices where parts[index].isCertificate {
      paper.parts[index].background = backgrounds[parts[index].isLandscape ? .across : .upright]
    }
    return paper
  }
}

extension PaperPicture {
  /// Whether its bytes are a picture that printers have room for in memory.
  public var isPrintable: Bool { size.map { $0.width * $0.height <= 40_000_000 } ?? false }
}
