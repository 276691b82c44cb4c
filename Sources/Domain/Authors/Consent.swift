/// What the guardian of a young author consents to, on a paper that the guardian signed.
public struct Consent: Hashable, Sendable, Codable {
  /// What of an author may be made public.
  public enum Matter: String, Hashable, Sendable, Codable, CaseIterable {
    case name = "ho-ten"
    case picture = "hinh-anh"
    case work = "san-pham"

    /// The name of what is consented to, as forms and papers list it.
    public var name: String {
      switch self {
      case .name: "công bố họ tên"
      case .picture: "công bố hình ảnh"
      case .work: "công bố nội dung sản phẩm"
      }
    }
  }

  /// What the guardian is to the author.
  public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case father = "cha"
    case mother = "me"
    case guardian = "giam-ho"

    public var name: String {
      switch self {
      case .father: "cha"
      case .mother: "mẹ"
      case .guardian: "người giám hộ"
      }
    }
  }

  /// Whose it is: a consent is for one author, by name and birthday.
  public struct Subject: Hashable, Sendable, Codable {
    /// In small letters.
    public let name: String
    public let birth: Day?

    public init(_ author: Author) {
      name = author.name.typed.lowercased()
      birth = author.birth
    }
  }

  public var subject: Subject
  /// Father, mother or guardian.
  public var guardian: String
  public var relation: Relation?
  /// In the order of `Matter`.
  public var agreed: [Matter]
  /// Whether the author agrees too.
  public var ownWord: Bool

  public init(of author: Author, guardian: String, relation: Relation?, agreed: Set<Matter>, ownWord: Bool) {
    subject = Subject(author)
    self.guardian = guardian.typed
    self.relation = relation
    self.agreed = Matter.allCases.filter(agreed.contains)
    self.ownWord = ownWord
  }

  /// Nothing is said.
  public var isEmpty: Bool { guardian.isEmpty && relation == nil && agreed.isEmpty && !ownWord }
}

/// A consent that a guardian took back: from then on what it was for is not public.
public struct WithdrawnConsent: Hashable, Sendable, Codable {
  public let subject: Consent.Subject
  /// In the order of `Matter`.
  public let matters: [Consent.Matter]
  public let by: Person.ID
  public let at: Instant

  fileprivate func of(_ subject: Consent.Subject) -> WithdrawnConsent {
    WithdrawnConsent(subject: subject, matters: matters, by: by, at: at)
  }

  /// The rest of it; nil where nothing is left.
  fileprivate func without(_ given: Set<Consent.Matter>) -> WithdrawnConsent? {
    let rest = matters.filter { !given.contains($0) }
    return rest.isEmpty ? nil : WithdrawnConsent(subject: subject, matters: rest, by: by, at: at)
  }
}

extension Writing {
  /// What the guardian of an author consented to; nil while nothing is said of it.
  public func consent(of author: Author) -> Consent? { consents.last { $0.subject == Consent.Subject(author) } }
}

// MARK: Where the signed papers are

extension Consent.Subject {
  /// The part of the dossier in which the paper that the guardian signed is kept.
  public var part: Part.ID {
    let words = name.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    let day = birth.map { "-\($0)" } ?? ""
    let name = words.prefix(40).trimmingHyphens
    return Part.ID("\(Part.ID.consents)\(name)\(day)") ?? "dong-y"
  }
}

extension Slug<Part> {
  /// How the parts begin in which papers of guardians are kept; no plan names a part so.
  public static var consents: String { "dong-y-" }

  /// Whether it keeps the paper of a guardian, which judges do not see.
  public var isConsent: Bool { description.hasPrefix(Self.consents) }
}

extension StringProtocol {
  fileprivate var trimmingHyphens: String {
    String(String(drop { $0 == "-" }).reversed().drop { $0 == "-" }.reversed())
  }
}

extension Plan {
  /// Where the papers of guardians are attached, one for each young author who is named.
  func consentPlaces(for writing: Writing) -> [FilePlace] {
    guard let rule = participants.consent else { return [] }
    return young(in: writing).filter { !$0.author.name.isEmpty }.map { _, author in
      FilePlace(
        id: Consent.Subject(author).part, name: "Phiếu đồng ý đã ký: \(author.name)", isRequired: true, least: 1,
        maxMegabytes: 20, formats: [.pdf, .image], source: rule.source)
    }
  }
}

// MARK: What is missing

extension Dossier {
  /// What is missing of what guardians have to say.
  func missingConsents(under plan: Plan) -> [Missing] {
    guard let rule = plan.participants.consent else { return [] }
    return plan.young(in: writing).flatMap { place, author -> [Missing] in
      guard !author.name.isEmpty else { return [] }
      let consent = writing.consent(of: author)
      var missing: [Missing] = []
      func add(_ field: String, _ what: String) {
        missing.append(
          Missing(section: .consent, field: "\(field)-\(place + 1)", what: what, clause: rule.source.clause))
      }
      if consent?.guardian.isEmpty ?? true || consent?.relation == nil {
        add("consent-guardian", "Sự đồng ý của cha, mẹ hoặc người giám hộ của \(author.name)")
      }
      if rule.asksOwnWord(of: author.birth), consent?.ownWord != true {
        add("consent-own", "Sự đồng ý của chính \(author.name)")
      }
      return missing
    }
  }

