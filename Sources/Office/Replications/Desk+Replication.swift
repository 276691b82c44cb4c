import Domain
import Store

extension Desk {
  /// The replication as it stands, not held.
  func replication(_ id: Replication.ID) throws -> Replication { try load(Replication.self, id.description) }

  /// A unit and whoever took over from it, the last one last: they are one where something is told once.
  func line(of unit: Domain.Unit.ID) throws -> [Domain.Unit.ID] {
    var line = [unit]
    while let next = try self.unit(line[line.count - 1]).mergedInto, !line.contains(next) { line.append(next) }
    return line
  }

  /// Every unit that is one with it: those that took over from it, and all from which the last of them took over.
  func kin(of unit: Domain.Unit.ID) throws -> Set<Domain.Unit.ID> {
    let line = try line(of: unit)
    return Set(line + (try Units.merged(into: line.suffix(1), on: connection)))
  }

  /// The units whose people speak for a unit: itself and who took over from it; where none of them has a head today,
  /// all above up to the first that has one.
  func answering(for unit: Domain.Unit.ID) throws -> [Domain.Unit.ID] {
    let lineage = try Units.lineage(of: unit, on: connection)
    let heads = try People.appointments(where: Set(lineage.map(Scope.unit)), on: now.day, on: connection)
      .map(\.value).filter { $0.role == .unitHead }.map(\.scope)
    guard let first = lineage.firstIndex(where: { heads.contains(.unit($0)) }) else { return lineage }
    return Array(lineage[...first])
  }

  /// The units for which who works does something: their own, and those directly beneath them that have no head today.
  func speaking(for action: Action) throws -> [Domain.Unit] {
    let own = viewer?.units(for: action) ?? []
    let beneath = try Units.directlyBelow(own, limit: Self.mostBeneath, on: connection)
    let heads = try Set(
      People.appointments(where: Set(beneath.map { Scope.unit($0.id) }), on: now.day, on: connection).map(\.value)
        .filter { $0.role == .unitHead }.map(\.scope))
    let all = try own.map { try unit($0) } + beneath.filter { !heads.contains(.unit($0.id)) }
    return all.filter { $0.exists(on: now.day) }
  }

  /// Units beneath one's own that a form offers.
  private static let mostBeneath = 200

  /// Where a replication is seen: at its unit and above it; once it is confirmed also in the plans by which the
  /// initiative was recognised, at its authors' unit and by them; of a model, in its plan and at its unit.
  func seeing(_ replication: Replication) throws -> [Place] {
    let own = Place(lineage: try Units.lineage(of: replication.unit, on: connection))
    guard replication.standing != nil else { return [own] }
    if case .model(let id, let plan) = replication.initiative {
      let unit = try load(Model.self, id.description).unit
      return [own, Place(plan: plan, lineage: try Units.lineage(of: unit, on: connection))]
    }
    guard let id = replication.initiative.dossier else { return [own] }
    return try [own]
      + levels(of: id).map { dossier in
        Place(
          plan: dossier.plan, track: dossier.track,
          lineage: try dossier.unit.map { try Units.lineage(of: $0, on: connection) } ?? [],
          authors: dossier.confirmedAuthors)
      }
  }

  /// A dossier and those by which higher levels here recognised the same, the lowest first.
  func levels(of id: Dossier.ID) throws -> [Dossier] {
    var levels = [try dossier(id, shared: true)]
    while let above = levels[levels.count - 1].recognisedAbove, levels.count < 10 {
      levels.append(try dossier(above, shared: true))
    }
    return levels
  }

  /// The dossier of the lowest level here of which this one comes.
  func lowest(of dossier: Dossier) throws -> Dossier {
    var lowest = dossier
    for _ in 0..<10 {
      guard let origin = lowest.origin, origin.isHere,
        let below = try Records.load(Dossier.self, origin.dossier.description, on: connection)?.value
      else { break }
      lowest = below
    }
    return lowest
  }

  /// Where everyone reads of an initiative of this installation; nil where nobody can.
  func certificate(of id: Dossier.ID) throws -> Certificate.Code? {
    try levels(of: id).last { $0.isPublic }?.certificate?.code
  }

  /// What an initiative usually brings in a year, by its author and by other units, as far as everyone reads it.
  func usualBenefit(
    of initiative: ReplicatedInitiative, besides id: Replication.ID
  ) throws -> UsualBenefit {
    let stated = try initiative.dossier.flatMap { try dossier($0, shared: true).writing.yearlyBenefit }
    let others = try Replications.of(initiative.key, on: connection).filter { $0.id != id }
    let counted = others.compactMap(\.standing).filter(\.isPublic).flatMap(\.proposal.content.benefits).map(\.amount)
    return UsualBenefit((stated.map { [$0] } ?? []) + counted)
  }

  /// - Throws: `Refusal` for a replication from which this one cannot come, and for years that a unit with which its
  ///   own was merged counts already.
  func requireSound(
    _ content: Replication.Content, of id: Replication.ID, unit: Domain.Unit.ID, _ initiative: ReplicatedInitiative
  ) throws {
    let (all, kin) = (try Replications.of(initiative.key, on: connection), try kin(of: unit))
    if let from = content.from {
      guard let source = all.first(where: { $0.id == from && $0.standing != nil }), !kin.contains(source.unit) else {
        throw Refusal.input("source", "Đơn vị này chưa có bản ghi áp dụng đã xác nhận.", next: "Chọn nơi khác.")
      }
      guard !chain(of: source, among: all).contains(where: { $0.id == id }) else {
        throw Refusal.input("source", "Đơn vị này học từ chính đơn vị của bạn.", next: "Chọn nơi khác.")
      }
    }
    for other in all where other.id != id && kin.contains(other.unit) {
      let ended = try [unit, other.unit].compactMap { try self.unit($0).dissolved?.year }.min() ?? .max
      let counted = Set((other.latest?.benefits ?? []).map(\.year))
      if let index = content.benefits.firstIndex(where: { $0.year > ended && counted.contains($0.year) }) {
        let year = content.benefits[index].year
        throw Refusal.input(
          "year-\(index + 1)",
          "Số tiền năm \(year) đã ghi ở bản của \(try self.unit(other.unit).name), nay cùng một đơn vị.",
          next: "Mỗi năm sau sáp nhập chỉ ghi ở một bản.")
      }
    }
  }

  /// From whom a replication was taken, and from whom that one, as far as it goes; the replication itself first.
  func chain(of replication: Replication, among all: [Replication]) -> [Replication] {
    var chain = [replication]
    while let from = chain[chain.count - 1].latest?.from, let next = all.first(where: { $0.id == from }),
      !chain.contains(where: { $0.id == next.id })
    {
      chain.append(next)
    }
    return chain
  }
}

extension Replication.Step: WritingStep {}

extension Replication: Placed {
  func isSeen(at desk: Desk) throws -> Bool {
    try desk.seeing(self).contains { desk.allows(.viewReplication, at: $0) }
  }

  /// Where its unit is spoken for.
  func place(for action: Action, at desk: Desk) throws -> Place { Place(lineage: try desk.answering(for: unit)) }
}

extension Viewer {
  /// The units for which this person does something as their clerk or head.
  func units(for action: Action) -> [Domain.Unit.ID] {
    scopes(for: action).compactMap { if case .unit(let id) = $0 { id } else { nil } }
  }
}
