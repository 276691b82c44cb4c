/// A plan as an official reads it: chapters of rules in words, each with its clause. The page of a plan, its text and
/// what is cited of a clause are made from it.
public struct PlanOutline: Sendable {
  public private(set) var chapters: [Chapter]

  public struct Chapter: Sendable {
    public var subject: Subject
    public var title: String
    public var rules: [Rule]
  }

  public enum Subject: CaseIterable, Sendable {
    case basis, offices, participants, tracks, dossier, conditions, exclusions, scoring, honours, targets, duties
    case forwarding, budget, fund, book, fields, solutions, signature
  }

  public struct Rule: Sendable {
    public var text: String
    /// The beginning of the text that says what it is about; empty where it is one sentence.
    public var name: String
    public var source: Source?
    /// The value of the plan that it speaks of, where there is more to be told of it than the plan says.
    public var part: Part?
    public var rules: [Rule]
  }

  public enum Part: Hashable, Sendable {
    case track(Track.ID)
    /// The target with that place in the plan.
    case target(Int)
    case forwarding(Forwarding.ID)
  }

  /// - Parameter clauses: the clauses whose rules are told; every rule when nil.
  init(of plan: Plan, clauses: Set<String>? = nil) {
    let writer = OutlineWriter(plan: plan, clauses: clauses)
    chapters = (writer.head + writer.judging + writer.movement + writer.end).filter { !$0.rules.isEmpty }
  }

  public subscript(_ subject: Subject) -> Chapter? { chapters.first { $0.subject == subject } }
}

extension Plan {
  /// The plan in words.
  public var outline: PlanOutline { PlanOutline(of: self) }

  /// What the plan says in a clause: each of its rules that rests on it, once.
  public func wording(of clause: Clause) -> [String] {
    let clauses = Source.numbers(clause.number)
    var (seen, wording): (Set<String>, [String]) = ([], [])
    func tell(_ rules: [PlanOutline.Rule], below name: String = "") {
      for rule in rules {
        if rule.source?.rests(on: clauses) == true {
          let own = name.isEmpty ? rule.text : "\(name): \(rule.text)"
          if seen.insert(own).inserted { wording.append(own) }
        }
        tell(rule.rules, below: rule.name)
      }
    }
    for chapter in PlanOutline(of: self, clauses: clauses).chapters { tell(chapter.rules) }
    return wording
  }
}

extension Source {
  /// The clauses that a text such as `II.4.3, II.5` names.
  fileprivate static func numbers(_ clauses: String) -> Set<String> {
    Set(clauses.split(separator: ",").map { String($0).typed })
  }

  fileprivate func rests(on clauses: Set<String>) -> Bool {
    guard let clause = clause?.number else { return false }
    // Nearly every rule rests on one clause; a page asks every rule.
    guard clause.utf8.contains(UInt8(ascii: ",")) else { return clauses.contains(clause) }
    return !clauses.isDisjoint(with: Source.numbers(clause))
  }
}

/// Puts a plan into words, chapter by chapter.
struct OutlineWriter {
  let plan: Plan
  let clauses: Set<String>?

  func chapter(_ subject: PlanOutline.Subject, _ title: String, _ rules: [PlanOutline.Rule?]) -> PlanOutline.Chapter {
    PlanOutline.Chapter(subject: subject, title: title, rules: rules.compactMap { $0 })
  }

  /// A rule, unless it was not asked for.
  func rule(
    _ text: @autoclosure () -> String, _ source: Source? = nil, name: String = "", part: PlanOutline.Part? = nil,
    above rules: [PlanOutline.Rule?] = []
  ) -> PlanOutline.Rule? {
    let inner = rules.compactMap { $0 }
    if let clauses, inner.isEmpty, source?.rests(on: clauses) != true { return nil }
    return PlanOutline.Rule(text: text(), name: name, source: source, part: part, rules: inner)
  }
}
