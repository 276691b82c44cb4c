/// Something that the standing office asks of units under a plan beside what the plan gives (yêu cầu): names, opinions,
/// figures or a file, by a day. Each of them answers; the office takes the answer or gives it back.
public struct UnitRequest: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<UnitRequest>

  /// What is asked for.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case names, opinion, figures, file

    public var name: String {
      switch self {
      case .names: "Danh sách, họ tên"
      case .opinion: "Ý kiến"
      case .figures: "Số liệu"
      case .file: "Văn bản, tệp"
      }
    }
  }

  public let id: ID
  public let plan: Plan.ID
  /// The round of the plan; 0 for a plan of one time.
  public let round: Int
  public let kind: Kind
  /// What is asked, in a sentence.
  public let what: String
  public let why: String
  /// Those who are asked, in the order of their keys.
  public let units: [Unit.ID]
  /// The last day on which an answer is in time.
  public let due: Day
  public let by: Person.ID
  public let at: Instant
  /// Why, by whom and when it was withdrawn; nil while it asks.
  public private(set) var withdrawn: Remark?

  /// Units that one request goes to at most.
  public static let mostUnits = 10_000

  /// - Throws: `Refusals` for what is missing or too long, for a day that is over, and for too many units.
  public init(
    id: ID, plan: Plan, kind: Kind?, what: String, why: String, units: Set<Unit.ID>, due: Day?, by person: Person.ID,
    at now: Instant
  ) throws {
    let (what, why) = (what.typed, why.typed)
    var refusals: [Refusal] = []
    if kind == nil { refusals.append(.input("kind", "Chọn điều cần đơn vị trả lời.")) }
    refusals.ask(what, "Ghi nội dung yêu cầu", in: "what", .told(10...500))
    refusals.ask(why, "Ghi lý do", in: "why", .told(5...1000))
    switch due {
    case nil: refusals.append(.input("due", "Ghi hạn trả lời."))
    case let due? where due < now.day:
      refusals.append(.input("due", "Hạn trả lời không thể trước hôm nay (\(now.day.short))."))
    case let due? where due > plan.period.through:
      refusals.append(
        .input("due", "Hạn trả lời không thể sau ngày cuối của kế hoạch (\(plan.period.through.short))."))
    default: break
    }
    if units.isEmpty { refusals.append(.input("body", "Chọn đơn vị phải trả lời.")) }
    if units.count > Self.mostUnits {
      refusals.append(.input("body", "Một yêu cầu gửi nhiều nhất \(Self.mostUnits.grouped) đơn vị."))
    }
    guard refusals.isEmpty, let kind, let due else { throw Refusals(refusals) }
    (self.id, self.plan, round, self.kind) = (id, plan.id, plan.round, kind)
    (self.what, self.why, self.units, self.due) = (what, why, units.sorted(), due)
    (by, at, withdrawn) = (person, now, nil)
  }

  /// That nobody has to answer any more.
  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> UnitRequest {
    guard withdrawn == nil else { throw Refusal("Yêu cầu này đã thôi.") }
    let reason = try reason.asked("Ghi lý do thôi yêu cầu")
    var request = self
    request.withdrawn = Remark(reason: reason, by: person, at: now)
    return request
  }
}

extension UnitRequest {
  /// The key of the duty.
  public var dutyKey: String { "\(Self.beginning)\(id)" }

  private static let beginning = "yeu-cau-"

  /// Which request a duty is to answer, from its key; nil for any other duty.
  public static func id(in key: String) -> ID? {
    key.hasPrefix(beginning) ? ID(key.dropFirst(beginning.count)) : nil
  }

  /// What each of the units has to do.
  public func duty(under plan: Plan) -> Duty {
    Duty(id: dutyKey, who: plan.offices.standing, work: .request(id), before: what, after: "", due: due, source: source)
  }

  /// The same in the shape of what a plan gives: it is answered, taken or given back in one way.
  public func given(under plan: Plan) -> GivenDuty {
    GivenDuty(
      id: GivenDuty.ID(dutyKey) ?? "yeu-cau", who: [plan.offices.standing], what: what, to: [plan.offices.standing],
      doneBy: .answer, source: source)
  }

  private var source: Source { .assumption("cơ quan thường trực yêu cầu: \(why)") }

  /// - Throws: `Refusal` for an answer without the file that is asked for.
  public func requireFile(in report: DutyReport) throws {
    guard kind == .file, report.files.isEmpty else { return }
    throw Refusal.input("file", "Đính kèm văn bản, tệp được yêu cầu.")
  }
}
