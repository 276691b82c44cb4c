extension Author {
  /// Whether a text names the author.
  func isNamed(in text: String) -> Bool { name.count > 2 && text.lowercased().contains(name.lowercased()) }

  /// Whether an address or the name of a file does, in which names stand without diacritics and blanks:
  /// `le-be-nuoc.jpg`.
  func isNamed(inAddress address: String) -> Bool {
    func words(_ text: String) -> String {
      text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    return name.count > 2 && " \(words(address)) ".contains(" \(words(name)) ")
  }

  /// A text in which words stand in place of the author's name; where the name is part of a longer word it stays.
  func unnamed(in text: String) -> String {
    guard isNamed(in: text) else { return text }
    let (letters, sought) = (Array(text), name.map { $0.lowercased() })
    let small = letters.map { $0.lowercased() }
    var (told, place) = ("", 0)
    while place < letters.count {
      let end = place + sought.count
      let isName =
        end <= letters.count && small[place..<end].elementsEqual(sought)
        && (place == 0 || !letters[place - 1].isLetter) && (end == letters.count || !letters[end].isLetter)
      told += isName ? "(không nêu tên)" : String(letters[place])
      place = isName ? end : place + 1
    }
    return told
  }
}

extension Dossier {
  /// Its authors to that of whom their families do not consent.
  func withheld(_ matter: Consent.Matter) -> [Author] { writing.authors.filter { !consents($0, to: matter) } }
}
