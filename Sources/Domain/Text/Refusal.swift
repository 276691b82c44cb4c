/// What the rules forbid: a sentence for the person, the clause that says so, and what to do next.
///
/// A refusal is an answer, not a failure. Nothing was changed when it is thrown.
public struct Refusal: Error, Hashable, Sendable {
  /// The kind of answer, for the edge that has to choose a status or keep typed text.
  public enum Kind: String, Hashable, Sendable {
    /// The rules do not allow it now.
    case rule
    /// What was written is not complete or not right; `field` says where.
    case input
    /// There is no such thing, or none that this person may know of.
    case absent
    /// The person may see it but may not do this.
    case forbidden
    /// Someone else changed it in the meantime.
    case conflict
  }

  public var kind: Kind
  /// A whole Vietnamese sentence.
  public var reason: String
  /// The clause of the plan or law that the refusal rests on, such as `II.5`.
  public var clause: Clause?
  /// What the person can do about it; a whole Vietnamese sentence.
  public var next: String?
  /// The form field it belongs to, when there is one.
  public var field: String?

  public init(
    _ reason: String, kind: Kind = .rule, clause: Clause? = nil, next: String? = nil, field: String? = nil
  ) {
    self.kind = kind
    self.reason = reason
    self.clause = clause
    self.next = next
    self.field = field
  }

  /// All of it in one line: the reason, the clause as offices cite it, what to do next.
  public var sentence: String {
    let cited = clause.map { " (\($0.cited))" } ?? ""
    return ["\(reason)\(cited)", next].compactMap { $0 }.joined(separator: " ")
  }

  /// What keeps something from being done; nil where nothing does.
  ///
  /// - Throws: whatever else `check` throws: what broke is no answer to a person.
  public static func of(_ check: () throws -> Void) throws -> Refusal? {
    do {
      try check()
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  /// The same, resting on that clause.
  func citing(_ clause: Clause?) -> Refusal {
    var refusal = self
    refusal.clause = clause
    return refusal
  }

  /// What everyone is told of a thing that is not there or not theirs to see: the two must look alike.
  public static let absent = Refusal(
    "Không tìm thấy nội dung này.", kind: .absent, next: "Kiểm tra lại địa chỉ, hoặc trở về trang đầu.")

  /// What is written in a form field and cannot be taken.
  public static func input(_ field: String, _ reason: String, next: String? = nil) -> Refusal {
    Refusal(reason, kind: .input, next: next, field: field)
  }
}

/// Several refusals at once: everything that is wrong with a form, so that it can be corrected in one go.
public struct Refusals: Error, Hashable, Sendable {
  public var all: [Refusal]

  public init(_ all: [Refusal]) { self.all = all }

  /// What is wrong with a form that can be corrected and sent again; nil for any other error.
  public static func ofInput(_ error: any Error) -> [Refusal]? {
    switch error {
    case let several as Refusals: several.all
    case let refusal as Refusal where refusal.kind == .input || refusal.kind == .rule: [refusal]
    default: nil
    }
  }
}
