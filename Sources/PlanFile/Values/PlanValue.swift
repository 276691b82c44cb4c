import Domain

/// A value of a plan file that an office sets by a form: what it is called, how it is typed, where it stands.
public struct PlanValue: Sendable, Identifiable {
  /// How a value is typed and written.
  public enum Kind: Hashable, Sendable {
    case text, id, documentKind
    /// `20/4/2027`, written `2027-04-20`.
    case day
    /// `20/4` of every year, written `04-20`.
    case dayOfYear
    case whole, points, amount
    /// A number, or a share such as `20%` or `2/3`.
    case figure
  }

  /// The parts of the form.
  public enum Subject: CaseIterable, Sendable {
    case head, bodies, time, thresholds, caps, money

    public var title: String {
      switch self {
      case .head: "Văn bản"
      case .bodies: "Cơ quan, địa danh, người ký"
      case .time: "Thời gian, đợt nhận hồ sơ, hạn của công việc"
      case .thresholds: "Điểm, tỷ lệ, chỉ tiêu"
      case .caps: "Số lượng nhiều nhất"
      case .money: "Giải thưởng, kinh phí"
      }
    }
  }

  /// Its way in the file: `tracks.0.intake.from`.
  public let path: String
  public let label: String
  public let subject: Subject
  public let kind: Kind
  /// As the file says it; empty where it says nothing.
  public let value: String
  /// The clause that it rests on, as the file has it; nil where that is an assumption.
  public let clause: String?
  let place: Place

  /// Where it stands in the text, counted in Unicode scalars.
  enum Place: Sendable {
    case scalar(Range<Int>, isQuoted: Bool)
    /// It does not stand there yet: with its key it goes in there, between two texts.
    case new(Int, before: String, after: String)
    /// Not even the mapping is there to which it belongs.
    case newDocument(Int)
  }

  public var id: String { path }

  /// Its field in a form. A path has no underscore of its own.
  public var field: String { "v_\(path.replacing(".", with: "_"))" }

  /// How it stands in the form. An id is made anew from the short title unless one is typed.
  public var shown: String {
    switch kind {
    case .id: ""
    case .text: value.oneLine
    case .documentKind: value.isEmpty ? Plan.Document().kind.rawValue : value
    case .day: Day(value)?.short ?? value
    case .dayOfYear: Day("2000-\(value)").map { "\($0.day)/\($0.month)" } ?? value
    case .whole, .figure: value
    case .points: value.replacing(".", with: ",")
    case .amount: Int(value.replacing("_", with: "")).map(\.grouped) ?? value
    }
  }

  /// What the file says for what was typed; the reader judges whether that may stand there.
  ///
  /// - Throws: a `Refusal` at the field for what is no day or no amount.
  func written(_ entry: String) throws -> String {
    let typed = entry.typed.oneLine
    if typed.isEmpty { return "" }
    switch kind {
    case .text, .id, .documentKind: return typed
    case .day:
      guard let day = try? Day(written: typed) else { throw wrongDay(typed, like: "20/4/2027") }
      return day.description
    case .dayOfYear:
      let parts = typed.split { "/-.".contains($0) }.map(String.init)
      guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
        let day = Day("2000-\(parts[1].twoDigits)-\(parts[0].twoDigits)")
      else { throw wrongDay(typed, like: "20/4, không ghi năm") }
      return String(day.description.dropFirst("2000-".count))
    case .whole: return typed.ungrouped
    case .figure:
      return typed.contains("%") || typed.contains("/") ? typed.filter { $0 != " " } : typed.ungrouped
    case .points: return typed.replacing(",", with: ".")
    case .amount:
      guard let dong = try? Dong(written: typed) else {
        throw Refusal.input(
          field, "«\(typed.shortened)» không phải số tiền.", next: "Viết số đồng, ví dụ 2.000.000.")
      }
      return "\(dong.amount)"
    }
  }

  private func wrongDay(_ typed: String, like example: String) -> Refusal {
    Refusal.input(field, "«\(typed.shortened)» không phải một ngày.", next: "Viết theo mẫu \(example).")
  }
}

extension String {
  /// The text on one line, without blanks around it.
  var oneLine: String { typed.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ") }

  fileprivate var ungrouped: String { filter { $0 != "." && $0 != " " } }
  fileprivate var twoDigits: String { utf8.count == 1 ? "0\(self)" : self }
}
