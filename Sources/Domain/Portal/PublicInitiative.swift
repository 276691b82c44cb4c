/// An initiative as the public register has it: what decisions published of it and nothing else, once however many
/// levels recognised it. It follows from the records of the installation and is kept beside them.
public struct PublicInitiative: Hashable, Sendable, Codable {
  /// Where it comes from.
  public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
    /// A decision of this installation recognised it.
    case here
    /// A list of past years brought it in.
    case list
    /// It was recognised elsewhere: the office saw the proof, and who made it was commended.
    case elsewhere
    /// Who made it was commended for it.
    case commended

    public var name: String {
      switch self {
      case .here: "Công nhận trên hệ thống này"
      case .list: "Danh mục các năm trước"
      case .elsewhere: "Được công nhận ở nơi khác"
      case .commended: "Được khen thưởng"
      }
    }
  }

  public enum State: String, Hashable, Sendable, Codable {
    case published, corrected, revoked
  }

  /// A decision by which it was recognised.
  public struct Recognised: Hashable, Sendable, Codable {
    /// `Cấp tỉnh`; empty where nobody said.
    public var level: String
    /// Who recognised it, where that is none of this installation.
    public var body: String?
    public var plan: Plan.ID?
    public var planTitle: String?
    public var year: Int
    /// `Loại A`; nil without a grade.
    public var grade: String?
    /// The prizes beside the grade; nil without any.
    public var specials: String?
    public var decisionNumber: String
    public var decisionDay: Day?
    /// The decision, where it is one of this installation.
    public var decision: Decision.ID?
    /// The certificate, where it is one of this installation.
    public var certificate: Certificate.Code?

    public init(
      level: String, body: String? = nil, plan: Plan.ID? = nil, planTitle: String? = nil, year: Int, grade: String?,
      specials: String? = nil, decisionNumber: String, decisionDay: Day?, decision: Decision.ID? = nil,
      certificate: Certificate.Code? = nil
    ) {
      (self.level, self.body, self.plan, self.planTitle) = (level, body, plan, planTitle)
      (self.year, self.grade) = (year, grade)
      (self.specials, self.decisionNumber, self.decisionDay) = (specials, decisionNumber, decisionDay)
      (self.decision, self.certificate) = (decision, certificate)
    }
  }

  /// The key of the record from which it follows.
  public var key: String
  public var source: Source
  public var state: State
  /// What its permanent address ends with. It stays when a higher level recognises it too, when units are merged and
  /// when the decision is corrected.
  public var address: Certificate.Code
  /// Further codes that lead to it: those of the other levels, and those by which it was public before it had any.
  public var otherAddresses: [Certificate.Code]
  public var title: String
  /// The authors' names as the decision has them.
  public var authors: [String]
  /// The name of the group under which they stand; nil where they stand as themselves.
  public var collective: String?
  /// The unit, where it is one of this installation, and its name as it was then; empty for none.
  public var unit: Unit.ID?
  public var unitName: String
  /// `Sáng kiến`, `Ý tưởng mới`.
  public var kind: String
  /// Empty where nobody said.
  public var field: String
  /// What it is about, in some sentences; empty where nothing is told.
  public var summary: String
  /// By whom it was recognised, the highest level first; never empty.
  public var recognised: [Recognised]
  /// What those got for it who made it: `Bằng khen, Quyết định số 12/QĐ-UBND ngày 2/9/2024`.
  public var commended: [String]
  /// Its number on the national portal; nil where nobody wrote one down.
  public var nationalNumber: String?
  /// The last day on which something that the public reads of it changed after its decision; nil where nothing has.
  public var changed: Day?

  /// Characters of a summary.
  public static let summaryLength = 600

  public init(
    key: String, source: Source, state: State = .published, address: Certificate.Code,
    otherAddresses: [Certificate.Code] = [], title: String, authors: [String], collective: String? = nil,
    unit: Unit.ID?, unitName: String, kind: String, field: String, summary: String, recognised: [Recognised],
    commended: [String] = [], nationalNumber: String? = nil, changed: Day? = nil
  ) {
    (self.key, self.source, self.state, self.address) = (key, source, state, address)
    (self.otherAddresses, self.title, self.authors, self.collective) = (otherAddresses, title, authors, collective)
    (self.unit, self.unitName, self.kind, self.field) = (unit, unitName, kind, field)
    (self.summary, self.recognised, self.commended, self.changed) = (summary, recognised, commended, changed)
    self.nationalNumber = nationalNumber
  }

  /// The highest recognition.
  public var highest: Recognised? { recognised.first }

  public var isRevoked: Bool { state == .revoked }

  /// By what it stands among the latest: the day of the highest decision, or the end of its year.
  public var latest: Day? {
    highest.flatMap { $0.decisionDay ?? Day(year: $0.year, month: 12, day: 31) }
  }
}

