import Foundation
import TestSupport
import Testing

@testable import Domain

@Suite("Text as it is searched and names as they are compared")
struct FoldingTests {
  private static let letters = Array(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
      + "ÁÀẢÃẠỚỞỢÝỲỴñçøßſæĳ0189 .-/'\t"
  )

  /// A character that no table knows makes the whole text be folded the general way.
  private static let stranger = "字"

  @Test("What needs no composing is told from what does, a mark behind it or not")
  func composed() {
    let blocks: [ClosedRange<UInt32>] = [0...0x37F, 0x1DC0...0x20FF]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "\(scalar)\u{301}", "a\(scalar)"] {
        #expect(Array(text.composed.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
      }
    }
  }

  @Test("What is typed needs nothing, or is composed and freed of the blanks around it", arguments: 0..<20)
  func typed(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let letters = Self.letters + ["\n", "\r\n", "\r", "\u{A0}", "\u{85}", "\u{2003}", "\u{2028}", "\u{301}", "–", "字"]
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      #expect(Array(text.typed.utf8) == Array(text.typedAsAnyText.utf8))
    }
  }

  @Test("A letter folds to the same by the table and the general way, composed or not", arguments: 0..<20)
  func table(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let composed = String(
        (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in Self.letters.randomElement(using: &random) })
      let text = Bool.random(using: &random) ? composed : composed.decomposedStringWithCanonicalMapping
      #expect((text + Self.stranger).folded == text.folded + Self.stranger)
      #expect("Bình \(text) \(Self.stranger)".nameKey == "Bình \(text)".nameKey + " \(Self.stranger)")
    }
  }

  @Test("Every letter of the Latin blocks and every mark folds as the general way folds it")
  func everyLetter() {
    for value in [0x01..<0x0300, 0x0300..<0x0370, 0x1E00..<0x1F00].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect("a\(scalar)b\(Self.stranger)".folded == "a\(scalar)b".folded + Self.stranger, "\(value)")
    }
  }
}
