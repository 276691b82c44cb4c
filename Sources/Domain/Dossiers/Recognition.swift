/// A recognition or an award that a work got elsewhere, as its author enters it and the receiving office checks it.
public struct Recognition: Hashable, Sendable, Codable {
  /// Who recognised or awarded it, such as `Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh`.
  public var body: String
  /// Number and symbol of the decision or the certificate.
  public var number: String
  public var day: Day?
  /// `Giải Nhì`, `Giấy chứng nhận sáng kiến`.
  public var form: String

  public static let most = 20

  public init(body: String, number: String, day: Day?, form: String) {
    self.body = body.typed
    self.number = number.typed
    self.day = day
    self.form = form.typed
  }

  /// Everything is said that tells it from others.
  public var isWhole: Bool { !body.isEmpty && !number.isEmpty && day != nil && !form.isEmpty }

  /// Nothing is said.
  public var isEmpty: Bool { self == Recognition(body: "", number: "", day: nil, form: "") }

  /// `Giải Nhì, Ban Tổ chức Hội thi …, số 12/QĐ-BTC ngày 05/9/2023`
  public var text: String {
    let decision = number.isEmpty ? "" : "số \(number)\(day.map { " ngày \($0.short)" } ?? "")"
    return [form, body, decision].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Writing {
  /// With answers to fields of the office's own forms; nil takes one back.
  public mutating func tell(_ answers: [String: Told?]) {
    for (id, answer) in answers { told[id] = answer }
  }
}

/// What an author answers to a field of the office's own form.
public enum Told: Hashable, Sendable, Codable {
  case text(String)
  case amount(Dong)
  case day(Day)
  case rows([[String]])

  /// As a paper and a table say it; rows one below the other.
  public var words: String {
    switch self {
    case .text(let text): text
    case .amount(let amount): amount.text
    case .day(let day): day.figures
    case .rows(let rows): rows.map { $0.joined(separator: "; ") }.joined(separator: "\n")
    }
  }
}
