/// How long a text that is asked for may be, in characters, and how a refusal says it.
public enum Length: Hashable, Sendable {
  /// «Ghi lý do hủy, từ 5 đến 1.000 ký tự.»
  case told(ClosedRange<Int>)
  /// What is asked for says enough of it: «Ghi họ tên người ký.»
  case untold(ClosedRange<Int>)
  /// Something, in no more characters than that; too many get a sentence of their own.
  case upTo(Int)
  /// «Ghi lý do mở lại kết quả, ít nhất một câu ngắn.»
  case shortSentence

  /// Something, however long.
  public static let some = Length.untold(1 ... .max)

  private var range: ClosedRange<Int> {
    switch self {
    case .told(let range), .untold(let range): range
    case .upTo(let most): 1...most
    case .shortSentence: 5...2000
    }
  }

  /// What is wrong with so many characters, given what is asked for; nil where nothing is.
  fileprivate func objection(to count: Int, _ what: String) -> String? {
    guard !range.contains(count) else { return nil }
    return switch self {
    case .told(let range): "\(what), từ \(range.lowerBound) đến \(range.upperBound.grouped) ký tự."
    case .upTo(let most) where count > most: "Viết tối đa \(most.grouped) ký tự."
    case .upTo, .untold: "\(what)."
    case .shortSentence: "\(what), ít nhất một câu ngắn."
    }
  }
}

extension String {
  /// What was typed, as it is kept.
  ///
  /// ```
  /// let reason = try reason.asked("Ghi lý do hủy")
  /// ```
  /// - Parameters:
  ///   - what: what to write, as the refusal begins.
  ///   - field: the form's.
  /// - Throws: `Refusal` for a text that is too short or too long.
  @discardableResult
  public func asked(
    _ what: String = "Ghi lý do", in field: String = "reason", _ length: Length = .told(5...1000), next: String? = nil
  ) throws -> String {
    let text = typed
    if let objection = length.objection(to: text.count, what) { throw Refusal.input(field, objection, next: next) }
    return text
  }
}

/// What is wrong with a form is gathered, so that all of it is said at once.
extension [Refusal] {
  /// Notes a text that is too short or too long.
  ///
  /// - Parameters:
  ///   - what: what to write, as the refusal begins.
  ///   - field: the form's.
  public mutating func ask(
    _ text: String, _ what: String, in field: String, _ length: Length, next: String? = nil
  ) {
    if let objection = length.objection(to: text.typed.count, what) {
      append(.input(field, objection, next: next))
    }
  }

  /// - Throws: `Refusals` of all that was found; nothing where nothing was.
  public func throwIfAny() throws {
    if !isEmpty { throw Refusals(self) }
  }
}
