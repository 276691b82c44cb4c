/// Where a line in the middle of a paper stands, by which goes how many letters it holds: the sizes and capitals of
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, in Times New Roman.
enum Lettering {
  /// A body in the head, in capitals of 12 points over two fifths of the page; what a letter is about; the kind of a
  /// paper in capitals of 14 points, and its subject in small letters, both over the whole page; the name of a book on
  /// its cover in 30 points, and of a story in 18.
  case body, about, kind, subject, cover, chapter

  func characters(isLandscape: Bool) -> Int {
    switch self {
    case .body: isLandscape ? 36 : 23
    case .about: isLandscape ? 50 : 32
    case .kind: isLandscape ? 66 : 42
    case .subject: isLandscape ? 100 : 64
    case .cover: isLandscape ? 44 : 28
    case .chapter: isLandscape ? 72 : 46
    }
  }
}
