/// A council (hội đồng) set up by a decision.
public struct Council: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Council>

  public enum Seat: String, Hashable, Sendable, Codable, CaseIterable {
    case chair, deputy, secretary, member

    public var name: String {
      switch self {
      case .chair: "Chủ tịch Hội đồng"
      case .deputy: "Phó Chủ tịch Hội đồng"
      case .secretary: "Thư ký"
      case .member: "Ủy viên"
      }
    }
  }

  public struct Member: Hashable, Sendable, Codable {
    public var person: Person.ID
    public var seat: Seat
    /// The body the member represents.
    public var body: String

    public init(person: Person.ID, seat: Seat, body: String = "") {
      self.person = person
      self.seat = seat
      self.body = body
    }
  }

  public let id: ID
  public var plan: Plan.ID
  public var name: String
  /// The decision that set it up.
  public var decisionNumber: String
  public var decisionDay: Day
  public var members: [Member]

  public init(
    id: ID, plan: Plan.ID, name: String, decisionNumber: String, decisionDay: Day, members: [Member]
  ) throws {
    guard (2...200).contains(name.typed.count) else {
      throw Refusal.input("name", "Tên Hội đồng dài từ 2 đến 200 ký tự.")
    }
    guard !decisionNumber.typed.isEmpty else {
      throw Refusal.input("decision-number", "Ghi số quyết định thành lập Hội đồng.")
    }
    guard members.count(where: { $0.seat == .chair }) == 1 else {
      throw Refusal.input("members", "Hội đồng có đúng một Chủ tịch.")
    }
    guard Set(members.map(\.person)).count == members.count else {
      throw Refusal.input("members", "Mỗi người chỉ có một ghế trong Hội đồng.")
    }
    self.id = id
    self.plan = plan
    self.name = name.typed
    self.decisionNumber = decisionNumber.typed
    self.decisionDay = decisionDay
    self.members = members
  }

  public func seat(of person: Person.ID) -> Seat? { members.first { $0.person == person }?.seat }

  /// The members who cast ballots: everyone seated.
  public var voters: [Person.ID] { members.map(\.person) }
}
