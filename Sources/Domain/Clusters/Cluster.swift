/// A cluster of a year (cụm, khối thi đua): units that compete with each other and vote together; one of them leads.
public struct Cluster: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Cluster>

  /// A review of the cluster (sơ kết, tổng kết) as its leader filed it.
  public struct Review: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Review>

    public let id: ID
    public let number: String
    public let day: Day
    public let summary: String
    public let file: KeptFile
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  /// The plan whose standing office keeps it.
  public let plan: Plan.ID
  public let year: Int
  public private(set) var name: String
  public private(set) var leader: Unit.ID
  /// The leader first.
  public private(set) var members: [Unit.ID]
  /// The body of the plan that it is; nil where the plan does not speak of it.
  public private(set) var body: Body.ID?
  /// The first filed first.
  public private(set) var reviews: [Review]

  /// The fewest and the most members.
  public static let sizes = 2...60
  private static let mostReviews = 50

  /// - Throws: `Refusals` for a name, a year or a number of members out of bounds.
  public init(
    id: ID, plan: Plan.ID, year: Int, name: String, leader: Unit.ID, members: [Unit.ID], body: Body.ID?
  ) throws {
    guard (2000...2100).contains(year) else { throw Refusal.input("year", "Ghi năm, ví dụ 2024.") }
    (self.id, self.plan, self.year, self.leader, self.body) = (id, plan, year, leader, body)
    (self.name, self.members) = (name.typed, try Self.checked(name, leader, members))
    reviews = []
  }

  /// The same with another name, leader, members or body.
  public func changed(name: String, leader: Unit.ID, members: [Unit.ID], body: Body.ID?) throws -> Cluster {
    var cluster = self
    cluster.members = try Self.checked(name, leader, members)
    (cluster.name, cluster.leader, cluster.body) = (name.typed, leader, body)
    return cluster
  }

  /// The members, the leader first.
  private static func checked(_ name: String, _ leader: Unit.ID, _ members: [Unit.ID]) throws -> [Unit.ID] {
    let all = [leader] + members.filter { $0 != leader }
    var refusals: [Refusal] = []
    refusals.ask(name, "Ghi tên cụm, khối thi đua", in: "name", .told(2...120))
    if Set(all).count != all.count { refusals.append(.input("members", "Mỗi thành viên chỉ ghi một lần.")) }
    if !sizes.contains(all.count) {
      refusals.append(
        .input("members", "Cụm có từ \(sizes.lowerBound) đến \(sizes.upperBound) thành viên, kể cả cụm trưởng."))
    }
    try refusals.throwIfAny()
    return all
  }

  /// The cluster with the unit that took over from a member.
  public func passed(from old: Unit.ID, to heir: Unit.ID) -> Cluster {
    var cluster = self
    cluster.members = members.contains(heir) ? members.filter { $0 != old } : members.map { $0 == old ? heir : $0 }
    if leader == old { cluster.leader = heir }
    cluster.members = [cluster.leader] + cluster.members.filter { $0 != cluster.leader }
    return cluster
  }

  /// With a review.
  ///
  /// - Throws: `Refusals` for what is missing and for a day after today.
  public func reviewed(
    _ id: Review.ID, content: SignedDocument, by person: Person.ID, at now: Instant
  ) throws -> Cluster {
    if reviews.contains(where: { $0.id == id }) { return self }
    guard reviews.count < Self.mostReviews else { throw Refusal("Cụm đã có \(Self.mostReviews) báo cáo.") }
    var cluster = self
    cluster.reviews.append(
      Review(
        id: id, number: content.number, day: content.day, summary: content.summary, file: content.file, by: person,
        at: now))
    return cluster
  }
}
