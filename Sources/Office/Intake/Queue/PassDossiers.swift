import Domain
import Store

extension Command<Int> {
  /// Accepts those of several received dossiers of which the program doubts nothing, by the officer's word that all
  /// came and everything is met. The others stay as they are. It gives how many were accepted.
  ///
  /// - Throws: `Refusals` where it is none.
  public static func passDossiers(_ dossiers: [Dossier.ID]) -> Command {
    .at({ try $0.place(of: $0.dossier(dossiers.firstToPass())) }, .acceptDossier) { desk in
      let found = try desk.passing(dossiers)
      guard !found.clean.isEmpty else { throw Refusals(found.left.flatMap(\.named)) }
      for (_, passed) in found.clean { try desk.save(passed) }
      return found.clean.count
    }
  }
}

extension [Dossier.ID] {
  /// So many are passed at once.
  private static let most = 200

  /// - Throws: `Refusal` where none is chosen, or too many.
  func firstToPass() throws -> Dossier.ID {
    guard let first else { throw Refusal.input("dossiers", "Chọn ít nhất một hồ sơ đang kiểm tra.") }
    guard count <= Self.most else { throw Refusal.input("dossiers", "Chọn nhiều nhất \(Self.most) hồ sơ một lần.") }
    return first
  }
}

/// Several dossiers that an officer would accept by one word.
public struct PassingDossiers: Sendable {
  /// A dossier that stays as it is, and why.
  public struct Left: Sendable {
    public var dossier: Dossier
    public var refusals: [Refusal]

    /// The reasons, each with the title.
    var named: [Refusal] {
      refusals.map { Refusal("«\(dossier.writing.title)»: \($0.reason)", clause: $0.clause, next: $0.next) }
    }
  }

  public var clean: [(dossier: Dossier, passed: Dossier)] = []
  public var left: [Left] = []
}

extension Desk {
  /// - Throws: `Refusal` for who may not receive, check and accept it.
  func requirePassing(_ dossier: Dossier) throws {
    let place = try place(of: dossier)
    for action in [Action.receiveDossier, .checkDossier, .acceptDossier] { try require(action, at: place) }
  }

  /// - Throws: what keeps it from being accepted by one word.
  fileprivate func passedAsWhole(_ dossier: Dossier) throws -> Dossier {
    let plan = try plan(of: dossier)
    let facts = try Dossier.Facts(of: dossier, under: plan, at: self)
    let participation = dossier.participation(
      as: try Applicant.Standing(ofAuthorsOf: dossier, to: plan, at: self), under: plan)
    let doubts = dossier.doubts(
      under: plan, knowing: facts, participation: participation,
      admission: try AdmittedParticipants.find(for: dossier, on: connection)?.admission, on: now.day)
    return try dossier.passedAsWhole(by: person, despite: doubts, knowing: facts, at: now, under: plan)
  }

  /// Which of the dossiers can be accepted by one word, and why the others cannot.
  ///
  /// - Throws: `Refusal` where one of them is not for who works here.
  func passing(_ dossiers: [Dossier.ID]) throws -> PassingDossiers {
    var found = PassingDossiers()
    var seen: Set<Dossier.ID> = []
    for id in dossiers where seen.insert(id).inserted {
      let dossier = try visibleDossier(id)
      try requirePassing(dossier)
      do {
        found.clean.append((dossier, try passedAsWhole(dossier)))
      } catch let refusal as Refusal {
        found.left.append(.init(dossier: dossier, refusals: [refusal]))
      } catch let several as Refusals {
        found.left.append(.init(dossier: dossier, refusals: several.all))
      }
    }
    return found
  }
}
