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
}

extension Dossier {
  /// Its authors to that of whom their families do not consent.
  func withheld(_ matter: Consent.Matter) -> [Author] { writing.authors.filter { !consents($0, to: matter) } }
}
