/// Where dossiers from below are put in a plan that has its own tracks and fields.
public struct Reception: Hashable, Sendable, Codable {
  public var track: Track.ID
  /// The field of those whose own field the plan does not have under the same name.
  public var field: Category.ID

  public init(track: Track.ID, field: Category.ID) {
    self.track = track
    self.field = field
  }
}

extension Plan {
  /// The fields at the bottom in which dossiers of the track are filed.
  public func filingFields(of track: Track) -> [Category] {
    func leaves(_ category: Category) -> [Category] {
      category.children.isEmpty ? [category] : category.children.flatMap(leaves)
    }
    return fields(of: track).flatMap(leaves)
  }

  /// - Throws: a `Refusal` when the plan has no such track or field, or the track takes nothing now.
  public func requireReception(_ reception: Reception, at now: Instant) throws -> Track {
    guard let track = track(reception.track) else {
      throw Refusal.input("track", "Chọn đợt nhận hồ sơ của Kế hoạch \(shortTitle).")
    }
    guard filingFields(of: track).contains(where: { $0.id == reception.field }) else {
      throw Refusal.input("field", "Chọn một lĩnh vực mà \(track.name) nhận.")
    }
    guard track.intake.phase(at: now) == .open else {
      throw Refusal(
        "Kế hoạch \(shortTitle): \(track.name) nhận hồ sơ \(track.intake.phrase), hiện không nhận.",
        clause: track.intakeSource.clause,
        next: "Chuyển khi đợt mở, hoặc đề nghị \(body(track.receives).name) cho ý kiến.",
        field: "track")
    }
    return track
  }

  /// The field of this plan that has the name which a field has in another, whatever its case and marks.
  func field(named name: String?, in track: Track) -> Category.ID? {
    name.flatMap { name in filingFields(of: track).first { $0.name.folded == name.folded }?.id }
  }

  /// The kind of work with that name; else the one with that id, else the first.
  fileprivate func work(named name: String?, or id: KindOfWork.ID?) -> KindOfWork.ID? {
    let named = name.flatMap { name in works.first { $0.name.folded == name.folded } }
    return (named ?? id.flatMap(work) ?? works.first)?.id
  }

  /// Whether files that are attached there prove a recognition or an award elsewhere.
  public func provesRecognition(_ place: Part.ID) -> Bool {
    conditions.contains { $0.check.asksForRecognition && $0.evidencePlace == place }
  }
}

/// What a level below calls what its authors chose, for a plan that has names of its own.
public struct NamesBelow: Hashable, Sendable {
  public var work: String?
  public var field: String?
  public var solution: String?
  /// The digests of the files that prove a recognition or an award elsewhere.
  public var proofs: Set<String>

  public init(work: String?, field: String?, solution: String?, proofs: Set<String>) {
    (self.work, self.field, self.solution, self.proofs) = (work, field, solution, proofs)
  }

  public init(of dossier: Dossier, under plan: Plan) {
    let writing = dossier.writing
    self.init(
      work: writing.work.flatMap(plan.work)?.name, field: writing.field.flatMap(plan.fields.category)?.name,
      solution: writing.solution.flatMap(plan.solutions.category)?.name,
      proofs: Set(dossier.attachments.filter { plan.provesRecognition($0.part) }.map(\.digest)))
  }
}

extension Ask {
  /// Whether it can be answered so.
  fileprivate func takes(_ told: Told) -> Bool {
    switch (kind, told) {
    case (.text, .text), (.amount, .amount), (.day, .day): true
    case (.choice(let options), .text(let text)): options.contains(text)
    case (.table(let columns), .rows(let rows)): rows.allSatisfy { $0.count == columns.count }
    default: false
    }
  }
}

extension Dossier {
  /// A dossier that came from below, as it waits for the intake of this plan. What its authors chose is found again by
  /// its name, what they told by the field of the form; the answers to the conditions are this plan's own: the office
  /// asks for them.
  ///
  /// - Parameters:
  ///   - lower: the dossier there, where it is in this installation.
  ///   - writing: what the authors wrote at the lower level.
  ///   - names: what the level below calls what they chose.
  ///   - filer: who answers for it here.
  /// - Throws: a `Refusal` when the plan takes nothing at that place now.
  public static func arrived(
    id: ID, from origin: Origin, of lower: Dossier? = nil, writing: Writing, named names: NamesBelow,
    attachments: [Attachment], filer: Person.ID,
    unit: Unit.ID?, unitName: String?, plan: Plan, version: Int, reception: Reception, by person: Person.ID,
    at now: Instant
  ) throws -> Dossier {
    let track = try plan.requireReception(reception, at: now)
    let part = plan.dossier.first { if case .files = $0.content { true } else { false } }?.id
    var own = writing
    (own.answers, own.declared) = ([:], [])
    own.work = plan.work(named: names.work, or: own.work)
    own.field = plan.field(named: names.field, in: track) ?? reception.field
    own.solution = names.solution.flatMap { name in
      plan.solutions.flattened.first { $0.category.name.folded == name.folded }?.category.id
    }
    let asks = plan.parts(for: own).flatMap(\.asks)
    own.told = own.told.filter { id, told in asks.contains { $0.id.description == id && $0.takes(told) } }
    var dossier = Dossier(
      id: id, plan: plan.id, planVersion: version, round: plan.round, track: track.id, filer: filer, unit: unit,
      unitName: unitName,
      writing: own, attachments: [], state: .endorsed, revision: 1, checks: [], history: [])
    let places = plan.filePlaces(for: own).map(\.id)
    let proof = places.first(where: plan.provesRecognition)
    dossier.attachments = attachments.map { attachment in
      var attachment = attachment
      let isKept = places.contains(attachment.part) || attachment.part.isConsent
      attachment.part =
        names.proofs.contains(attachment.digest) && proof != nil
        ? proof ?? attachment.part : isKept ? attachment.part : part ?? attachment.part
      return attachment
    }
    dossier.guide = lower?.guide
    dossier.consentRule = plan.participants.consent ?? lower?.consentRule
    dossier.withdrawnConsents = lower?.withdrawnConsents
    dossier.submitted = now
    dossier.origin = origin
    dossier.history = [
      Event(.arrived(from: origin.from, letter: origin.letterNumber), at: now, by: person)
    ]
    return dossier
  }
}
