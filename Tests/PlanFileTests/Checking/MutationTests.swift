import Foundation
import PlanFile
import TestSupport
import Testing

@Suite("Damaged plan files")
struct MutationTests {
  private static let rounds = 10
  /// `make crash` takes four hundred.
  private static let filesPerRound =
    ProcessInfo.processInfo.environment["DAMAGED_FILES"].flatMap { Int($0) } ?? 5
  private static let cases = PlanFile.builtIn.flatMap { plan in (0..<rounds).map { (plan.name, $0) } }

  /// Five plans, ten rounds, so many damaged files in each: 250, or 20,000.
  @Test("Whatever happens to a file, it gives a plan or a mistake at a place that the file has", arguments: cases)
  func damaged(name: String, round: Int) throws {
    let bytes = try #require(PlanFile.builtIn.first { $0.name == name }?.bytes)
    var dice = SplitMix(seed: UInt64(round) &* 1_000_003 &+ UInt64(name.utf8.count))
    for number in 0..<MutationTests.filesPerRound {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...2, using: &dice) { damage(&damaged, &dice) }
      let reading = PlanFile.read(damaged)
      if let wrong = complaint(about: reading, damaged) { Issue.record("\(name) \(round) \(number): \(wrong)") }
    }
  }

  private func complaint(about reading: PlanFile.Reading, _ bytes: [UInt8]) -> String? {
    if (reading.plan == nil) == reading.mistakes.isEmpty { return "neither a plan nor a mistake" }
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
    for mistake in reading.mistakes {
      guard (1...lines).contains(mistake.line), mistake.column >= 1, !mistake.what.isEmpty, !mistake.instead.isEmpty
      else { return "no place or no words: \(mistake)" }
    }
    return nil
  }

  private func damage(_ bytes: inout [UInt8], _ dice: inout SplitMix) {
    guard bytes.count > 1 else { return }
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<9, using: &dice) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &dice)))
    case 3: bytes.removeSubrange(line(at: place, bytes))
    case 4: bytes.insert(contentsOf: bytes[line(at: place, bytes)], at: line(at: place, bytes).lowerBound)
    case 5: swapLines(&bytes, place, Int.random(in: 0..<bytes.count, using: &dice))
    case 6: swapWords(&bytes, place, Int.random(in: 0..<bytes.count, using: &dice))
    case 7: if Bool.random(using: &dice) { bytes.removeSubrange(place...) } else { bytes.removeSubrange(..<place) }
    default: bytes.insert(contentsOf: Array((strange.randomElement(using: &dice) ?? "").utf8), at: place)
    }
  }

  private let strange = [
    "*a ", "&a ", "{", "}", "[", "]", "\"", "'", ": ", "- ", "? ", "| \n", ">\n", "\t", "\r", "\0", "#", "%TAG",
    "!!map ",
    "---\n", "...\n", "999999999999999999999", "-1", "null", "\u{2028}", "ế", "\u{301}", "2024-99-99", ", ", "\n",
    "    ",
    "<<: ", "0x10", "1e400", "\\", "@", "`",
  ]

  private func line(at place: Int, _ bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    return start..<max(start, end)
  }

  private func word(at place: Int, _ bytes: [UInt8]) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    let start = bytes[..<place].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(where: isBlank) ?? bytes.count
    return start..<max(start, end)
  }

  private func swapLines(_ bytes: inout [UInt8], _ one: Int, _ other: Int) {
    swap(&bytes, line(at: min(one, other), bytes), line(at: max(one, other), bytes))
  }

  private func swapWords(_ bytes: inout [UInt8], _ one: Int, _ other: Int) {
    swap(&bytes, word(at: min(one, other), bytes), word(at: max(one, other), bytes))
  }

  private func swap(_ bytes: inout [UInt8], _ first: Range<Int>, _ second: Range<Int>) {
    guard first.upperBound <= second.lowerBound else { return }
    let (a, b) = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: a)
    bytes.replaceSubrange(first, with: b)
  }
}
