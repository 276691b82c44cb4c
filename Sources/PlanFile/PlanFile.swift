import Domain
import Foundation
import Synchronization
import Yams

/// Plans as files: reading them with positions, checking them, showing them.
public enum PlanFile {
  /// What a file gives: a plan, or everything that is wrong with it.
  public struct Reading: Sendable {
    /// Nil when there is any mistake.
    public var plan: Plan?
    /// In the order of the file.
    public var mistakes: [Mistake]
  }

  /// The largest file that is read, in bytes: real plans have some 15,000.
  public static let sizeLimit = 256 << 10

  /// Reads a plan file and checks every rule in it.
  public static func read(_ text: String) -> Reading {
    guard text.utf8.count <= sizeLimit else { return .refused("tệp lớn hơn 256 kB", "bỏ bớt phần không phải quy tắc") }
    if let plan = recent.withLock({ $0.plan(of: text) }) { return Reading(plan: plan, mistakes: []) }
    let log = MistakeLog()
    let plan = plan(fitted(text), log)
    guard log.isEmpty, let plan else { return Reading(plan: nil, mistakes: log.mistakes) }
    recent.withLock { $0.keep(plan, of: text) }
    return Reading(plan: plan, mistakes: [])
  }

  /// An official looks at what a text says before it is published: it is read once.
  private static let recent = Mutex(RecentPlans())

  /// The plan of a file that was published. It was checked then: a rule that came later changes nothing of it.
  ///
  /// - Parameter round: the year of the round whose days are meant; the first one when nil.
  public static func published(_ text: String, round: Int? = nil) -> Plan? {
    let log = MistakeLog(round: round)
    let plan = plan(fitted(text), log, isChecked: true)
    return log.isEmpty ? plan : nil
  }

  /// Reads the bytes of a file; bytes that are not UTF-8 are a mistake.
  public static func read(_ bytes: [UInt8]) -> Reading {
    guard bytes.count <= sizeLimit else { return .refused("tệp lớn hơn 256 kB", "bỏ bớt phần không phải quy tắc") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .refused("tệp không phải UTF-8", "lưu lại tệp với mã UTF-8")
    }
    return read(text)
  }

  private static func plan(_ text: String, _ log: MistakeLog, isChecked: Bool = false) -> Plan? {
    guard Surface.isPlain(text, log) else { return nil }
    do {
      guard let root = try root(of: text) else {
        log.add(1, 1, "tệp trống", "viết «plan: ma-ke-hoach» ở dòng đầu")
        return nil
      }
      let plan = PlanReader(log: log).plan(root)
      // Of a file with more mistakes than are listed nobody reads more.
      if !isChecked, !log.isFull { PlanChecker(root: root, plan: plan, log: log).check() }
      return plan
    } catch {
      log.add(error)
      return nil
    }
  }

  /// The nodes of a text; nil where it is empty. Values are read as they are written: the parser need not guess their
  /// types.
  static func root(of text: String) throws -> Node? { try Yams.compose(yaml: fitted(text), .basic) }

  /// The text as the parser gets it: composed, without a byte order mark, and long enough to live outside the String
  /// value itself, because the parser keeps a pointer to its bytes.
  private static func fitted(_ text: String) -> String {
    var text = text.composed
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.utf8.count < 32 { text += String(repeating: "\n", count: 32) }
    text.makeContiguousUTF8()
    return text
  }
}

extension PlanFile {
  /// Reads the file at `path`; a file that cannot be opened is a mistake like any other.
  public static func read(path: String) -> Reading {
    guard let handle = FileHandle(forReadingAtPath: path),
      let bytes = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
    else { return .refused("không mở được tệp", "xem lại đường dẫn và quyền đọc tệp") }
    return read([UInt8](bytes))
  }

  /// What `sangkien plan check` prints for one file: `PATH: ok`, or a line for each mistake.
  public static func check(path: String) -> (lines: [String], ok: Bool) {
    let reading = read(path: path)
    guard reading.plan == nil else { return (["\(path): ok"], true) }
    return (reading.mistakes.map { $0.text(file: path) }, false)
  }
}

extension PlanFile.Reading {
  /// The whole file is refused for one reason.
  fileprivate static func refused(_ what: String, _ instead: String) -> PlanFile.Reading {
    PlanFile.Reading(plan: nil, mistakes: [Mistake(line: 1, column: 1, what: what, instead: instead)])
  }
}
