import Domain
import Store

/// Which of the lists behind the figures of a report the viewer may open: where not, the figure leads nowhere.
public struct FigureDoors: Sendable {
  /// Lists of dossiers.
  let dossiers: Bool
  /// Lists of payments, and of prizes that are owed.
  let money: Bool

  public func open(_ figure: ReportFigure) -> Bool { FigureKind(figure.key).map(open) ?? false }

  func open(_ kind: FigureKind) -> Bool {
    switch kind {
    case .dossiers, .target: dossiers
    case .paid, .owed: money
    case .responses, .commended, .questions, .duties, .activity, .costs, .replications: true
    }
  }
}

extension Desk {
  /// Those of a unit's report.
  func figureDoors(of unit: Domain.Unit.ID, in plan: Plan.ID) throws -> FigureDoors {
    let place = try place(ofReportsBy: unit, in: plan)
    return FigureDoors(
      dossiers: allows(.viewDossier, at: place),
      money: allows(.viewReport, at: Place(lineage: place.lineage)) || allows(.viewMoney, at: place))
  }

  /// Those of a consolidated report.
  func figureDoors(ofWhole plan: Plan.ID) -> FigureDoors {
    FigureDoors(
      dossiers: allows(.viewDossier, at: Place(plan: plan)), money: allows(.viewMoney, at: Place(plan: plan)))
  }
}

/// What a figure of a report counts, by its key.
enum FigureKind {
  case dossiers(states: [Dossier.State], grade: Grade.ID?, isEndorsed: Bool)
  case target(String)
  case responses, commended, paid, owed, costs, replications
  case questions(isAnswered: Bool)
  case duties(Duty.State)
  case activity(ReportFigure.Activity)

  init?(_ key: String) {
    if let activity = ReportFigure.Activity(rawValue: key) {
      self = .activity(activity)
      return
    }
    func dossiers(_ counts: (Dossier.State) -> Bool, grade: Grade.ID? = nil, isEndorsed: Bool = false) -> FigureKind {
      .dossiers(states: Dossier.State.allCases.filter(counts), grade: grade, isEndorsed: isEndorsed)
    }
    switch key {
    case "filed": self = dossiers { $0.isHandedIn && $0 != .withdrawn }
    case "endorsed": self = dossiers({ $0 != .draft && $0 != .withdrawn }, isEndorsed: true)
    case "accepted": self = dossiers { Target.From.accepted.counts($0) }
    case "recognised", "benefit": self = dossiers(\.isRecognised)
    case "published": self = dossiers { $0 == .published }
    case "response-plans": self = .responses
    case "commended": self = .commended
    case "replications", "replication-benefit": self = .replications
    case "questions": self = .questions(isAnswered: false)
    case "answered": self = .questions(isAnswered: true)
    case "paid": self = .paid
    case "owed": self = .owed
    case "event-cost": self = .costs
    case "duties-done": self = .duties(.done)
    case "duties-done-late": self = .duties(.doneLate)
    case "duties-late": self = .duties(.late)
    case "duties-open": self = .duties(.open)
    default:
      if key.hasPrefix("target-") {
        self = .target(String(key.dropFirst("target-".count)))
      } else if key.hasPrefix("grade-"), let grade = Grade.ID(String(key.dropFirst("grade-".count))) {
        self = dossiers(\.isRecognised, grade: grade)
      } else {
        return nil
      }
    }
  }
}
