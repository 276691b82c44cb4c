/// A thing that goes from state to state by steps. One table says which step is open in which state: the domain refuses
/// by it, pages choose their buttons by it, `docs/life.md` is printed from it.
public protocol Living {
  associatedtype State: RawRepresentable<String>, Hashable, CaseIterable, Sendable
  associatedtype Step: Hashable, CaseIterable, Sendable
  /// What has to be so besides the state.
  associatedtype Circumstance: Hashable, Sendable = Never

  /// The row of a step in the table.
  static func row(_ step: Step) -> LifeRow<Self>
  var state: State { get }
  func isIn(_ circumstance: Circumstance) -> Bool
  /// What is said to someone who tries the step while it is not open.
  func refusal(of step: Step) -> Refusal
  /// Whether the person is kept out of the step, whatever their task is.
  func bars(_ person: Person, from step: Step) -> Bool
}

/// One row of a life: what is done, in which states, what comes of it, whose task it is.
public struct LifeRow<Subject: Living>: Sendable {
  /// What is done, as a refusal says it: «xác nhận».
  public let deed: String
  public let from: [Subject.State]
  public let when: Subject.Circumstance?
  /// The states it leads to: the step chooses when there are several; none when the state stays as it is.
  public let to: [Subject.State]
  /// What `Policy` asks when someone does it.
  public let action: Action
  /// Who may not do it whatever their task is; nil when nobody is kept out.
  public let apart: Separation?
  /// What is done, as those who are kept out are told.
  public let barred: String
  /// The rule of the plan that the step rests on; nil where it is the law's or the office's alone.
  public let ground: Ground?

  init(
    _ deed: String, _ from: [Subject.State], when: Subject.Circumstance? = nil, to: [Subject.State] = [],
    _ action: Action, apart: Separation? = nil, barred: String? = nil, by ground: Ground? = nil
  ) {
    self.deed = deed
    self.from = from
    self.when = when
    self.to = to
    self.action = action
    self.apart = apart
    self.barred = barred ?? deed
    self.ground = ground
  }
}

/// Who takes no step of those who decide (design §6).
public enum Separation: Hashable, Sendable {
  /// Who is, or may be, an author.
  case authors
  /// The same; the deputy takes the step where the chair is one.
  case presiding
  /// Who made the draft or sent it.
  case drafters
  /// Both: who is, or may be, an author of what a draft decides on, and who made the draft or sent it.
  case authorsAndDrafters
  /// Who wrote in it, as long as somebody else can take the step.
  case writers
  /// Who approved it.
  case approvers
  /// Who is, or may be, the nominee or of the collective.
  case nominee
}

/// The rule of a plan that a step rests on.
public enum Ground: String, Hashable, Sendable, CaseIterable {
  case intake, timeLimits, selection, judging, complaints, forwarding

  /// Where the plan says it; nil when the plan has no such rule.
  public func source(in plan: Plan, for track: Track.ID) -> Source? {
    switch self {
    case .intake: plan.track(track)?.intakeSource
    case .timeLimits: plan.timeLimits.source
    case .selection: plan.judgements(for: track).first { $0.role == .selects && !$0.isByUnit }?.source
    case .judging: plan.deciding(for: track)?.source
    case .complaints: plan.timeLimits.complaints.source
    case .forwarding: plan.forwards.first?.source
    }
  }
}

extension Living {
  /// The whole table.
  public static var life: [(step: Step, row: LifeRow<Self>)] { Step.allCases.map { ($0, row($0)) } }

  /// Whether the step is open as things are, without asking who takes it.
  public func allows(_ step: Step) -> Bool {
    let row = Self.row(step)
    return row.from.contains(state) && (row.when.map(isIn) ?? true)
  }

  /// Whether the step is open in that state, wherever the thing is besides.
  public static func allows(_ step: Step, in state: State) -> Bool { row(step).from.contains(state) }

  /// The states in which the step is open.
  public static func states(for step: Step) -> [State] { row(step).from }

  public func bars(_ person: Person, from step: Step) -> Bool { false }

  /// - Throws: the step's `Refusal` while it is not open.
  func require(_ step: Step) throws {
    guard allows(step) else { throw refusal(of: step) }
  }
}

extension Living {
  /// What most lives say: what cannot be done, and how the thing stands.
  ///
  /// - Parameter next: what to do; nil where that is to look again.
  func notNow(_ step: Step, _ standing: String, next: String? = nil) -> Refusal {
    Refusal(
      "Không \(Self.row(step).deed) được: \(standing).", next: next ?? "Tải lại trang để thấy bước hiện nay.")
  }
}

/// A life whose state the domain alone changes.
protocol Stepping: Living {
  var state: State { get set }
}

extension Stepping {
  /// As it is after the step, before anything else is changed.
  ///
  /// - Parameter state: one of those that the step leads to; the row says it where there is only one.
  /// - Throws: the step's `Refusal` while it is not open.
  func stepped(_ step: Step, to state: State? = nil) throws -> Self {
    try require(step)
    var after = self
    after.go(by: step, to: state)
    return after
  }

  /// Goes where the step leads, which was asked for before.
  mutating func go(by step: Step, to state: State? = nil) {
    self.state = state ?? Self.row(step).to.first ?? self.state
  }
}

extension Living where Circumstance == Never {
  public func isIn(_ circumstance: Never) -> Bool {}
}
