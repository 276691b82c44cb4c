import Domain

/// What an installation sends to another: one consolidated list of initiatives that go to a higher level.
///
/// It is written in plain texts and numbers, not in the types of the domain: whatever a stranger wrote is looked at once
/// more before it becomes a value of ours (`Initiative.writing`).
public struct PackageContent: Hashable, Sendable, Codable {
  /// The key under which the package is known on both sides, so that it is taken once.
  public var id: String
  /// The plan under which the initiatives were recognised.
  public var plan: String
  public var planTitle: String
  public var issuer: String
  /// The body that it is sent to, as the plan names it.
  public var to: String
  public var day: Day
  public var initiatives: [Initiative]

  public init(
    id: String, plan: String, planTitle: String, issuer: String, to: String, day: Day, initiatives: [Initiative]
  ) {
    self.id = id
    self.plan = plan
    self.planTitle = planTitle
    self.issuer = issuer
    self.to = to
    self.day = day
    self.initiatives = initiatives
  }

  /// One line of the list, with its dossier and what came of it.
  public struct Initiative: Hashable, Sendable, Codable {
    /// The dossier in the installation it comes from.
    public var dossier: String
    public var title: String
    public var unit: String
    public var owner: String
    public var firstApplied: Day?
    /// In đồng a year.
    public var yearlyBenefit: Int?
    public var authors: [Author]
    /// By `Writing.Passage`.
    public var passages: [String: String]
    public var result: Result?
    public var files: [File]

    public init(
      dossier: String, title: String, unit: String, owner: String = "", firstApplied: Day? = nil,
      yearlyBenefit: Int? = nil, authors: [Author], passages: [String: String], result: Result? = nil,
      files: [File] = []
    ) {
      self.dossier = dossier
      self.title = title
      self.unit = unit
      self.owner = owner
      self.firstApplied = firstApplied
      self.yearlyBenefit = yearlyBenefit
      self.authors = authors
      self.passages = passages
      self.result = result
      self.files = files
    }
  }

  public struct Author: Hashable, Sendable, Codable {
    public var name: String
    public var birth: Day?
    public var workplace: String
    public var position: String
    public var qualification: String
    /// In hundredths of a per cent.
    public var share: Int?

    public init(
      name: String, birth: Day? = nil, workplace: String = "", position: String = "", qualification: String = "",
      share: Int? = nil
    ) {
      self.name = name
      self.birth = birth
      self.workplace = workplace
      self.position = position
      self.qualification = qualification
      self.share = share
    }
  }

  /// What a council and its authority found, as texts to be shown.
  public struct Result: Hashable, Sendable, Codable {
    /// `Mean.exactText`.
    public var mean: String
    public var grade: String
    public var decisionNumber: String
    public var decisionDay: Day

    public init(mean: String, grade: String, decisionNumber: String, decisionDay: Day) {
      self.mean = mean
      self.grade = grade
      self.decisionNumber = decisionNumber
      self.decisionDay = decisionDay
    }
  }

  /// A file of a dossier; its bytes lie in the package under its digest.
  public struct File: Hashable, Sendable, Codable {
    /// SHA-256 in hexadecimal.
    public var digest: String
    public var name: String

    public init(digest: String, name: String) {
      self.digest = digest
      self.name = name
    }
  }
}

extension PackageContent.Initiative {
  /// What the authors wrote, as a draft in a plan of this installation begins: the field, the solution and the answers to
  /// the conditions are that plan's own and are given there.
  ///
  /// - Throws: a `Refusal` that names the initiative for what no author could have written here.
  public func writing() throws -> Writing {
    try require((1...Writing.titleLimit).contains(title.typed.count), "tên sáng kiến trống hoặc quá dài")
    try require(yearlyBenefit.map { (0...1_000_000_000_000_000).contains($0) } ?? true, "số tiền làm lợi không hợp lệ")
    try require((1...100).contains(authors.count), "số tác giả không hợp lệ")
    let texts = [unit, owner] + authors.flatMap { [$0.name, $0.workplace, $0.position, $0.qualification] }
    try require(texts.allSatisfy { $0.count <= 500 }, "có mục dài hơn 500 ký tự")
    return Writing(
      title: title.typed, authors: try authors.map(author), owner: owner.typed, firstApplied: firstApplied,
      yearlyBenefit: yearlyBenefit.map(Dong.init),
      passages: Dictionary(uniqueKeysWithValues: try passages.map(passage)))
  }

  private func author(_ author: PackageContent.Author) throws -> Author {
    try require(!author.name.typed.isEmpty, "có tác giả không có tên")
    let share = author.share.flatMap { Share(hundredths: $0) }
    try require((share == nil) == (author.share == nil), "tỷ lệ đóng góp của \(author.name) không hợp lệ")
    return Author(
      name: author.name.typed, birth: author.birth, workplace: author.workplace.typed, position: author.position.typed,
      qualification: author.qualification.typed, share: share)
  }

  private func passage(_ name: String, _ text: String) throws -> (Writing.Passage, String) {
    guard let passage = Writing.Passage(rawValue: name) else { throw refusal("có mục lạ “\(name.prefix(40))”") }
    try require(text.count <= Writing.Passage.limit, "mục “\(passage.name)” quá dài")
    return (passage, text.typed)
  }

  private func require(_ holds: Bool, _ reason: String) throws {
    guard holds else { throw refusal(reason) }
  }

  private func refusal(_ reason: String) -> Refusal {
    Refusal("Sáng kiến “\(title.prefix(80))” trong gói: \(reason).", kind: .input, next: Package.askAgain)
  }
}
