/// A kind of work that a plan takes in (sáng kiến, ý tưởng mới, sáng chế, giải pháp hữu ích): what it is called on
/// forms, papers, lists and public pages. Which parts and conditions it needs, these say themselves (`When`).
public struct KindOfWork: Hashable, Sendable, Codable {
  public typealias ID = Slug<KindOfWork>

  public var id: ID
  /// As it stands within a sentence: `ý tưởng mới`.
  public var name: String
  public var source: Source

  public init(id: ID, name: String, source: Source) {
    self.id = id
    self.name = name
    self.source = source
  }

  /// What a plan takes in that names no kinds of works.
  public static let usual = KindOfWork(
    id: "sang-kien", name: "sáng kiến", source: .assumption("kế hoạch không kể loại nào khác; lấy sáng kiến"))
}

extension Plan {
  public func work(_ id: KindOfWork.ID) -> KindOfWork? { works.first { $0.id == id } }

  /// Whether an author has to say which kind of work it is.
  public var asksForWork: Bool { works.count > 1 }

  /// The kind of work that it is: the chosen one, or the only one; nil while one has to be chosen.
  public func work(of writing: Writing) -> KindOfWork? {
    writing.work.flatMap(work) ?? (asksForWork ? nil : works.first)
  }

  /// What it is called within a sentence; while nobody has chosen, every name that it can have.
  public func workName(of writing: Writing) -> String { work(of: writing)?.name ?? workNames }

  /// What the plan takes in: `sáng kiến`, `sáng kiến hoặc ý tưởng mới`.
  public var workNames: String { works.map(\.name).alternatives }

  /// What the plan takes in, as papers on many of them say it: `sáng kiến, ý tưởng mới`.
  public var worksListed: String { works.map(\.name).joined(separator: ", ") }
}

extension [String] {
  /// `a`, `a hoặc b`, `a, b hoặc c`.
  var alternatives: String {
    count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " hoặc " + (last ?? "")
  }
}

/// To which dossiers a rule of the plan speaks: those for which each list that is not empty has what the author chose.
public struct When: Hashable, Sendable, Codable {
  public var works: [KindOfWork.ID]
  /// Kinds of solutions, or groups of them.
  public var solutions: [Category.ID]
  /// Fields, or groups of them.
  public var fields: [Category.ID]

  public init(works: [KindOfWork.ID] = [], solutions: [Category.ID] = [], fields: [Category.ID] = []) {
    self.works = works
    self.solutions = solutions
    self.fields = fields
  }

  public static let always = When()
}

extension Plan {
  /// Whether a rule speaks to a dossier. As long as its author has not chosen what the rule asks about, it does not.
  public func speaks(_ when: When, to writing: Writing) -> Bool {
    guard when != .always else { return true }
    func isAmong(_ ids: [Category.ID], _ chosen: Category.ID?, _ tree: [Category]) -> Bool {
      ids.isEmpty || (chosen.flatMap(tree.path) ?? []).contains { ids.contains($0.id) }
    }
    return (when.works.isEmpty || work(of: writing).map { when.works.contains($0.id) } == true)
      && isAmong(when.solutions, writing.solution, solutions) && isAmong(when.fields, writing.field, fields)
  }

  /// The conditions that a dossier has to meet.
  public func conditions(for writing: Writing) -> [Condition] { conditions.filter { speaks($0.when, to: writing) } }

  /// The parts that a dossier has to have, or may have.
  public func parts(for writing: Writing) -> [Part] { dossier.filter { speaks($0.when, to: writing) } }
}
