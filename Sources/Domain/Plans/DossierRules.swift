/// What must hold for an initiative to be recognised; the receiving office checks each.
public struct Condition: Hashable, Sendable, Codable {
  public typealias ID = Slug<Condition>

  /// Whether the program can answer the condition from what it knows.
  public enum Check: String, Hashable, Sendable, Codable, CaseIterable {
    /// A person answers it.
    case office
    /// The authors are named and their shares add up.
    case namedAuthors = "named-authors"
    /// The author's unit has filed its plan in response to the movement.
    case unitResponsePlan = "unit-response-plan"
    /// The day of first use or trial is given.
    case applied
    /// The kind of solution is one of the plan's.
    case solution
  }

  public enum Evidence: String, Hashable, Sendable, Codable, CaseIterable { case none, optional, required }

  public var id: ID
  public var text: String
  public var check: Check
  public var evidence: Evidence
  public var source: Source

  public init(id: ID, text: String, check: Check = .office, evidence: Evidence = .none, source: Source) {
    self.id = id
    self.text = text
    self.check = check
    self.evidence = evidence
    self.source = source
  }
}

/// What the plan does not recognise; the author declares that it does not apply, the office checks it.
public struct Exclusion: Hashable, Sendable, Codable {
  public typealias ID = Slug<Exclusion>

  public var id: ID
  public var text: String
  public var source: Source

  public init(id: ID, text: String, source: Source) {
    self.id = id
    self.text = text
    self.source = source
  }
}

/// A part of the dossier (thành phần hồ sơ).
public struct Part: Hashable, Sendable, Codable {
  public typealias ID = Slug<Part>

  public enum Author: String, Hashable, Sendable, Codable, CaseIterable { case author, unit }

  /// What the part consists of.
  public enum Content: Hashable, Sendable, Codable {
    /// A paper that the program fills from the dossier.
    case paper(PaperForm)
    /// Files that the author attaches, each at most that many megabytes.
    case files(maxMegabytes: Int)
  }

  public var id: ID
  public var name: String
  public var content: Content
  public var by: Author
  public var required: Bool
  /// Printed copies that the clause asks for.
  public var copies: Int
  /// The clause also asks for the electronic file.
  public var electronic: Bool
  public var source: Source

  public init(
    id: ID, name: String, content: Content, by: Author, required: Bool, copies: Int, electronic: Bool, source: Source
  ) {
    self.id = id
    self.name = name
    self.content = content
    self.by = by
    self.required = required
    self.copies = copies
    self.electronic = electronic
    self.source = source
  }
}

/// The papers of a dossier that the program fills.
public enum PaperForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// Tờ trình đề nghị công nhận sáng kiến, mẫu M-01.
  case submissionList = "m-01"
  /// Đơn yêu cầu công nhận sáng kiến, mẫu M-02.
  case application = "m-02"
  /// Báo cáo mô tả sáng kiến.
  case description = "bao-cao-mo-ta"
}

/// The days that the office and the author have, where the law gives them (Nghị định 13/2012/NĐ-CP).
public struct TimeLimits: Hashable, Sendable, Codable {
  /// Months to check a dossier after receiving it.
  public var checkMonths: Int
  /// Months the author has to complete it when asked.
  public var completionMonths: Int
  /// Months to decide after accepting it.
  public var decisionMonths: Int
  /// Days in which the unit should endorse or return.
  public var endorsementDays: Int
  public var complaints: ComplaintLimits
  public var source: Source

  public init(
    checkMonths: Int, completionMonths: Int, decisionMonths: Int, endorsementDays: Int,
    complaints: ComplaintLimits = .byLaw, source: Source
  ) {
    self.checkMonths = checkMonths
    self.completionMonths = completionMonths
    self.decisionMonths = decisionMonths
    self.endorsementDays = endorsementDays
    self.complaints = complaints
    self.source = source
  }
}
