extension String {
  /// The text as every system takes it for the name of a file: without separators and control characters, at most 80
  /// characters with the ending.
  public var fileName: String {
    let plain = String(
      map { character in
        #"/\:*?"<>|"#.contains(character) || character.isControl || character.isNewline ? "-" : character
      }
    ).typed
    guard plain.count > 80 else { return plain }
    let end = plain.suffix(6)
    let ending = end.firstIndex(of: ".").map { end[$0...] } ?? ""
    return String(plain.prefix(80 - ending.count) + ending)
  }
}

extension String {
  /// The text without what nobody sees: controls, and marks without width or that turn the direction of writing
  /// (Unicode categories Cc and Cf), by which one name looks like another.
  public var visible: String {
    String(
      UnicodeScalarView(
        unicodeScalars.filter {
          ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }))
  }

  /// Its beginning, where all of it would be too long for a message.
  public func cut(to limit: Int) -> String { utf8.count > limit && count > limit ? prefix(limit - 1) + "…" : self }

  /// A name under which a file is kept, of what someone calls it: the last part of a path, at most 150 characters.
  public var keptFileName: String {
    let name = visible.composed.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)?.typed ?? ""
    return name.isEmpty ? "tep" : String(name.prefix(150))
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}
