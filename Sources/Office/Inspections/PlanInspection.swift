import Domain
import Store

/// What is inspected by whom under which plan.
public struct InspectionSubject: Sendable {
  public var plan: Plan.ID
  /// The unit that inspects.
  public var inspector: Domain.Unit.ID
  /// The name of the unit that is inspected.
  public var unit: String
  /// The number of the dossier whose initiative is looked at; empty for none.
  public var dossier: String
  public var duty: ServedDuty?

  public init(
    plan: Plan.ID, inspector: Domain.Unit.ID, unit: String, dossier: String = "", duty: ServedDuty? = nil
  ) {
    (self.plan, self.inspector, self.unit) = (plan, inspector, unit)
    (self.dossier, self.duty) = (dossier, duty)
  }
}

extension Command<Void> {
  /// Plans an inspection, or begins the record of one that took place.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice makes one.
  ///   - hasPassed: whether it is recorded after it took place.
  public static func planInspection(
    id: Inspection.ID, _ subject: InspectionSubject, _ details: InspectionDetails, hasPassed: Bool
  ) -> Command {
    .at(
      { Place(plan: subject.plan, lineage: try Units.lineage(of: subject.inspector, on: $0.connection)) }, .inspect
    ) { desk in
      if try desk.has(Inspection.self, id.description) { return }
      try desk.requireExisting(subject.inspector)
      let (unit, dossier) = try desk.inspected(subject)
      try desk.requireInspecting(unit, subject)
      try details.time.requireSince(desk.plan(subject.plan))
      if let duty = subject.duty {
        guard duty.plan == subject.plan else { throw Refusal.absent }
        try desk.requireServable(duty, .inspection, by: subject.inspector, on: details.time.through)
      }
      let inspection = try Inspection(
        id: id, plan: subject.plan, inspector: subject.inspector, unit: unit, dossier: dossier, duty: subject.duty,
        details, hasPassed: hasPassed, by: desk.person.id, at: desk.now)
      try desk.insert(inspection, ["plan": subject.plan.description])
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` for a unit to which the plan does not speak, and one that the inspector does not inspect.
  fileprivate func requireInspecting(_ unit: Domain.Unit.ID, _ subject: InspectionSubject) throws {
    let units = try bodies(of: plan(subject.plan))
    let isBeneath = units.tree.lineage(of: unit).contains(subject.inspector)
    guard units.speaks(to: unit), isBeneath || units.inspectsAll(subject.inspector) else {
      throw Refusal.input(
        "unit",
        "\(try self.unit(unit).name) không thuộc phạm vi kiểm tra của \(try self.unit(subject.inspector).name).",
        next: "Đơn vị kiểm tra đơn vị trực thuộc; cơ quan thường trực kiểm tra đơn vị trong kế hoạch.")
    }
  }

  /// The unit that a form names, and the dossier where one is looked at.
  fileprivate func inspected(_ subject: InspectionSubject) throws -> (Domain.Unit.ID, Dossier.ID?) {
    let tree = try unitTree()
    var dossier: Dossier?
    if !subject.dossier.typed.isEmpty {
      dossier = try Int(subject.dossier.typed).flatMap {
        try Inspections.dossier(numbered: $0, of: plan(subject.plan), on: connection)
      }
      guard let found = dossier, allows(.viewDossier, at: try place(of: found)) else {
        throw Refusal.input(
          "dossier", "Không có hồ sơ số «\(subject.dossier.prefix(40))» trong kế hoạch này.",
          next: "Ghi số tiếp nhận của hồ sơ, hoặc để trống.")
      }
    }
    if subject.unit.typed.isEmpty, let unit = dossier?.unit { return (unit, dossier?.id) }
    let found = tree.named(subject.unit, near: subject.inspector, on: now.day)
    guard let unit = found.first, found.count == 1 else {
      throw Refusal.input(
        "unit",
        subject.unit.typed.isEmpty
          ? "Ghi tên đơn vị được kiểm tra."
          : found.isEmpty
            ? "Không có đơn vị nào tên «\(subject.unit.prefix(100))» đang hoạt động."
            : "Có \(found.count) đơn vị cùng tên «\(subject.unit.prefix(100))».", next: "Ghi đúng tên đơn vị.")
    }
    return (unit.id, dossier?.id)
  }
}