// MARK: From the records

extension PublicInitiative {
  /// An initiative of a list of past years.
  ///
  /// - Parameter address: follows from its key.
  public init(_ past: PastInitiative, address: Certificate.Code) {
    self.init(
      key: past.id.description, source: .list, address: address, title: past.title, authors: past.authors, unit: nil,
      unitName: past.unit, kind: KindOfWork.usual.name.capitalisedFirst, field: past.field.capitalisedFirst,
      summary: past.summary.shortened(to: PublicInitiative.summaryLength),
      recognised: [
        Recognised(
          level: PublicInitiative.level(past.level), year: past.year, grade: PublicInitiative.grade(past.grade),
          decisionNumber: past.decisionNumber, decisionDay: past.decisionDay)
      ])
  }

  /// A dossier that this installation published; nil for one that the public does not know, or under another one.
  ///
  /// - Parameters:
  ///   - plan: the edition under which it was filed.
  ///   - lower: the dossiers of lower levels that are the same initiative, from high to low, with their plans.
  ///   - commended: the commendations that were given for it.
  ///   - addresses: follow from the keys of the dossier and of the lower ones; the first is used where no level gave
  ///     it a certificate, the others go on leading to it.
  public init?(
    _ dossier: Dossier, under plan: Plan, below lower: [(dossier: Dossier, plan: Plan)], commended: [Commended],
    addresses: [Certificate.Code]
  ) {
    guard dossier.isPublic, dossier.recognisedAbove == nil else { return nil }
    let below = lower.filter(\.dossier.isPublic)
    let certified = ([dossier] + below.map(\.dossier)).compactMap { $0.certificate?.code }
    guard let address = certified.last ?? addresses.first else { return nil }
    let writing = dossier.writing
    self.init(
      key: dossier.id.description, source: .here,
      state: dossier.isRevoked ? .revoked : dossier.correction == nil ? .published : .corrected,
      address: address, otherAddresses: (certified + addresses).filter { $0 != address }, title: writing.title,
      authors: dossier.publicAuthors, collective: dossier.publicCollective, unit: dossier.unit,
      unitName: dossier.unitName ?? "", kind: plan.workName(of: writing).capitalisedFirst,
      field: plan.name(ofField: writing.field) ?? "",
      summary: dossier.publicSummary,
      recognised: ([(dossier: dossier, plan: plan)] + below.filter { !$0.dossier.isRevoked }).compactMap {
        Recognised($0.dossier, under: $0.plan)
      },
      commended: commended.map(\.text),
      nationalNumber: ([dossier] + below.map(\.dossier)).lazy.compactMap(\.nationalNumber?.text).first,
      changed: ([dossier] + below.map(\.dossier)).compactMap(\.publicChange).max())
  }

  /// A dossier that was accepted, but not recognised by this installation, and for which someone was commended; nil
  /// without a commendation. It has those names alone that the commendations published.
  ///
  /// - Parameter address: follows from its key.
  public init?(accepted dossier: Dossier, under plan: Plan, commended: [Commended], address: Certificate.Code) {
    guard dossier.state.isFoundValid, dossier.recognisedAbove == nil, let first = commended.first else { return nil }
    let proved = dossier.writing.recognitions.compactMap { Recognised(elsewhere: $0) }.sorted { $1.year < $0.year }
    let own = Recognised(
      level: plan.level.name, plan: plan.id, planTitle: plan.shortTitle, year: first.decision.day.year, grade: nil,
      specials: first.kind, decisionNumber: first.decision.number, decisionDay: first.decision.day)
    let writing = dossier.writing
    self.init(
      key: dossier.id.description, source: proved.isEmpty ? .commended : .elsewhere, address: address,
      title: writing.title, authors: commended.map(\.candidate.name), unit: dossier.unit,
      unitName: dossier.unitName ?? "", kind: plan.workName(of: writing).capitalisedFirst,
      field: plan.name(ofField: writing.field) ?? "",
      summary: dossier.publicSummary,
      recognised: proved.isEmpty ? [own] : proved, commended: commended.map(\.text), changed: dossier.publicChange)
  }

  /// `Cấp tỉnh` for what lists write as `tỉnh`, `Tỉnh`, `cấp tỉnh`.
  private static func level(_ text: String) -> String {
    if text.isEmpty { return "" }
    return text.folded.hasPrefix("cap ") ? text.capitalisedFirst : "Cấp \(text.lowercasedFirst)"
  }

