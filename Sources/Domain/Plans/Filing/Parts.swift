/// A part of the dossier (thành phần hồ sơ).
public struct Part: Hashable, Sendable, Codable {
  public typealias ID = Slug<Part>

  public enum Author: String, Hashable, Sendable, Codable, CaseIterable { case author, unit }

  /// What the part consists of.
  public enum Content: Hashable, Sendable, Codable {
    /// A paper that the program fills from the dossier.
    case paper(PaperForm)
    /// Files that the author attaches, each at most that many megabytes, of those kinds.
    case files(maxMegabytes: Int, formats: [FileFormat])
    /// Something that is handed over: a product, a model, a sample.
    case object
  }

  /// The electronic file besides the printed copies.
  public enum SoftCopy: Hashable, Sendable, Codable {
    /// What is written here is the file.
    case here
    /// It is sent to an e-mail address.
    case to(String)
  }

  public var id: ID
  /// The title of the paper.
  public var name: String
  public var content: Content
  public var by: Author
  public var required: Bool
  /// Each author gives one.
  public var isForEachAuthor: Bool
  /// Printed copies that the clause asks for; 0 where it asks for none.
  public var copies: Int
  public var softCopy: SoftCopy?
  /// What the office's own form asks besides.
  public var asks: [Ask]
  /// To which dossiers it belongs.
  public var when: When
  public var source: Source

  public init(
    id: ID, name: String, content: Content, by: Author = .author, required: Bool = true, isForEachAuthor: Bool = false,
    copies: Int = 0, softCopy: SoftCopy? = nil, asks: [Ask] = [], when: When = .always, source: Source
  ) {
    self.id = id
    self.name = name
    self.content = content
    self.by = by
    self.required = required
    self.isForEachAuthor = isForEachAuthor
    self.copies = copies
    self.softCopy = softCopy
    self.asks = asks
    self.when = when
    self.source = source
  }
}

/// A field of the office's own form.
public struct Ask: Hashable, Sendable, Codable {
  public typealias ID = Slug<Ask>

  public enum Kind: Hashable, Sendable, Codable {
    case text
    /// An amount of money in đồng.
    case amount
    case day
    /// One of these.
    case choice([String])
    /// Rows with these columns.
    case table([String])
  }

  /// The same without what it is made of, as files write it.
  public enum Form: String, Hashable, Sendable, CaseIterable { case text, amount, day, choice, table }

  public var id: ID
  public var name: String
  public var kind: Kind
  public var isRequired: Bool

  public init(id: ID, name: String, kind: Kind, isRequired: Bool) {
    self.id = id
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
  }
}

/// The kinds of files that a plan can ask for.
public enum FileFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case pdf, image, word, excel, video
}

/// The papers of a dossier that the program fills.
public enum PaperForm: String, Hashable, Sendable, Codable, CaseIterable {
  /// Tờ trình đề nghị công nhận sáng kiến, mẫu M-01.
  case submissionList = "m-01"
  /// Đơn yêu cầu công nhận sáng kiến, mẫu M-02.
  case application = "m-02"
  /// Báo cáo mô tả sáng kiến.
  case description = "bao-cao-mo-ta"

  /// What it is called where the plan gives it no name.
  ///
  /// - Parameter works: what the plan calls its works.
  public func usualName(of works: String) -> String {
    switch self {
    case .submissionList: "Tờ trình đề nghị công nhận \(works)"
    case .application: "Đơn yêu cầu công nhận \(works)"
    case .description: "Báo cáo mô tả \(works)"
    }
  }
}
