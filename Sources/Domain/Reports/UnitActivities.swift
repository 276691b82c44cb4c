/// What units did for a plan besides their dossiers, as they and others recorded it: of which a report's figures are
/// made.
public struct UnitActivities: Hashable, Sendable {
  /// Events of a kind that were held.
  public struct Held: Hashable, Sendable {
    public var count: Int
    /// Who was there: as the outcome says, else as many as were counted by name.
    public var people: Int

    public init(count: Int, people: Int) { (self.count, self.people) = (count, people) }
  }

  /// What was held, by kind; publicity is none of it.
  public var held: [Event.Kind: Held] = [:]
  /// What was published in the media.
  public var published = 0
  /// What the events cost.
  public var cost = Dong.zero
  /// How often the units were inspected, what had to follow, and what of it was accepted.
  public var inspections = 0
  public var followUps = 0
  public var accepted = 0
  /// Announcements that came to the units, those that they confirmed, and those that they passed on.
  public var arrived = 0
  public var confirmed = 0
  public var passedOn = 0
  /// Questions of the units that were answered.
  public var answered = 0

  public init() {}

  /// How many events of a figure were held, and how many people were there.
  private func total(_ activity: ReportFigure.Activity) -> Held {
    held.filter { activity.kinds.contains($0.key) }.values.reduce(into: Held(count: 0, people: 0)) {
      $0.count += $1.count
      $0.people += $1.people
    }
  }

  func count(_ activity: ReportFigure.Activity) -> Int {
    switch activity {
    case .meetings, .workshops, .trainings, .otherEvents: total(activity).count
    case .trained, .attendance: total(activity).people
    case .media: published
    case .inspections: inspections
    case .followUps: followUps
    case .followedUp: accepted
    case .arrivals: arrived
    case .confirmed: confirmed
    case .passedOn: passedOn
    }
  }

  /// The figures, in the order of a report.
  var figures: [ReportFigure] {
    ReportFigure.Activity.allCases.map { ReportFigure($0.rawValue, $0.name, .number(count($0))) }
  }
}

extension ReportFigure {
  /// A figure of what units did besides their dossiers, by its key.
  public enum Activity: String, CaseIterable, Sendable {
    case meetings, workshops, trainings, trained
    case otherEvents = "other-events"
    case attendance, media, inspections
    case followUps = "follow-ups"
    case followedUp = "followed-up"
    case arrivals, confirmed
    case passedOn = "passed-on"

    public var name: String {
      switch self {
      case .meetings: "Hội nghị, cuộc họp đã tổ chức"
      case .workshops: "Hội thảo, tọa đàm đã tổ chức"
      case .trainings: "Lớp tập huấn đã tổ chức"
      case .trained: "Lượt người dự tập huấn"
      case .otherEvents: "Triển lãm, lễ biểu dương, cuộc thi đã tổ chức"
      case .attendance: "Lượt người dự các sự kiện đã tổ chức"
      case .media: "Tin, bài tuyên truyền đã đăng, phát"
      case .inspections: "Lượt kiểm tra tại đơn vị"
      case .followUps: "Yêu cầu sau kiểm tra"
      case .followedUp: "Yêu cầu sau kiểm tra đã làm xong"
      case .arrivals: "Văn bản của kế hoạch gửi đến đơn vị"
      case .confirmed: "Văn bản gửi đến đã xác nhận nhận được"
      case .passedOn: "Văn bản gửi đến đã chuyển tiếp"
      }
    }

    /// The kinds of events that it counts; empty where it counts none.
    public var kinds: [Event.Kind] {
      switch self {
      case .meetings: [.meeting]
      case .workshops: [.workshop]
      case .trainings, .trained: [.training]
      case .otherEvents: [.exhibition, .ceremony, .contest]
      case .attendance: [.meeting, .workshop, .training, .exhibition, .ceremony, .contest]
      default: []
      }
    }
  }

  /// Whether it only says that nothing of the kind was done: a paper leaves it out.
  public var isNothing: Bool {
    Activity(rawValue: key) != nil && value == .number(0) && change == nil && (whole ?? counted).number == 0
  }
}