  /// Gives an author the right name; what was consented to stays with them.
  mutating func rename(author place: Int, to name: String) {
    let before = Consent.Subject(writing.authors[place])
    writing.authors[place].name = name
    let after = Consent.Subject(writing.authors[place])
    guard before != after else { return }
    for index in writing.consents.indices where writing.consents[index].subject == before {
      writing.consents[index].subject = after
    }
    for index in attachments.indices where attachments[index].part == before.part {
      attachments[index].part = after.part
    }
    withdrawnConsents = withdrawnConsents?.map { $0.subject == before ? $0.of(after) : $0 }
  }

  /// Without papers of guardians of authors who are not in the list any more: what belongs to nobody is not handed in.
  mutating func dropStrayConsents() {
    guard !writing.consents.isEmpty || attachments.contains(where: \.part.isConsent) else { return }
    let subjects = Set(writing.authors.map { Consent.Subject($0) })
    let parts = Set(subjects.map(\.part))
    attachments.removeAll { $0.part.isConsent && !parts.contains($0.part) }
    writing.consents.removeAll { !subjects.contains($0.subject) }
  }
}

// MARK: What may be public

extension Dossier {
  /// Whether a guardian says what may be public of an author: the rule asks for it, or it was said at a lower level.
  public func isGuarded(_ author: Author) -> Bool {
    consentRule?.speaksTo(author.birth) == true || writing.consent(of: author) != nil
      || !takenBack(of: author).isEmpty
  }

  /// Those of whom guardians say what may be public, with their places in the list.
  public var guarded: [(place: Int, author: Author)] {
    writing.authors.enumerated().filter { isGuarded($0.element) }.map { ($0.offset, $0.element) }
  }

  /// To what guardians may consent.
  public var askedMatters: [Consent.Matter] { consentRule?.matters ?? Consent.Matter.allCases }

  /// Whether that may be public of an author. What was said binds, whether or not the rule of this plan asks for it; of
  /// those to whom no rule speaks and of whom nothing was said everything may.
  public func consents(_ author: Author, to matter: Consent.Matter) -> Bool {
    let consent = writing.consent(of: author)
    guard !takenBack(of: author).contains(matter), consent?.agreed.contains(matter) != false else { return false }
    guard let rule = consentRule, rule.speaksTo(author.birth) else { return true }
    guard rule.matters.contains(matter), let consent else { return false }
    return consent.ownWord || !rule.asksOwnWord(of: author.birth)
  }

  private func takenBack(of author: Author) -> Set<Consent.Matter> {
    let subject = Consent.Subject(author)
    return Set((withdrawnConsents ?? []).filter { $0.subject == subject }.flatMap(\.matters))
  }

  /// Whether the text of the work may be public: each of its authors consents.
  public var publishesWork: Bool { writing.authors.allSatisfy { consents($0, to: .work) } }

  /// The authors as people outside of the office read of them, the public too: by name who may be named, the
  /// others together and without names.
  public var publicAuthors: [String] {
    let named = writing.authors.filter { consents($0, to: .name) }.map(\.name)
    let hidden = writing.authors.count - named.count
    guard hidden > 0 else { return named }
    let whose = unitName.map { " \($0)" } ?? ""
    if named.isEmpty { return [hidden == 1 ? "một học sinh\(whose)" : "nhóm học sinh\(whose)"] }
    return named + ["\(hidden) học sinh khác"]
  }

  /// The group under whose name it was filed, as people outside of the office read of it; nil for none, and where its
  /// name tells of somebody who may not be named: the authors stand for it then.
  public var publicCollective: String? {
    writing.collective.flatMap { name in withheld(.name).contains { $0.isNamed(in: name) } ? nil : name }
  }

  /// Whether every author may be named.
  public var namesAllAuthors: Bool { writing.authors.allSatisfy { consents($0, to: .name) } }

  /// The same with who guides them: `Trần Bé Mẫu, Lê Bé Thử (hướng dẫn: Nguyễn Thị Cô Mẫu)`.
  public var publicWriters: String {
    publicAuthors.joined(separator: ", ") + (guide.map { " (hướng dẫn: \($0.name))" } ?? "")
  }

  /// `Trần Minh Mẫu và 1 đồng tác giả`, or the same without names.
  public var publicByline: String { namesAllAuthors ? byline : publicAuthors.joined(separator: ", ") }

  /// Where an author is in another dossier of the same work, whose names a decision may have corrected there: by name
  /// and birthday, else by the birthday alone, else by the place in a list of the same length. Where it stays uncertain
  /// it is each of those whom it may be; empty where the author is not in that list.
  public func places(of author: Author, in other: Dossier) -> [Int] {
    let (subject, there) = (Consent.Subject(author), other.writing.authors)
    if let same = there.firstIndex(where: { Consent.Subject($0) == subject }) { return [same] }
    let alike = there.indices.filter { there[$0].birth == author.birth }
    guard alike.count > 1, there.count == writing.authors.count,
      let place = writing.authors.firstIndex(where: { Consent.Subject($0) == subject }), alike.contains(place)
    else { return alike }
    return [place]
  }

