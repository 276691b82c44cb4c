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
}

extension Dossier {
  /// A dossier that came from below, as it waits for the intake of this plan. The answers to the conditions are this
  /// plan's own: the office asks for them.
  ///
  /// - Parameters:
  ///   - writing: what the authors wrote at the lower level.
  ///   - field: the name of the field it had there.
  ///   - filer: who answers for it here.
  /// - Throws: a `Refusal` when the plan takes nothing at that place now.
  public static func arrived(
    id: ID, from origin: Origin, writing: Writing, field: String?, attachments: [Attachment], filer: Person.ID,
    unit: Unit.ID?, unitName: String?, plan: Plan, version: Int, reception: Reception, by person: Person.ID,
    at now: Instant
  ) throws -> Dossier {
    let track = try plan.requireReception(reception, at: now)
    let part = plan.dossier.first { if case .files = $0.content { true } else { false } }?.id
    var own = writing
    (own.answers, own.declared, own.told) = ([:], [], [:])
    own.solution = nil
    own.work = own.work.flatMap(plan.work)?.id ?? plan.works.first?.id
    own.field = plan.field(named: field, in: track) ?? reception.field
    var dossier = Dossier(
      id: id, plan: plan.id, planVersion: version, round: plan.round, track: track.id, filer: filer, unit: unit,
      unitName: unitName,
      writing: own, attachments: [], state: .endorsed, revision: 1, checks: [], history: [])
    dossier.attachments = attachments.map { attachment in
      var attachment = attachment
      if let part { attachment.part = part }
      return attachment
    }
    dossier.submitted = now
    dossier.origin = origin
    dossier.history = [
      Event(.arrived(from: origin.from, letter: origin.letterNumber), at: now, by: person)
    ]
    return dossier
  }
}
