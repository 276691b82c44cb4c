import Domain

/// What an installation sends to a higher one: one consolidated list of initiatives.
///
/// It is written in plain texts and numbers, not in the types of the domain: whatever a stranger wrote is looked at
/// once more before it becomes a value of ours (`PackageChecks`).
public struct PackageContent: Hashable, Sendable, Codable {
  /// The list's key at the installation that sends it, so that it is taken once.
  public var id: String
  /// The plan under which the initiatives were judged.
  public var plan: String
  public var planTitle: String
  public var issuer: String
  /// The body that it is sent to, as the plan names it.
  public var to: String
  public var letterNumber: String
  public var letterDay: Day
  public var initiatives: [Initiative]

  /// One line of the list, with its dossier and what came of it.
  public struct Initiative: Hashable, Sendable, Codable {
    /// The dossier in the installation it comes from.
    public var dossier: String
    public var title: String
    public var unit: String
    public var owner: String
    /// The name of the kind of work that it is there, where the plan tells them apart.
    public var work: String?
    /// The name of the field it has there.
    public var field: String
    /// The name of the kind of solution that it is there.
    public var solution: String?
    public var firstApplied: Day?
    /// In đồng a year.
    public var yearlyBenefit: Int?
    public var authors: [Author]
    /// The group under whose name it was filed.
    public var collective: String?
    /// Where somebody who belongs to no unit lives or works.
    public var address: String?
    /// By `Writing.Passage`.
    public var passages: [String: String]
    /// Where it was recognised or awarded before.
    public var recognitions: [Recognised]
    /// What the authors told in fields of the office's own form, by the ids of these.
    public var told: [String: Answer]
    /// What was let in there though the plan does not have it so.
    public var exceptions: [Exception]
    /// What was found there; nil where it was not judged.
    public var finding: PackageFinding?
    public var files: [File]
  }

  public struct Author: Hashable, Sendable, Codable {
    public var name: String
    public var birth: Day?
    /// Nil where no plan asked for it.
    public var sex: Sex?
    public var workplace: String
    public var position: String
    public var qualification: String
    /// In hundredths of a per cent.
    public var share: Int?
    /// What must not be public of this author, as `Consent.Matter`; nil for nothing.
    public var withheld: [String]?
  }

  public struct Recognised: Hashable, Sendable, Codable {
    public var body: String
    public var number: String
    public var day: Day?
    public var form: String
  }

  /// The answer to a field; one of these is there.
  public struct Answer: Hashable, Sendable, Codable {
    public var text: String?
    /// In đồng.
    public var amount: Int?
    public var day: Day?
    public var rows: [[String]]?
  }

  /// An exception with reason and document.
  public struct Exception: Hashable, Sendable, Codable {
    /// An `Origin.Exception.Kind`.
    public var kind: String
    public var reason: String
    public var document: String
    public var day: Day
    public var officer: String
  }

  /// A file of a dossier; its bytes lie in the package under its digest.
  public struct File: Hashable, Sendable, Codable {
    /// SHA-256 in hexadecimal.
    public var digest: String
    public var name: String
    /// Bytes; nil in packages of before, which did not tell it.
    public var size: Int?
    /// Where it is attached there: a part of the dossier, or the proof of a condition.
    public var part: String?
    /// It proves a recognition or an award elsewhere.
    public var isProof: Bool?
  }
}

/// What an installation sends back to a lower one: what became of the initiatives of a list.
public struct PackageResults: Hashable, Sendable, Codable {
  /// The list's key at the installation that sent it up.
  public var list: String
  public var plan: String
  public var planTitle: String
  public var issuer: String
  public var answers: [Answer]

  public struct Answer: Hashable, Sendable, Codable {
    /// The dossier in the installation that sent it up.
    public var dossier: String
    public var finding: PackageFinding
  }
}

/// What a council and its authority found, in the words of their plan.
public struct PackageFinding: Hashable, Sendable, Codable {
  /// A `Finding.Verdict`.
  public var verdict: String
  public var mean: String?
  public var grade: String?
  public var decisionNumber: String?
  public var decisionDay: Day?

  init(_ finding: Finding) {
    verdict = finding.verdict.rawValue
    mean = finding.mean
    grade = finding.grade
    decisionNumber = finding.decisionNumber
    decisionDay = finding.decisionDay
  }
}