  /// With the consent of a guardian taken back, as far as it was given.
  ///
  /// - Parameter place: of the author in the list.
  /// - Throws: `Refusal` for an author of whom no guardian says anything, and for what is not consented to.
  public func withdrawingConsent(
    at place: Int, to matters: Set<Consent.Matter>, reason: String, by person: Person.ID, at now: Instant
  ) throws -> Dossier {
    try require(.withdrawConsent)
    guard writing.authors.indices.contains(place), isGuarded(writing.authors[place]) else { throw Refusal.absent }
    return try takingBack(at: place, matters, reason, by: person, at: now)
  }

  /// With the same taken back that was taken back in another dossier of the work, also where no rule asks for consent.
  public func followingWithdrawal(
    at place: Int, to matters: Set<Consent.Matter>, reason: String, by person: Person.ID, at now: Instant
  ) throws -> Dossier {
    try require(.withdrawConsent)
    return try takingBack(at: place, matters, reason, by: person, at: now)
  }

  private func takingBack(
    at place: Int, _ matters: Set<Consent.Matter>, _ reason: String, by person: Person.ID, at now: Instant
  ) throws -> Dossier {
    let author = writing.authors[place]
    let given = Consent.Matter.allCases.filter { matters.contains($0) && consents(author, to: $0) }
    guard !given.isEmpty else {
      throw Refusal.input(
        "matter-\(Consent.Matter.name.rawValue)-\(place + 1)",
        "Chọn ít nhất một nội dung đang được đồng ý mà gia đình \(author.name) rút lại.")
    }
    let reason = try reason.asked("Ghi ai đề nghị rút lại, ngày nào, bằng văn bản hay trực tiếp", .upTo(5000))
    let words = "\(author.name): \(given.map(\.name).joined(separator: ", ")). \(reason)"
    return taken(.withdrawConsent, .consentWithdrawn(text: words), by: person, at: now, due: due) {
      $0.withdrawnConsents =
        ($0.withdrawnConsents ?? [])
        + [WithdrawnConsent(subject: Consent.Subject(author), matters: given, by: person, at: now)]
    }
  }

  /// With a new paper that the guardian signed: to what it says the guardian consents from now on, also to what was
  /// refused or taken back before.
  ///
  /// - Parameters:
  ///   - consent: what the paper says beside the earlier one; its author is one of the list.
  ///   - paper: the signed paper.
  /// - Throws: `Refusals` for what is missing on it.
  public func renewingConsent(
    _ consent: Consent, at place: Int, paper: Attachment?, by person: Person.ID, at now: Instant
  ) throws -> Dossier {
    try require(.renewConsent)
    guard writing.authors.indices.contains(place), isGuarded(writing.authors[place]) else { throw Refusal.absent }
    let (author, number) = (writing.authors[place], place + 1)
    var missing: [Refusal] = []
    if !consent.agreed.contains(where: { askedMatters.contains($0) && !consents(author, to: $0) }) {
      missing.append(
        .input(
          "again-\(Consent.Matter.name.rawValue)-\(number)",
          "Chọn ít nhất một nội dung chưa được đồng ý mà gia đình \(author.name) nay đồng ý."))
    }
    if !(2...200).contains(consent.guardian.count) || consent.relation == nil {
      missing.append(.input("again-guardian-\(number)", "Ghi họ tên người ký phiếu và là gì của \(author.name)."))
    }
    if consentRule?.asksOwnWord(of: author.birth) == true, !consent.ownWord {
      missing.append(.input("again-own-\(number)", "\(author.name) cũng phải đồng ý."))
    }
    if paper == nil { missing.append(.input("paper-\(number)", "Chọn tệp phiếu mới đã ký.")) }
    guard missing.isEmpty, let paper else { throw Refusals(missing) }
    let words = "\(author.name): \(consent.agreed.map(\.name).joined(separator: ", ")). \(consent.guardian)"
    return taken(.renewConsent, .consentRenewed(text: words), by: person, at: now, due: due) {
      $0.take(consent, of: author, paper)
    }
  }

  private mutating func take(_ consent: Consent, of author: Author, _ paper: Attachment) {
    let (subject, said) = (Consent.Subject(author), Set(consent.agreed))
    let before = writing.consent(of: author)
    writing.consents.removeAll { $0.subject == subject }
    writing.consents.append(
      Consent(
        of: author, guardian: consent.guardian, relation: consent.relation, agreed: said.union(before?.agreed ?? []),
        ownWord: consent.ownWord || before?.ownWord == true))
    // What was taken back and is not on the new paper stays taken back.
    let left = (withdrawnConsents ?? []).compactMap { $0.subject == subject ? $0.without(said) : $0 }
    withdrawnConsents = left.isEmpty ? nil : left
    var file = paper
    file.part = subject.part
    if !attachments.contains(where: { $0.digest == file.digest && $0.part == file.part }) { attachments.append(file) }
  }
}
