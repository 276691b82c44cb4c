/// Sending recognised or collected initiatives to a higher body, and taking its results back (chuyển cấp trên).
public struct Forwarding: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Slug<Forwarding>

  /// What is sent up.
  public enum Takes: String, Hashable, Sendable, Codable, CaseIterable {
    /// What a decision recognised.
    case recognised
    /// What the office found valid, judged here or not.
    case accepted
  }

  /// What is named to the higher level.
  public enum Nominated: String, Hashable, Sendable, Codable, CaseIterable {
    /// The initiative itself.
    case initiative
    /// Its authors as persons.
    case individual
    /// The collective that made it.
    case collective
  }

  /// What the maker of the list has to confirm of each initiative: «tiêu biểu».
  public struct Asked: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Slug<Asked>

    public var id: ID
    public var name: String

    public init(id: ID, name: String) {
      self.id = id
      self.name = name
    }
  }

  public var id: ID
  public var to: Body.ID
  /// The plan of the higher level in this installation, when it is here.
  public var plan: Plan.ID?
  public var what: String
  public var takes: Takes
  /// Who puts the list together; the standing office when the plan does not say.
  public var by: Body.ID?
  /// The body whose letter it is; the plan's issuer when the plan does not say.
  public var issuer: Body.ID?
  /// The printed copies of each initiative's dossier that go with it.
  public var copies: Int?
  /// One list for a round: another one only as a supplement, with a reason and a document.
  public var isConsolidated: Bool
  /// What is named there; never empty.
  public var nominates: [Nominated]
  /// What is asked of each initiative when the list is made.
  public var asks: [Asked]
  /// At most so many initiatives in all.
  public var cap: Int?
  public var due: Due?
  public var resultsDue: Due?
  /// Only on the author's wish.
  public var onAuthorsWish: Bool
  /// What a judgement must have found of an initiative: «tiêu biểu», «có khả năng nhân rộng».
  public var found: [Judgement.Question.ID]
  public var source: Source

  /// The id of a forwarding to which the plan gives none.
  public static let standardID: ID = "cap-tren"

  public init(
    id: ID = standardID, to: Body.ID, plan: Plan.ID? = nil, what: String, takes: Takes = .recognised,
    by: Body.ID? = nil, issuer: Body.ID? = nil, copies: Int? = nil, isConsolidated: Bool = false,
    nominates: [Nominated] = [.initiative], asks: [Asked] = [], cap: Int? = nil, due: Due? = nil,
    resultsDue: Due? = nil, onAuthorsWish: Bool = false, found: [Judgement.Question.ID] = [], source: Source
  ) {
    self.id = id
    self.to = to
    self.plan = plan
    self.what = what
    self.takes = takes
    self.by = by
    self.issuer = issuer
    self.copies = copies
    self.isConsolidated = isConsolidated
    self.nominates = nominates
    self.asks = asks
    self.cap = cap
    self.due = due
    self.resultsDue = resultsDue
    self.onAuthorsWish = onAuthorsWish
    self.found = found
    self.source = source
  }

  /// Whether people are named and not initiatives alone.
  public var namesPeople: Bool { nominates != [.initiative] }

  /// Whether a dossier in that state can go up.
  public func takes(_ state: Dossier.State) -> Bool {
    switch takes {
    case .recognised: state.isRecognised
    case .accepted:
      switch state {
      case .accepted, .shortlisted, .inCouncil, .scored: true
      default: state.isRecognised
      }
    }
  }
}

extension Plan {
  /// To whom a forwarding goes.
  public func receiver(of forwarding: Forwarding) -> Body { body(forwarding.to) }

  /// Who puts the list of a forwarding together.
  public func sender(of forwarding: Forwarding) -> Body { body(forwarding.by ?? offices.standing) }

  /// The body whose letter a forwarding goes with.
  public func letterBody(of forwarding: Forwarding) -> Body { body(forwarding.issuer ?? issuedBy) }

  /// How that letter is signed unless something else is filled in: the issuer's as the plan itself was, another body's
  /// by its head.
  public func letterSignature(of forwarding: Forwarding) -> Signature {
    let body = letterBody(of: forwarding)
    return body.id == issuedBy ? signature : signature(of: body)
  }

