/// A picture within a paper. Its bytes are fetched when the paper is made into a file (`Paper.holding`).
public struct PaperPicture: Hashable, Sendable {
  /// By which its bytes are kept.
  public var digest: String
  /// `image/png` or `image/jpeg`.
  public var type: String
  public var caption: String
  /// Empty until they are fetched; a picture without bytes is left out.
  public var bytes: [UInt8] = []

  public init(digest: String, type: String, caption: String) {
    (self.digest, self.type, self.caption) = (digest, type, caption)
  }

  /// Width and height in pixels, as the file says; nil for what is neither PNG nor JPEG.
  var size: (width: Int, height: Int)? {
    type == "image/png" ? pngSize : jpegSize
  }

  /// The first chunk (PNG, third edition, 11.2.1).
  private var pngSize: (width: Int, height: Int)? {
    guard bytes.count > 24 else { return nil }
    return sized(number(at: 16, of: 4), number(at: 20, of: 4))
  }

  /// The frame header (ITU-T T.81, B.2.2).
  private var jpegSize: (width: Int, height: Int)? {
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return sized(number(at: place + 7, of: 2), number(at: place + 5, of: 2))
      }
      place += 2 + number(at: place + 2, of: 2)
    }
    return nil
  }

  private func sized(_ width: Int, _ height: Int) -> (width: Int, height: Int)? {
    (1...100_000).contains(width) && (1...100_000).contains(height) ? (width, height) : nil
  }

  private func number(at place: Int, of count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}

extension Paper {
  /// The digests of its pictures whose bytes are not there yet.
  public var pictures: [String] {
    let inText = parts.flatMap(\.blocks).compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    return (parts.compactMap(\.background) + inText).filter(\.bytes.isEmpty).map(\.digest)
  }

  /// The paper with the bytes of its pictures.
  public func holding(_ bytes: [String: [UInt8]]) -> Paper {
    var paper = self
    for part in paper.parts.indices {
      if let background = paper.parts[part].background, let bytes = bytes[background.digest] {
        paper.parts[part].background?.bytes = bytes
      }
      for block in paper.parts[part].blocks.indices {
        guard case .picture(var picture) = paper.parts[part].blocks[block], let bytes = bytes[picture.digest]
        else { continue }
        picture.bytes = bytes
        paper.parts[part].blocks[block] = .picture(picture)
      }
    }
    return paper
  }
}
