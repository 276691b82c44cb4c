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

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}
