import Domain
import Store

/// A work that is near one that an officer checks, or that has the words they looked for.
public struct NearWork: Sendable {
  /// Where it is read.
  public enum Place: Hashable, Sendable {
    case dossier(Dossier.ID)
    case register(Certificate.Code)
  }

  public var place: Place
  public var title: String
  public var byline: String
  public var unit: String
  /// How it stands: `Tam Điệp 2024, đang kiểm tra`.
  public var standing: String
  /// Whether it has the same title, but for case and marks.
  public var isNamesake: Bool
  /// Why it is near; nil for what was looked for, and for the same title where it has only what most have.
  public var reason: FitReason?
}

/// Works beside one, of the queues that the viewer sees and of the public register.
struct NearWorks {
  /// Phrases that are looked for, what of it is looked through for those of the title and for the others, and so many
  /// are shown.
  private static let (mostPhrases, mostRead, mostShown) = (16, 24, 6)
  /// Letters of what was typed that count, and of a text that is compared.
  private static let (mostTyped, mostText) = (120, 3_000)

  let dossier: Dossier
  let desk: Desk
  private let plans: [Plan.ID]

  init(of dossier: Dossier, at desk: Desk) throws {
    (self.dossier, self.desk) = (dossier, desk)
    plans = try desk.plans(forTracks: .viewQueue).map(\.id)
  }

  /// What has phrases in common with it: the same title first, then what has the most and rarest.
  func near() throws -> [NearWork] {
    let own = dossier.writing
    let titled = Phrase.of([own.title], most: Self.mostPhrases).count
    let phrases = Phrase.of([own.title, content(of: dossier)], most: Self.mostPhrases)
    let field = try desk.plan(of: dossier).name(ofField: own.field)
    var looked: [(work: NearWork, fit: Fit)] = []
    func look(_ work: NearWork, _ text: String, _ itsField: String?, _ weights: [Fit.Weighed]) {
      let shared = field.flatMap { name in itsField?.folded == name.folded ? name : nil }
      looked.append((work, Fit(title: work.title, text: text, weights, field: shared)))
    }
    var here = (ids: [Dossier.ID](), weights: [Fit.Weighed]())
    var register = (initiatives: [PublicInitiative](), weights: [Fit.Weighed]())
    for part in [phrases.prefix(titled), phrases.dropFirst(titled)] where !part.isEmpty {
      let dossiers = try Dossiers.having(Array(part), under: plans, limit: Self.mostRead, on: desk.connection)
      let (ids, known) = (Set(here.ids), Set(register.initiatives.map(\.key)))
      here.ids += dossiers.ids.filter { !ids.contains($0) }
      here.weights += dossiers.weights
      let published = try PublicInitiatives.having(Array(part), limit: Self.mostRead, on: desk.connection)
      register.initiatives += published.initiatives.filter { !known.contains($0.key) }
      register.weights += published.weights
    }
    let dossiers = try seen(here.ids)
    for other in dossiers {
      look(
        try work(other), content(of: other), try desk.plan(of: other).name(ofField: other.writing.field), here.weights)
    }
    for initiative in others(register.initiatives, than: dossiers) {
      look(work(initiative), initiative.summary, initiative.field, register.weights)
    }
    let found = zip(looked, Fit.telling(looked.map(\.fit))).compactMap {
      looked, fit -> (weight: Double, work: NearWork)? in
      var work = looked.work
      // One phrase of a long title is chance.
      let isNear = fit.weight != nil && fit.count >= min(2, max(1, titled))
      guard isNear || work.isNamesake else { return nil }
      work.reason = fit.reason.words.isEmpty ? nil : fit.reason
      return (fit.weight ?? 0, work)
    }
    let sorted = found.sorted { one, other in
      if one.work.isNamesake != other.work.isNamesake { return one.work.isNamesake }
      return (other.weight, one.work.title) < (one.weight, other.work.title)
    }
    return sorted.prefix(Self.mostShown).map(\.work)
  }

  /// What has all of the words, in any writing.
  func having(_ typed: String) throws -> [NearWork] {
    let words = SearchQuery.counted(of: typed, letters: Self.mostTyped)
    let asked = SearchQuery.asked(of: words)
    guard !asked.isEmpty else { return [] }
    let dossiers = try seen(
      Dossiers.having(words: words, under: plans, limit: 2 * Self.mostShown, on: desk.connection))
    var register: [PublicInitiative] = []
    let search = PublicSearch(words: asked, chosen: [:], order: .latest)
    try PublicInitiatives.each(search, limit: 2 * Self.mostShown, on: desk.connection) { register.append($0) }
    let here = try dossiers.prefix(Self.mostShown).map(work)
    return here + others(register, than: dossiers).prefix(Self.mostShown).map(work)
  }

  /// The other dossiers of those keys that the viewer may see; without itself at another level.
  private func seen(_ ids: [Dossier.ID]) throws -> [Dossier] {
    try desk.dossiers(ids).filter { other in
      guard other.id != dossier.id, other.origin?.dossier != dossier.id, dossier.origin?.dossier != other.id else {
        return false
      }
      return desk.allows(.viewDossier, at: try desk.place(of: other))
    }
  }

  /// The initiatives of the register without those of the given dossiers and of this one.
  private func others(_ initiatives: [PublicInitiative], than dossiers: [Dossier]) -> [PublicInitiative] {
    let known = Set(dossiers.map(\.id.description) + [dossier.id.description])
    return initiatives.filter { !known.contains($0.key) }
  }

  private func content(of dossier: Dossier) -> String {
    String((dossier.writing.passages[.content] ?? "").prefix(Self.mostText))
  }

  private func work(_ other: Dossier) throws -> NearWork {
    let plan = try desk.plan(of: other)
    return NearWork(
      place: .dossier(other.id), title: other.writing.title, byline: other.byline, unit: other.unitName ?? "cá nhân",
      standing: "\(plan.shortTitle), \(plan.name(of: other.state))", isNamesake: isNamesake(other.writing.title))
  }

  private func work(_ initiative: PublicInitiative) -> NearWork {
    let recognised = initiative.highest.map { ["công nhận năm \($0.year)", $0.level.lowercasedFirst] } ?? []
    return NearWork(
      place: .register(initiative.address), title: initiative.title,
      byline: initiative.collective ?? initiative.authors.joined(separator: ", "), unit: initiative.unitName,
      standing: recognised.filter { !$0.isEmpty }.joined(separator: ", "), isNamesake: isNamesake(initiative.title))
  }

  private func isNamesake(_ title: String) -> Bool { title.folded == dossier.writing.title.folded }
}
