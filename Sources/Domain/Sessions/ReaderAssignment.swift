/// Which members read which dossiers: nobody reads a dossier they have a conflict with, the work is shared out as
/// evenly as conflicts allow, and among equally even ways the one with the most experts of the field is taken.
///
/// The sum of the squares of the loads is the least there is. When any way exists in which no two members differ by
/// more than one dossier, that sum is least exactly there, so this is such a way. Dossiers come in one by one, each
/// along the cheapest chain of exchanges in the residual network (successive shortest paths: Busacker and Gowen,
/// 1960), which keeps the whole at least cost after each step.
public struct ReaderAssignment: Hashable, Sendable {
  /// What is to be shared out: one dossier, and who may read it.
  public struct Request: Hashable, Sendable {
    public var dossier: Dossier.ID
    /// The members without a conflict.
    public var free: Set<Person.ID>
    /// Those among the members who are experts of the dossier's field.
    public var experts: Set<Person.ID>
    /// Those whom the secretary chose by hand; they stay, and count as load.
    public var chosen: [Person.ID]

    public init(
      dossier: Dossier.ID, free: Set<Person.ID>, experts: Set<Person.ID> = [], chosen: [Person.ID] = []
    ) {
      self.dossier = dossier
      self.free = free
      self.experts = experts
      self.chosen = chosen
    }
  }

  /// The readers of each dossier, in the order of the council.
  public let readers: [Dossier.ID: [Person.ID]]
  /// Dossiers for which conflicts leave fewer readers than asked for, in the order of the requests.
  public let short: [Dossier.ID]

  /// Shares out `requests` among `members` so that each dossier has `count` readers.
  ///
  /// - Throws: `Refusal` when somebody chosen by hand has a conflict, is no member, or is chosen twice, or when a
  ///   dossier stands in the requests twice.
  public init(of requests: [Request], among members: [Person.ID], each count: Int) throws {
    guard count >= 1 else {
      throw Refusal.input("readers", "Mỗi hồ sơ cần ít nhất một ủy viên đọc.")
    }
    guard Set(requests.map(\.dossier)).count == requests.count else {
      throw Refusal.input("dossiers", "Mỗi hồ sơ chỉ phân công một lần.")
    }
    guard Set(members).count == members.count else {
      throw Refusal.input("members", "Mỗi người chỉ có một ghế trong Hội đồng.")
    }
    for request in requests { try Self.check(request, among: members) }

    var network = ReaderNetwork(requests, members: members)
    for index in requests.indices {
      while network.readers[index].count < count, network.addReader(to: index) {}
    }
    readers = Dictionary(
      uniqueKeysWithValues: requests.indices.map { index in
        (requests[index].dossier, network.readers[index].sorted().map { members[$0] })
      })
    short = requests.indices.filter { network.readers[$0].count < count }.map { requests[$0].dossier }
  }

  /// How many dossiers each member reads; a member without any is left out.
  public var loads: [Person.ID: Int] {
    readers.values.reduce(into: [:]) { loads, readers in
      for reader in readers { loads[reader, default: 0] += 1 }
    }
  }

  private static func check(_ request: Request, among members: [Person.ID]) throws {
    guard Set(request.chosen).count == request.chosen.count else {
      throw Refusal.input("readers", "Một ủy viên được chọn hai lần cho cùng một hồ sơ.")
    }
    guard request.chosen.allSatisfy(members.contains) else {
      throw Refusal.input("readers", "Người được phân công không phải là thành viên Hội đồng.")
    }
    guard request.chosen.allSatisfy(request.free.contains) else {
      throw Refusal.input("readers", "Người được phân công có xung đột lợi ích với hồ sơ này.")
    }
  }
}

/// The flow from dossiers to members, by position. It has no negative cycle between steps.
private struct ReaderNetwork {
  /// Members who may read the dossier, in the order of the council.
  private let open: [[Int]]
  private let isExpert: [[Bool]]
  private let isChosen: [[Bool]]
  /// One dossier more or less weighs more than all experts together.
  private let weight: Int
  /// The readers of each dossier, as they came.
  private(set) var readers: [[Int]]
  private var isReader: [[Bool]]
  private var loads: [Int]

  init(_ requests: [ReaderAssignment.Request], members: [Person.ID]) {
    let position = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($0.element, $0.offset) })
    open = requests.map { request in members.indices.filter { request.free.contains(members[$0]) } }
    isExpert = requests.map { request in members.map(request.experts.contains) }
    isChosen = requests.map { request in members.map(request.chosen.contains) }
    weight = requests.count * members.count + 1
    readers = requests.map { $0.chosen.compactMap { position[$0] } }
    isReader = isChosen
    loads = members.map { _ in 0 }
    for reader in readers.joined() { loads[reader] += 1 }
  }

  /// A way of reaching a member: the cost so far, the dossier that gets this member, and who gives it up.
  private struct Step {
    var cost: Int
    var dossier: Int
    var from: Int?
  }

  /// Gives the dossier one more reader at least cost; false when nobody is left.
  mutating func addReader(to dossier: Int) -> Bool {
    let steps = cheapestSteps(from: dossier)
    var end: (member: Int, cost: Int)?
    for (member, step) in steps.enumerated() {
      guard let step else { continue }
      // The marginal cost of the square: (n + 1)² − n².
      let cost = step.cost + weight * (2 * loads[member] + 1)
      if end.map({ cost < $0.cost }) ?? true { end = (member, cost) }
    }
    guard let end else { return false }
    loads[end.member] += 1
    var member = end.member
    while let step = steps[member] {
      readers[step.dossier].append(member)
      isReader[step.dossier][member] = true
      guard let from = step.from else { break }
      readers[step.dossier].removeAll { $0 == from }
      isReader[step.dossier][from] = false
      member = from
    }
    return true
  }

  /// The cheapest chain of exchanges from the dossier to each member (Bellman and Ford).
  private func cheapestSteps(from start: Int) -> [Step?] {
    var steps = [Step?](repeating: nil, count: loads.count)
    for member in open[start] where !isReader[start][member] {
      steps[member] = Step(cost: cost(of: start, by: member), dossier: start, from: nil)
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for dossier in readers.indices where dossier != start {
        for from in readers[dossier] where !isChosen[dossier][from] {
          guard let reached = steps[from] else { continue }
          let freed = reached.cost - cost(of: dossier, by: from)
          for member in open[dossier] where !isReader[dossier][member] {
            let cost = freed + cost(of: dossier, by: member)
            guard steps[member].map({ cost < $0.cost }) ?? true else { continue }
            steps[member] = Step(cost: cost, dossier: dossier, from: from)
            isSettled = false
          }
        }
      }
    }
    return steps
  }

  private func cost(of dossier: Int, by member: Int) -> Int { isExpert[dossier][member] ? 0 : 1 }
}