  /// `Loại A` for what lists write as `A`, `xếp loại A`; nil where nothing is written.
  private static func grade(_ text: String) -> String? {
    if text.isEmpty { return nil }
    let bare = text.folded.hasPrefix("xep loai ") ? String(text.dropFirst("xếp loại ".count)) : text
    let isBare = bare.count == 1 || ["xuat sac", "tot", "kha", "dat", "trung binh"].contains(bare.folded)
    return isBare ? "Loại \(bare.capitalisedFirst)" : bare.capitalisedFirst
  }
}

extension Dossier {
  /// What the authors wrote the work is; empty where the text of the work may not be public.
  public var publicContent: String { publishesWork ? writing.passages[.content] ?? "" : "" }

  /// The beginning of it.
  fileprivate var publicSummary: String { publicContent.shortened(to: PublicInitiative.summaryLength) }

  /// The last day on which a correction, a revocation, a family or a number of the national portal changed what the
  /// public reads; nil where none has.
  fileprivate var publicChange: Day? {
    history.last {
      switch $0.what {
      case .corrected, .revoked, .consentWithdrawn, .consentRenewed, .numberedNationally: true
      default: false
      }
    }?.at.day
  }
}

/// A commendation that was given for an initiative.
public struct Commended: Hashable, Sendable {
  public var candidate: Nomination.Candidate
  /// `Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh`
  public var kind: String
  public var decision: DecisionReference

  fileprivate var text: String { "\(kind), Quyết định số \(decision.number) ngày \(decision.day.short)" }
}

extension Commended {
  /// - Parameter plan: the edition under which the nomination was begun.
  /// - Returns: nil for a nomination that came to nothing.
  public init?(_ nomination: Nomination, under plan: Plan) {
    guard nomination.state == .commended, let kind = try? plan.commendation(nomination.content.kind),
      let decision = nomination.history.reversed().lazy.compactMap(\.commendation).first
    else { return nil }
    self.init(candidate: nomination.content.candidate, kind: kind.name, decision: decision)
  }
}

extension Nomination.Event {
  fileprivate var commendation: DecisionReference? {
    if case .commended(let decision) = what { return decision }
    return nil
  }
}

extension PublicInitiative.Recognised {
  /// A recognition elsewhere, as far as it is told whole.
  fileprivate init?(elsewhere: Recognition) {
    guard elsewhere.isWhole, let day = elsewhere.day else { return nil }
    self.init(
      level: "", body: elsewhere.body, year: day.year, grade: elsewhere.form, decisionNumber: elsewhere.number,
      decisionDay: day)
  }

  /// By the decision of its certificate, or else by the higher level that answered.
  fileprivate init?(_ dossier: Dossier, under plan: Plan) {
    guard let certificate = dossier.certificate else {
      self.init(dossier, answeredUnder: plan)
      return
    }
    self.init(
      level: plan.level.name, plan: plan.id, planTitle: plan.shortTitle, year: certificate.decisionDay.year,
      grade: plan.name(ofGrade: dossier.outcome?.grade), specials: plan.names(ofSpecials: dossier.outcome?.specials),
      decisionNumber: certificate.decisionNumber, decisionDay: certificate.decisionDay,
      decision: dossier.outcome?.decision, certificate: certificate.code)
  }

  /// What a higher level recognised, where the plan rests on its answer: no decision of this installation has it.
  private init?(_ dossier: Dossier, answeredUnder plan: Plan) {
    let answered = dossier.history.last { if case .answeredAbove = $0.what { true } else { false } }
    guard let published = answered ?? dossier.history.last else { return nil }
    let body = dossier.history.reversed().lazy.compactMap { event -> String? in
      if case .sentHigher(let body, _) = event.what { body } else { nil }
    }.first
    self.init(
      level: "", body: body, plan: plan.id, planTitle: plan.shortTitle, year: published.at.day.year, grade: nil,
      decisionNumber: "", decisionDay: nil)
  }
}

extension String {
  /// The text on one line, cut behind a word when it is longer. What is behind the cut is not read.
  fileprivate func shortened(to length: Int) -> String {
    var (line, count, rest) = ("", 0, unicodeScalars[...])
    while let start = rest.firstIndex(where: { !$0.isSpace }) {
      let end = rest[start...].firstIndex(where: \.isSpace) ?? rest.endIndex
      let word = self[start..<end]
      count += (line.isEmpty ? 0 : 1) + word.count
      guard count <= length else { return line.isEmpty ? word.prefix(length) + "…" : line + "…" }
      if !line.isEmpty { line += " " }
      line += word
      rest = rest[end...]
    }
    return line
  }
}

extension Unicode.Scalar {
  /// Whether it stands between words. No letter of Vietnamese is looked up in the table of all scripts.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0: true
    case ..<0x1680, 0x1E00..<0x2000: false
    default: properties.isWhitespace
    }
  }
}
