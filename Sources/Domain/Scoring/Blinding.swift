import Foundation

/// Hides from those who judge a dossier who wrote it and where: names and units, where they stand literally in titles
/// and texts, and the names of files. What a file shows inside stays as its author made it.
public struct Blinding: Sendable {
  /// What is hidden and what stands in its place, the longest first, so that a unit goes before a part of its name.
  private let masks: [(hidden: String, shown: String)]
  private let hidesFiles: Bool

  /// - Parameter isBlind: false hides nothing, where the plan does not score blind.
  public init(of dossier: Dossier, isBlind: Bool = true) {
    hidesFiles = isBlind
    guard isBlind else {
      masks = []
      return
    }
    let authors = dossier.writing.authors
    let names = authors.map { ($0.name, "[tác giả]") } + [(dossier.guide?.name ?? "", "[người hướng dẫn]")]
    let units = (authors.map(\.workplace) + [dossier.unitName ?? "", dossier.writing.owner]).map { ($0, "[đơn vị]") }
    masks = (names + units).map { (hidden: $0.0.typed, shown: $0.1) }.filter { $0.hidden.count >= 4 }
      .sorted { ($1.hidden.count, $0.hidden) < ($0.hidden.count, $1.hidden) }
  }

  /// The text without the names, in capitals or not; a name within a longer word stays.
  public func masked(_ text: String) -> String {
    masks.reduce(text) { text, mask in Blinding.replacing(mask.hidden, with: mask.shown, in: text) }
  }

  private static func replacing(_ hidden: String, with shown: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.range(of: hidden, options: .caseInsensitive) {
      let before = found.lowerBound > rest.startIndex ? rest[rest.index(before: found.lowerBound)] : result.last
      let after = found.upperBound < rest.endIndex ? rest[found.upperBound] : nil
      let isWhole = !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
      result += rest[..<found.lowerBound] + (isWhole ? shown : String(rest[found]))
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  /// The name under which a file is shown: `Tài liệu 1.pdf` for the first one where the plan scores blind.
  public func name(of file: Attachment, number: Int) -> String {
    guard hidesFiles else { return file.name }
    let ending = file.name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    let isPlain = (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return "Tài liệu \(number)" + (isPlain ? ".\(ending.lowercased())" : "")
  }
}
