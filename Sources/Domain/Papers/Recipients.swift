/// To whom a paper goes: `Nơi nhận`, one a line.
public enum Recipients {
  /// The most that one paper names.
  public static let limit = 60

  /// The list as it was typed, a line for each, without the dashes and stops that the paper adds.
  ///
  /// - Throws: `Refusal` at the field `recipients` for a list that is too long for a paper.
  public static func typed(_ text: String) throws -> [String] {
    let lines = text.typed.split(whereSeparator: \.isNewline).map { String($0).typed.bare }.filter { !$0.isEmpty }
    guard lines.count <= limit, lines.allSatisfy({ $0.count <= 300 }) else {
      throw Refusal.input("recipients", "Nơi nhận có tối đa \(limit) dòng, mỗi dòng 300 ký tự.")
    }
    return lines
  }
}

extension String {
  /// Without the mark of a list before it and the stop behind it.
  fileprivate var bare: String {
    let start = hasPrefix("- ") || hasPrefix("– ") ? String(dropFirst(2)) : self
    return (start.hasSuffix(";") || start.hasSuffix(".") ? String(start.dropLast()) : start).typed
  }
}
