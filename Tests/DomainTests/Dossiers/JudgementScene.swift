import Domain
import TestSupport

/// The judgements of the dossiers in these tests: a team that votes, an office that answers, a council that scores and
/// looks again, each on the days of the plan's intake.
enum JudgementScene {
  static func days() throws -> Judgement.Days {
    let track = try SamplePlan.plan().tracks[0]
    return Judgement.Days(window: track.intake, source: .clause("II.5"))
  }

  static func voting(_ id: Judgement.ID, after: Judgement.ID? = nil) throws -> Judgement {
    let source = Source.clause("II.5")
    return Judgement(
      id: id, name: "Thẩm định", by: "to-tham-dinh", days: try days(), after: after,
      scoring: Scoring(
        method: .vote(yes: .half, of: .present), sheets: [],
        validity: Scoring.Validity(atLeast: .half, of: .members, source: source), source: source), source: source)
  }

  static func answered() throws -> Judgement {
    let source = Source.clause("II.5")
    let criteria = [Criterion(id: "moi", name: "Tính mới", max: .zero, source: source)]
    return Judgement(
      id: "y-kien", name: "Thẩm định", by: "phong", days: try days(),
      scoring: Scoring(
        method: .answers(met: nil), sheets: [Sheet(criteria: criteria)],
        validity: Scoring.Validity(atLeast: .whole, of: .present, source: source), source: source), source: source)
  }

  /// The sample's own, kept to the days of the intake.
  static func deciding() throws -> Judgement {
    var own = try SamplePlan.plan().judging[0]
    own.days = try days()
    return own
  }

  /// What that kind of council holds.
  static func held(by kind: Council.Kind) throws -> Judgement {
    kind == .council ? try deciding() : try voting("tham-dinh")
  }
}
