import Dispatch
import Foundation
import Markup
import Store
import Synchronization
import TestSupport
import Testing

/// Many who read for the same and stay until the test lets them go.
private final class Crowd: Sendable {
  /// More than there are connections, fewer than may wait.
  static let most = 30

  private let database: any Database
  private let reading: Reading
  private let gate = DispatchSemaphore(value: 0)
  private let refused = Mutex<[Overload?]>([])

  init(_ database: any Database, _ reading: Reading) {
    self.database = database
    self.reading = reading
  }

  /// Those who were not served, by the reason that they were told.
  var told: [Overload?] { refused.withLock { $0 } }

  func read(_ many: Int) async {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<many {
        group.addTask { [self] in
          do {
            try await database.read(reading) { [gate] _ in gate.wait() }
          } catch {
            refused.withLock { $0.append((error as? Fault)?.overload) }
          }
        }
      }
    }
  }

  /// Waits until one waits for a connection: then each has someone.
  func fill() async {
    while database.queues.reads[reading, default: 0] == 0 { await Task.yield() }
  }

  func letGo(_ many: Int) {
    for _ in 0..<many { gate.signal() }
  }
}

@Suite("What is read for what, and how long others wait for it")
struct ReadingTests {
  private static let one: SQL = "SELECT 1"
  private static let endless: SQL = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n
    """

  private static func number(_ connection: any Connection) throws -> Int? {
    try connection.first(one) { try $0.int(0) }
  }

  @Test(
    "While every connection for one kind of reading is busy, the other kinds read at once",
    arguments: [Reading.search, .export, .background])
  func apart(busy: Reading) async throws {
    let store = try await TestDatabase()
    let crowd = Crowd(store.database, busy)
    async let crowded: Void = crowd.read(Crowd.most)
    await crowd.fill()
    for reading in Reading.allCases where reading != busy {
      #expect(try await store.database.read(reading, ReadingTests.number) == 1)
    }
    #expect(try await store.database.readOnce(ReadingTests.number) == 1)
    crowd.letGo(Crowd.most)
    await crowded
    #expect(crowd.told == [])
    #expect(try await store.database.read(busy, ReadingTests.number) == 1)
  }

  @Test("When as many wait for an export as may, one more is told so at once; those who wait are served")
  func full() async throws {
    let store = try await TestDatabase()
    let crowd = Crowd(store.database, .export)
    async let crowded: Void = crowd.read(100)
    while crowd.told.isEmpty { await Task.yield() }
    #expect(try await store.database.read(ReadingTests.number) == 1)
    crowd.letGo(100)
    await crowded
    #expect(Set(crowd.told) == [Overload(.export, .full)])
    #expect(try await store.database.read(.export, ReadingTests.number) == 1)
  }

  @Test("Each kind has threads of its own, of which those for pages come first; background work keeps to its own")
  func threads() async throws {
    let store = try await TestDatabase()
    let seen: @Sendable (any Connection) throws -> (name: String, niceness: Int32) = { _ in
      let name = Thread.current.name?.split(separator: " ").first.map(String.init)
      return (name ?? "", getpriority(Int32(PRIO_PROCESS.rawValue), 0))
    }
    var niceness: [Int32] = []
    for reading in Reading.allCases {
      let thread = try await store.database.read(reading, seen)
      #expect(thread.name == "\(reading)")
      niceness.append(thread.niceness)
      #expect(try await BackgroundDatabase(store.database).read(reading, seen).name == "background")
    }
    let own = niceness[0]
    #expect(niceness == [0, 5, 10, 10].map { min(19, own + $0) })
  }

  @Test("What is read for longer than its kind may ends with the fault of its kind; the connection serves the next")
  func tooLong() async throws {
    let store = try await TestDatabase { $0 == .search ? .milliseconds(500) : .seconds(3600) }
    let bodies: [@Sendable (any Connection) throws -> Void] = [
      // In one statement, and between many.
      { connection in try connection.each(ReadingTests.endless) { _ in } },
      { connection in while true { _ = try ReadingTests.number(connection) } },
    ]
    for body in bodies {
      let fault = await #expect(throws: Fault.self) { try await store.database.read(.search, body) }
      #expect(fault?.overload == Overload(.search, .tooLong))
      #expect(fault?.isPassing == true)
    }
    // More often than there are connections. On a busy machine even this may take too long now and then.
    var served = 0
    for _ in 0..<100 where served < 4 {
      do {
        #expect(try await store.database.read(.search, ReadingTests.number) == 1)
        served += 1
      } catch let fault as Fault where fault.overload == Overload(.search, .tooLong) {}
    }
    #expect(served == 4)
  }

  @Test("A fault that is told with what was being done says still what was given up")
  func told() {
    let fault = Fault("the list could not be made", cause: Fault(Overload(.page, .tooLong), "longer than 10 seconds"))
    #expect(fault.overload == Overload(.page, .tooLong))
    #expect(fault.isPassing)
    #expect(Fault("something else").overload == nil)
  }
}
