/// What the program knows of a unit, or of the whole, under a plan: of which a report's figures are made.
public struct ReportCounts: Sendable {
  /// Dossiers of one state and grade.
  public struct Dossiers: Sendable {
    public var state: Dossier.State
    public var grade: Grade.ID?
    public var count: Int
    /// Those of them that a head endorsed.
    public var endorsed: Int
    /// The yearly benefit that their authors state, in đồng, and how many state one.
    public var benefit: Int
    public var stated: Int

    public init(state: Dossier.State, grade: Grade.ID?, count: Int, endorsed: Int, benefit: Int, stated: Int) {
      (self.state, self.grade, self.count, self.endorsed) = (state, grade, count, endorsed)
      (self.benefit, self.stated) = (benefit, stated)
    }
  }

  public var dossiers: [Dossiers] = []
  /// Plans in response that were issued; nil where the plan asks for none.
  public var responsePlans: Int?
  /// The targets, with whether they are asked of the unit, and the goal where one is its own.
  public var targets: [(progress: TargetProgress, isAsked: Bool, goal: Int?)] = []
  /// How many duties are in each state.
  public var duties: [Duty.State: Int] = [:]
  /// How often units applied initiatives of others under the plan, with the benefit that their heads confirmed; nil
  /// where the plan asks for none.
  public var replications: (count: Int, benefit: Dong)?
  public var commended = 0
  public var questions = 0
  /// What was done besides dossiers.
  public var activities = UnitActivities()
  /// Prizes that were paid and that are owed: of a unit, those of its authors; nil where the report is of no money.
  public var prizes: (paid: Dong, owed: Dong)?
  /// What events cost; nil where the report is of no money.
  public var eventCost: Dong?

  public init() {}

  /// The figures, in the order of a report.
  public func figures(under plan: Plan) -> [ReportFigure] {
    works(under: plan) + response + targetFigures + dutyFigures + activities.figures + spread
      + (plan.commendations.isEmpty
        ? [] : [ReportFigure("commended", "Tập thể, cá nhân được khen thưởng", .number(commended))])
      + (plan.difficulties == nil
        ? []
        : [
          ReportFigure("questions", "Câu hỏi, vướng mắc đã gửi", .number(questions)),
          ReportFigure("answered", "Câu hỏi, vướng mắc đã được trả lời", .number(activities.answered)),
        ])
      + (eventCost.map { [ReportFigure("event-cost", "Chi phí tổ chức sự kiện", .number($0.amount), in: .dong)] } ?? [])
      + (prizes.map { paid, owed in
        [
          ReportFigure("paid", "Tiền thưởng đã chi", .number(paid.amount), in: .dong, isSummed: false),
          ReportFigure("owed", "Tiền thưởng chưa chi", .number(owed.amount), in: .dong, isSummed: false),
        ]
      } ?? [])
  }

  /// Those that are counted from dossiers.
  public func works(under plan: Plan) -> [ReportFigure] {
    func count(_ states: (Dossier.State) -> Bool) -> ReportFigure.Value {
      .number(dossiers.filter { states($0.state) }.reduce(0) { $0 + $1.count })
    }
    let works = plan.workNames.capitalisedFirst
    let recognised = dossiers.filter(\.state.isRecognised)
    let grades = plan.grades.map { grade in
      ReportFigure(
        "grade-\(grade.id)", "Trong đó: \(grade.name)",
        .number(recognised.filter { $0.grade == grade.id }.reduce(0) { $0 + $1.count }))
    }
    let stated = recognised.reduce(0) { $0 + $1.stated }
    let benefit: ReportFigure.Value =
      stated == 0 && !recognised.isEmpty ? .unknown : .number(recognised.reduce(0) { $0 + $1.benefit })
    return [
      ReportFigure("filed", "Hồ sơ đã nộp", count { $0.isHandedIn && $0 != .withdrawn }),
      ReportFigure("endorsed", "Hồ sơ đơn vị đã xác nhận", .number(dossiers.reduce(0) { $0 + $1.endorsed })),
      ReportFigure("accepted", "Hồ sơ hợp lệ", count { Target.From.accepted.counts($0) }),
      ReportFigure("recognised", "\(works) được công nhận", count(\.isRecognised)),
    ] + grades + [
      ReportFigure("published", "\(works) đã công bố", count { $0 == .published }),
      ReportFigure("benefit", "Số tiền làm lợi mỗi năm của \(plan.workNames) được công nhận", benefit, in: .dong),
    ]
  }

  private var response: [ReportFigure] {
    responsePlans.map { [ReportFigure("response-plans", "Kế hoạch hưởng ứng đã ban hành", .number($0))] } ?? []
  }

  private var targetFigures: [ReportFigure] {
    targets.map { progress, isAsked, goal in
      ReportFigure(
        "target-\(progress.target.id)", "Chỉ tiêu: \(progress.target.text)",
        isAsked ? .number(progress.value) : .notApplicable, goal: isAsked ? goal : nil, isSummed: false)
    }
  }

  private var spread: [ReportFigure] {
    replications.map { count, benefit in
      [
        ReportFigure("replications", "Lượt áp dụng sáng kiến của đơn vị khác, đã xác nhận", .number(count)),
        ReportFigure(
          "replication-benefit", "Số tiền làm lợi từ nhân rộng, đã xác nhận", .number(benefit.amount), in: .dong),
      ]
    } ?? []
  }

  private var dutyFigures: [ReportFigure] {
    func count(_ states: Duty.State...) -> ReportFigure.Value {
      .number(states.reduce(0) { $0 + (duties[$1] ?? 0) })
    }
    return [
      ReportFigure("duties-done", "Việc được giao đã làm đúng hạn", count(.done)),
      ReportFigure("duties-done-late", "Việc được giao làm muộn", count(.doneLate)),
      ReportFigure("duties-late", "Việc được giao quá hạn, chưa làm", count(.late)),
      ReportFigure("duties-open", "Việc được giao đang làm", count(.open)),
    ]
  }
}
