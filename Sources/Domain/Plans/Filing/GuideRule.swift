extension Plan {
  /// Somebody files for the authors and guides them, such as a teacher for pupils who have no accounts. Who guides is
  /// no author, and kept out of judging as an author is.
  public struct GuideRule: Hashable, Sendable, Codable {
    /// What they are called, as it stands within a sentence: `giáo viên hướng dẫn`.
    public var name: String
    /// How many dossiers of a round one of them guides at most; nil without a limit.
    public var atMost: Int?
    /// In how many dossiers of a round one author stands at most; nil without a limit.
    public var worksOfAuthor: Int?
    /// Whether they get a certificate of their own.
    public var isCertified: Bool
    public var source: Source

    public init(
      name: String, atMost: Int? = nil, worksOfAuthor: Int? = nil, isCertified: Bool = false, source: Source
    ) {
      self.name = name
      self.atMost = atMost
      self.worksOfAuthor = worksOfAuthor
      self.isCertified = isCertified
      self.source = source
    }

    /// The rule as the plan's page tells it.
    var words: String {
      let parts = [
        "nộp hồ sơ thay tác giả của đơn vị mình, tác giả không cần tài khoản",
        atMost.map { "mỗi người nhiều nhất \($0.twoDigits) hồ sơ" },
        worksOfAuthor.map { "mỗi tác giả có tên trong nhiều nhất \($0.twoDigits) hồ sơ" },
        isCertified ? "được cấp giấy chứng nhận" : nil,
      ]
      return "\(name.capitalisedFirst): \(parts.compactMap { $0 }.joined(separator: "; "))"
    }
  }

  /// Whose guardians have to consent, and to what; what they do not consent to is not public (Luật Trẻ em 2016; Nghị
  /// định 13/2023/NĐ-CP điều 20).
  public struct ConsentRule: Hashable, Sendable, Codable {
    /// Guardians of authors below this age, in whole years, sign.
    public var below: Int
    /// From this age on the author agrees too; nil where the plan asks guardians alone.
    public var ownFrom: Int?
    /// The day on which ages count.
    public var on: Day
    /// What they may consent to; what is not named here is not published of such an author at all.
    public var matters: [Consent.Matter]
    public var source: Source

    public init(below: Int, ownFrom: Int? = nil, on day: Day, matters: [Consent.Matter], source: Source) {
      self.below = below
      self.ownFrom = ownFrom
      self.on = day
      self.matters = matters
      self.source = source
    }

    /// Whether somebody's guardian has to sign; of whom no birthday is known, it has.
    public func speaksTo(_ birth: Day?) -> Bool { birth.map { isYounger($0, than: below) } ?? true }

    /// Whether somebody agrees for themselves too.
    public func asksOwnWord(of birth: Day?) -> Bool {
      ownFrom.map { age in birth.map { !isYounger($0, than: age) } ?? true } ?? false
    }

    private func isYounger(_ birth: Day, than age: Int) -> Bool { on.adding(months: -12 * age) < birth }

    /// The rule as the plan's page tells it.
    var rule: String {
      let own = ownFrom.map { "; từ \($0) tuổi thì có cả sự đồng ý của chính tác giả" } ?? ""
      let what = matters.map(\.name).joined(separator: ", ")
      return """
        Sự đồng ý của gia đình: cha, mẹ hoặc người giám hộ của \(words) ký phiếu\(own); trả lời từng việc: \(what). \
        Không đồng ý thì không công bố
        """
    }

    /// `người dưới 16 tuổi vào ngày 1/6/2026`
    public var words: String { "người dưới \(below) tuổi vào ngày \(on.short)" }
  }
}

extension Plan {
  /// The authors of a dossier whose guardians sign, with their places in the list.
  public func young(in writing: Writing) -> [(place: Int, author: Author)] {
    guard let rule = participants.consent else { return [] }
    return writing.authors.enumerated().filter { rule.speaksTo($0.element.birth) }.map { ($0.offset, $0.element) }
  }
}
