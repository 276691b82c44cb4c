import Domain
import Foundation
import Yams

/// Plans as files: reading them with positions, checking them, showing them.
public enum PlanFile {
  /// What a file gives: a plan, or everything that is wrong with it.
  public struct Reading: Sendable {
    /// Nil when there is any mistake.
    public var plan: Plan?
    public var mistakes: [Mistake]
  }

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 1_048_576

  /// Reads a plan file and checks every rule in it.
  public static func read(_ text: String) -> Reading {
    let log = MistakeLog()
    let text = text.composed
    guard isReadable(text, log) else { return Reading(plan: nil, mistakes: log.mistakes) }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        log.add(1, 1, "tệp trống", "viết «plan: ten-ke-hoach» ở dòng đầu")
        return Reading(plan: nil, mistakes: log.mistakes)
      }
      let plan = PlanReader(log: log).plan(root)
      let mistakes = log.mistakes
      return Reading(plan: mistakes.isEmpty ? plan : nil, mistakes: mistakes)
    } catch {
      log.add(error)
      return Reading(plan: nil, mistakes: log.mistakes)
    }
  }

  /// Reads the bytes of a file; bytes that are not UTF-8 are a mistake.
  public static func read(_ bytes: [UInt8]) -> Reading {
    guard bytes.count <= sizeLimit else {
      let mistake = Mistake(line: 1, column: 1, what: "tệp lớn hơn 1 MB", instead: "bỏ bớt phần không phải quy tắc")
      return Reading(plan: nil, mistakes: [mistake])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let mistake = Mistake(line: 1, column: 1, what: "tệp không phải UTF-8", instead: "lưu lại tệp với mã UTF-8")
      return Reading(plan: nil, mistakes: [mistake])
    }
    return read(text)
  }

  /// Whether the text is small and flat enough to be given to the YAML parser, which descends with the nesting.
  private static func isReadable(_ text: String, _ log: MistakeLog) -> Bool {
    guard text.utf8.count <= sizeLimit else {
      log.add(1, 1, "tệp lớn hơn 1 MB", "bỏ bớt phần không phải quy tắc")
      return false
    }
    var brackets = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let lead = line.prefix { $0 == " " || $0 == "-" || $0 == "?" || $0 == "\t" }
      for character in line.utf8 {
        if character == UInt8(ascii: "[") || character == UInt8(ascii: "{") { brackets += 1 }
        if character == UInt8(ascii: "]") || character == UInt8(ascii: "}") { brackets = max(0, brackets - 1) }
      }
      guard lead.count <= 100, brackets <= 40 else {
        log.add(number + 1, 1, "lồng nhau quá sâu", "viết phẳng hơn")
        return false
      }
    }
    return true
  }
}
