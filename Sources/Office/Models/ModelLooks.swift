import Domain
import Store

/// A model: for everyone once it was found worth spreading, before that for its unit and the standing office.
public struct ModelLook: Look {
  public static let action = Action.visit

  let model: Model.ID

  public struct Found: Sendable {
    public var model: Model
    public var version: Int
    public var plan: Plan
    public var unit: String
    /// On what it rests: the titles, with the codes of those that everyone reads.
    public var sources: [(title: String, code: Certificate.Code?)]
    public var steps: Set<Model.Step>
    /// Whether the viewer sees how it came.
    public var opensHistory: Bool
    public var people: [Person.ID: Person]
    /// Who applies it; nil before it was found worth spreading.
    public var replications: ShownReplications?
    public var now: Instant
  }

  public init(_ model: Model.ID) { self.model = model }

  public func door(at desk: Desk) throws -> Door {
    guard let found = try Records.load(Model.self, model.description, on: desk.connection)?.value else {
      throw Refusal.absent
    }
    return .only(if: try found.isSeen(at: desk), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.model(model)
    let opensHistory = desk.allows(.viewModel, at: try found.place(for: .viewModel, at: desk))
    let people = found.history.map(\.by) + found.runs.map(\.by) + found.reviews.map(\.by)
    let key = ReplicatedInitiative.key(of: found.id)
    return Found(
      model: found, version: try desk.version(of: Model.self, model.description), plan: try desk.plan(found.plan),
      unit: try desk.unit(found.unit).name,
      sources: try found.content.sources.map { try source($0, desk) },
      steps: try desk.viewer == nil ? [] : desk.steps(open: found), opensHistory: opensHistory,
      people: opensHistory ? try People.all(Array(Set(people)), on: desk.connection) : [:],
      replications: found.isPublic ? try ShownReplications(ofKey: key, at: desk) : nil, now: desk.now)
  }

  private func source(_ line: String, _ desk: Desk) throws -> (title: String, code: Certificate.Code?) {
    guard let code = Certificate.Code(typed: line),
      let dossier = try Dossiers.certified(code, on: desk.connection), dossier.isPublic
    else { return (line, nil) }
    return (dossier.writing.title, code)
  }
}

/// The form of a model: a new one, or one that is written anew.
public struct ModelFormLook: Look {
  public static let action = Action.writeModel

  public enum Subject: Sendable {
    case new(plan: Plan.ID?)
    case existing(Model.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    /// Plans that ask for models, of which one is chosen.
    public var plans: [Plan]
    public var units: [Domain.Unit]
    public var plan: Plan.ID?
    public var model: Model?
    public var version: Int?
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    if case .existing(let id) = subject { return .at(try desk.place(of: id, for: .writeModel)) }
    return .only(if: desk.viewer?.units(for: .writeModel).isEmpty == false, else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .existing(let id):
      let model = try desk.model(id)
      guard model.allows(.write) else { throw model.refusal(of: .write) }
      return Found(
        plans: [try desk.plan(model.plan)], units: [try desk.unit(model.unit)], plan: model.plan, model: model,
        version: try desk.version(of: Model.self, id.description), now: desk.now)
    case .new(let plan):
      return Found(
        plans: try desk.plans().filter(\.asksForModels),
        units: try desk.speaking(for: .writeModel), plan: plan, now: desk.now)
    }
  }
}
