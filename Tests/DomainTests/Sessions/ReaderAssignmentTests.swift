import Domain
import TestSupport
import Testing

/// A council and dossiers with conflicts, all from one seed.
private struct Case {
  var members: [Person.ID]
  var requests: [ReaderAssignment.Request]

  init(seed: UInt64, members: ClosedRange<Int>, dossiers: ClosedRange<Int>, conflicts: Double) {
    var random = SplitMix(seed: seed)
    let people: [Person.ID] = (0..<Int.random(in: members, using: &random)).map { Identifier.numbered($0) }
    self.members = people
    requests = (0..<Int.random(in: dossiers, using: &random)).map { number in
      let free = people.filter { _ in Double.random(in: 0..<1, using: &random) >= conflicts }
      let experts = people.filter { _ in Bool.random(using: &random) }
      return ReaderAssignment.Request(dossier: .numbered(number), free: Set(free), experts: Set(experts))
    }
  }
}

extension Identifier {
  fileprivate static func numbered(_ number: Int) -> Self {
    Self(at: Instant(microseconds: 0), random: (0, UInt64(number)))
  }
}

extension ReaderAssignment {
  fileprivate func squares(of members: [Person.ID]) -> Int {
    members.reduce(0) { $0 + (loads[$1] ?? 0) * (loads[$1] ?? 0) }
  }

  fileprivate func spread(over members: [Person.ID]) -> Int {
    let loads = members.map { self.loads[$0] ?? 0 }
    return (loads.max() ?? 0) - (loads.min() ?? 0)
  }

  fileprivate func expertReaders(_ requests: [Request]) -> Int {
    requests.reduce(0) { $0 + $1.experts.intersection(readers[$1.dossier] ?? []).count }
  }
}

/// Every way of giving each dossier its readers, tried one after another: the least sum of squares, and with it the
/// most readers who are experts.
private func bestByTrying(_ all: Case, each count: Int) -> (squares: Int, experts: Int) {
  var best = (squares: Int.max, experts: 0)
  var loads = [Person.ID: Int]()
  func give(_ index: Int, _ experts: Int) {
    guard index < all.requests.count else {
      let squares = loads.values.reduce(0) { $0 + $1 * $1 }
      if (squares, -experts) < (best.squares, -best.experts) { best = (squares, experts) }
      return
    }
    let request = all.requests[index]
    let free = all.members.filter(request.free.contains)
    for readers in choices(of: min(count, free.count), from: free[...]) {
      for reader in readers { loads[reader, default: 0] += 1 }
      give(index + 1, experts + request.experts.intersection(readers).count)
      for reader in readers { loads[reader, default: 0] -= 1 }
    }
  }
  give(0, 0)
  return best
}

private func choices(of count: Int, from people: ArraySlice<Person.ID>) -> [[Person.ID]] {
  guard count > 0 else { return [[]] }
  guard let first = people.first else { return [] }
  let rest = people.dropFirst()
  return choices(of: count - 1, from: rest).map { [first] + $0 } + choices(of: count, from: rest)
}

@Suite struct ReaderAssignmentTests {
  @Test("Nobody reads a dossier they have a conflict with, and each has its readers as far as there are any")
  func conflictFree() throws {
    for seed in 0..<300 as Range<UInt64> {
      let all = Case(seed: seed, members: 1...12, dossiers: 0...40, conflicts: 0.3)
      let assignment = try ReaderAssignment(of: all.requests, among: all.members, each: 3)
      for request in all.requests {
        let readers = try #require(assignment.readers[request.dossier])
        #expect(request.free.isSuperset(of: readers), "seed \(seed)")
        #expect(Set(readers).count == min(3, request.free.count), "seed \(seed)")
        #expect(readers.count == Set(readers).count, "seed \(seed)")
      }
      #expect(assignment.short == all.requests.filter { $0.free.count < 3 }.map(\.dossier), "seed \(seed)")
    }
  }

  @Test("Without conflicts no two members differ by more than one dossier")
  func balancedWithoutConflicts() throws {
    for seed in 0..<300 as Range<UInt64> {
      let all = Case(seed: seed, members: 2...13, dossiers: 1...50, conflicts: 0)
      let assignment = try ReaderAssignment(of: all.requests, among: all.members, each: 2)
      #expect(assignment.spread(over: all.members) <= 1, "seed \(seed)")
    }
  }

  @Test("With conflicts no way is more even, and no equally even way has more experts")
  func bestThereIs() throws {
    for seed in 0..<300 as Range<UInt64> {
      let all = Case(seed: seed, members: 2...4, dossiers: 1...5, conflicts: 0.4)
      let assignment = try ReaderAssignment(of: all.requests, among: all.members, each: 2)
      let best = bestByTrying(all, each: 2)
      #expect(assignment.squares(of: all.members) == best.squares, "seed \(seed)")
      #expect(assignment.expertReaders(all.requests) == best.experts, "seed \(seed)")
    }
  }

  @Test("Whom the secretary chose by hand stays, and counts as load")
  func chosenStay() throws {
    let members: [Person.ID] = (0..<3).map { .numbered($0) }
    let requests = (0..<6).map { number in
      ReaderAssignment.Request(
        dossier: .numbered(number), free: Set(members), chosen: number < 2 ? [members[0]] : [])
    }
    let assignment = try ReaderAssignment(of: requests, among: members, each: 1)
    #expect(assignment.readers[.numbered(0)] == [members[0]])
    #expect(assignment.readers[.numbered(1)] == [members[0]])
    #expect(assignment.loads == [members[0]: 2, members[1]: 2, members[2]: 2])
  }

  @Test("A conflicted member, a stranger, and a member chosen twice are each refused with their rule")
  func refused() {
    let member: Person.ID = .numbered(0)
    func refusal(free: Set<Person.ID>, chosen: [Person.ID]) -> String? {
      let request = ReaderAssignment.Request(dossier: .numbered(0), free: free, chosen: chosen)
      do {
        _ = try ReaderAssignment(of: [request], among: [member], each: 1)
        return nil
      } catch {
        return (error as? Refusal)?.reason
      }
    }
    #expect(
      refusal(free: [], chosen: [member]) == "Người được phân công có xung đột lợi ích với hồ sơ này.")
    #expect(
      refusal(free: [member], chosen: [.numbered(7)])
        == "Người được phân công không phải là thành viên Hội đồng.")
    #expect(
      refusal(free: [member], chosen: [member, member])
        == "Một ủy viên được chọn hai lần cho cùng một hồ sơ.")
  }
}
