import Domain
import Store

/// Which initiative a unit says that it applies.
public enum ReplicatedChoice: Hashable, Sendable {
  /// One that everyone reads here.
  case published(Dossier.ID)
  case past(PastInitiative.ID)
  case elsewhere(ReplicatedInitiative.Elsewhere)
  /// A model that was found worth spreading.
  case model(Model.ID)
}

extension Command<Void> {
  /// Records that a unit applies an initiative of others; its head confirms it.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice records once.
  ///   - sure: whether who writes has looked at the amounts again.
  public static func recordReplication(
    id: Replication.ID, by unit: Domain.Unit.ID, of choice: ReplicatedChoice, _ content: Replication.Content,
    sure: Bool
  ) -> Command {
    .at({ Place(lineage: try $0.answering(for: unit)) }, .writeReplication) { desk in
      if try desk.has(Replication.self, id.description) { return }
      try desk.requireExisting(unit)
      let chosen = try desk.replicated(choice)
      try desk.requireOthers(chosen, than: unit)
      // Two who record the same at once: the second finds what the first did.
      _ = try desk.held(Domain.Unit.self, unit.description)
      try desk.requireFirst(chosen.initiative, by: unit)
      try desk.requireSound(content, of: id, unit: unit, chosen.initiative)
      let replication = try Replication(
        id: id, of: unit, chosen.initiative, title: chosen.title, content,
        among: desk.usualBenefit(of: chosen.initiative, besides: id), sure: sure, by: desk.person.id, at: desk.now)
      try desk.insert(replication, ["unit": unit.description])
    }
  }
}

/// An initiative that was chosen to be replicated.
struct ChosenInitiative {
  var initiative: ReplicatedInitiative
  var title: String
  /// What the authors' unit is called.
  var unitName: String
  /// The authors' unit, where it is one of this installation.
  var unit: Domain.Unit.ID?
}

extension Desk {
  /// - Throws: `Refusal` for what everyone cannot read of.
  func replicated(_ choice: ReplicatedChoice) throws -> ChosenInitiative {
    switch choice {
    case .published(let id):
      guard let found = try Records.load(Dossier.self, id.description, on: connection)?.value, found.isPublic else {
        throw Refusal.absent
      }
      guard !found.isRevoked else {
        throw Refusal("Việc công nhận sáng kiến này đã bị hủy bỏ.", kind: .input, next: "Chọn sáng kiến khác.")
      }
      let lowest = try lowest(of: found)
      return ChosenInitiative(
        initiative: .here(lowest.id, of: lowest.plan), title: found.writing.title, unitName: lowest.unitName ?? "",
        unit: lowest.unit)
    case .past(let id):
      let past = try load(PastInitiative.self, id.description)
      return ChosenInitiative(initiative: .past(id), title: past.title, unitName: past.unit)
    case .model(let id):
      let model = try load(Model.self, id.description)
      guard model.isPublic else { throw Refusal.absent }
      return ChosenInitiative(
        initiative: .model(id, of: model.plan), title: model.content.name, unitName: try unit(model.unit).name,
        unit: model.unit)
    case .elsewhere(let told):
      return ChosenInitiative(initiative: .elsewhere(told), title: told.title, unitName: told.unit)
    }
  }

  /// - Throws: `Refusal` for the unit of the authors themselves, whatever it has become.
  fileprivate func requireOthers(_ chosen: ChosenInitiative, than unit: Domain.Unit.ID) throws {
    let kin = try kin(of: unit)
    let names = Set(try kin.flatMap { try self.unit($0).names.map(\.text.bodyKey) })
    guard chosen.unit.map(kin.contains) ?? names.contains(chosen.unitName.bodyKey) else { return }
    throw Refusal(
      "\(try self.unit(unit).name) là đơn vị của tác giả: áp dụng sáng kiến của chính mình không phải là nhân rộng.",
      kind: .input, next: "Nhân rộng do đơn vị khác ghi. Kết quả tại đơn vị mình ghi ở hồ sơ và báo cáo.",
      field: "don-vi")
  }

  /// - Throws: `Refusal` where the unit, or one that is one with it by now, records the initiative already.
  fileprivate func requireFirst(_ initiative: ReplicatedInitiative, by unit: Domain.Unit.ID) throws {
    let kin = try kin(of: unit)
    guard
      let first = try Replications.of(initiative.key, on: connection).first(where: { kin.contains($0.unit) })
    else { return }
    throw Refusal(
      "\(try self.unit(first.unit).name) đã ghi việc áp dụng sáng kiến này ngày \(first.begun.day.short).",
      kind: .input,
      next: "Mở bản ghi đó ở trang Nhân rộng để sửa hoặc bổ sung.", field: "don-vi")
  }
}
