import Domain
import Store
import TestSupport
import Testing

@Suite("Work in the background")
struct WorkTests {
  private let store: TestDatabase

  init() async throws { store = try await TestDatabase.migrated() }

  private let now = Instant(microseconds: 1_700_000_000_000_000)

  private func add(_ count: Int) async throws {
    try await store.database.write { [now] connection in
      for number in 0..<count {
        let work = Work(id: Work.ID(at: now), kind: "print", subject: "s", task: "\(number)", due: now, total: 3)
        try WorkQueue.add(work, on: connection)
      }
    }
  }

  private func claim(at moment: Instant) async throws -> Work? {
    try await store.database.write {
      try WorkQueue.claim(["print"], at: moment, until: moment.adding(seconds: 60), on: $0)
    }
  }

  @Test("Forty pieces for two nodes with four hands each: every piece is claimed once")
  func claimedOnce() async throws {
    try await add(40)
    let other = try store.reopened()
    let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
      for hand in 0..<8 {
        let database = hand.isMultiple(of: 2) ? store.database : other
        group.addTask { [now] in
          var mine: [String] = []
          while let work = try await database.write({
            try WorkQueue.claim(["print"], at: now, until: now.adding(seconds: 60), on: $0)
          }) {
            mine.append(work.task)
          }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.sorted() == (0..<40).map { "\($0)" }.sorted())
  }

  @Test("What a dead node had claimed goes to the next one, and the dead one's word no longer counts")
  func deadNode() async throws {
    try await add(1)
    let first = try #require(try await claim(at: now))
    #expect(try await claim(at: now.adding(seconds: 59)) == nil)
    let second = try #require(try await claim(at: now.adding(seconds: 61)))
    #expect(second.tries == 2)
    let (late, timely) = try await store.database.write { connection in
      (
        try WorkQueue.finish(first, outcome: "late", on: connection),
        try WorkQueue.finish(second, outcome: "timely", on: connection)
      )
    }
    #expect(!late && timely)
    #expect(try await store.database.read { try WorkQueue.find(first.id, on: $0)?.outcome } == "timely")
  }

  @Test("A file that two pieces of work made is needed while one of them is there")
  func sameFile() async throws {
    try await add(2)
    let works = [try #require(try await claim(at: now)), try #require(try await claim(at: now))]
    let others = try await store.database.write { connection in
      for work in works { _ = try WorkQueue.finish(work, outcome: "", file: "ab", on: connection) }
      return try works.map { try WorkQueue.hasMade("ab", besides: $0.id, on: connection) }
    }
    #expect(others == [true, true])
    let last = try await store.database.write { connection in
      try WorkQueue.remove(works[0].id, on: connection)
      return try WorkQueue.hasMade("ab", besides: works[1].id, on: connection)
    }
    #expect(!last)
  }

  @Test("Failed work waits for its next try; without one it ends and says why")
  func failing() async throws {
    try await add(1)
    let work = try #require(try await claim(at: now))
    try await store.database.write { [now] in
      try WorkQueue.fail(work, reason: "no paper", again: now.adding(seconds: 30), on: $0)
    }
    #expect(try await claim(at: now.adding(seconds: 29)) == nil)
    let again = try #require(try await claim(at: now.adding(seconds: 30)))
    try await store.database.write { try WorkQueue.fail(again, reason: "no ink", again: nil, on: $0) }
    let ended = try await store.database.read { try WorkQueue.find(work.id, on: $0) }
    #expect(ended?.state == .failed)
    #expect(ended?.outcome == "no ink")
  }
}