  /// To whom that letter goes unless something else is filled in: to its addressee, to the plan's recipients but for
  /// the body that writes it, and to the standing office.
  public func letterRecipients(of forwarding: Forwarding) -> [String] {
    let (sender, addressee) = (letterBody(of: forwarding).id, forwarding.to)
    let others = recipients.filter { ![sender, addressee].contains($0.body) }.map { $0.line(under: self) }
    let office =
      sender == offices.standing || recipients.contains { $0.body == offices.standing } ? [] : [standing.name]
    return ["Như trên"] + others.filter { !$0.hasPrefix("Lưu") } + office + others.filter { $0.hasPrefix("Lưu") }
  }

  /// What is asked under that id, in the words of the plan.
  public func question(_ id: Judgement.Question.ID) -> String {
    judging.lazy.flatMap(\.asks).first { $0.id == id }?.name ?? id.description
  }

  public func forwarding(_ id: Forwarding.ID) -> Forwarding? { forwards.first { $0.id == id } }
}

extension Plan {
  /// The year of the round, by which what belongs to it is told apart; 0 for a plan that is carried out once.
  public var round: Int { period.every == nil ? 0 : period.from.year }

  /// Whether two days belong to the same round: both to the one that runs, or both to earlier ones.
  func isOneRound(_ one: Day, _ other: Day) -> Bool {
    period.every == nil || (one >= period.from) == (other >= period.from)
  }

  /// The days in which something falls due in the round, in its last year; nil where nothing is set.
  public func days(of due: Due?) -> (first: Day, last: Day)? {
    let year = period.through.year
    return due?.lastDay(in: year).map { last in (due?.firstDay(in: year) ?? last.adding(days: -Due.notice), last) }
  }
}

extension Plan {
  /// The first day on which a list goes up; nil where the plan names none.
  public func firstDay(of forwarding: Forwarding) -> Day? { forwarding.due?.firstDay(in: period.through.year) }

  /// - Throws: `Refusal` before the days in which a list goes up. After them it goes late.
  public func requireBegun(_ forwarding: Forwarding, on day: Day) throws {
    guard let due = forwarding.due, let first = firstDay(of: forwarding), day < first else { return }
    throw Refusal(
      "Chưa đến lúc chuyển danh mục: gửi trong \(due.phrase), từ ngày \(first.short); hôm nay là ngày \(day.short).",
      clause: forwarding.source.clause, next: "Lập sẵn danh mục, đếm hồ sơ, trình ký; chuyển từ ngày \(first.short).")
  }

  /// The days in which a higher level answers to what went up: those of the results, else of the judgement outside; nil
  /// where neither is set.
  public func answerDays(of forwarding: Forwarding) -> (first: Day, last: Day)? {
    if let days = days(of: forwarding.resultsDue) { return days }
    let window = judging.first(where: \.isOutside)?.days?.window
    return window.map { ($0.from ?? $0.until.lastDay, $0.until.lastDay) }
  }
}

extension Plan {
  /// When the answers to a forwarding are expected, in words; nil where nothing is set.
  public func answerTime(of forwarding: Forwarding) -> String? {
    forwarding.resultsDue.map { "trong \($0.phrase)" } ?? judging.first(where: \.isOutside)?.days?.window.phrase
  }
}

extension Due {
  /// How many days before its last day something falls due that has no first day.
  static let notice = 30

  /// The first day of a quarter or month in which something is due; nil for what has a last day alone.
  func firstDay(in year: Int) -> Day? {
    switch self {
    case .quarter(let quarter, let fixed): Day(year: fixed ?? year, month: quarter * 3 - 2, day: 1)
    case .month(let month, let year): Day(year: year, month: month, day: 1)
    case .window(let window): window.from
    case .yearly: nil
    }
  }

  /// The last day on which it is in time; of what comes every year, the one of that day's year.
  public func lastDay(in year: Int) -> Day? {
    func end(ofMonth month: Int, _ year: Int) -> Day? {
      Day(year: year, month: month, day: 1)?.adding(months: 1).adding(days: -1)
    }
    switch self {
    case .window(let window): return window.until.lastDay
    case .quarter(let quarter, let fixed): return end(ofMonth: quarter * 3, fixed ?? year)
    case .month(let month, let year): return end(ofMonth: month, year)
    case .yearly(let month, let day, let inclusive):
      return Day(year: year, month: month, day: day)?.adding(days: inclusive ? 0 : -1)
    }
  }
}
