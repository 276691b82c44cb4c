import HeavyWork
import Testing

@testable import Office

@Suite("How often an address may fail to sign in")
struct AttemptLimitTests {
  private let start = ContinuousClock.now

  @Test("Thirty times at once, then once every four seconds; another address is not held up")
  func failing() throws {
    let limit = AttemptLimit()
    for _ in 1...30 { try limit.begin("a", at: start) }
    #expect(throws: Busy(.tooOften, seconds: 4)) { try limit.begin("a", at: start) }
    try limit.begin("b", at: start)
    try limit.begin("a", at: start + .seconds(4))
    #expect(throws: Busy(.tooOften, seconds: 4)) { try limit.begin("a", at: start + .seconds(5)) }
  }

  @Test("Who succeeds counts for nothing: an office full of people signs in from one address")
  func succeeding() throws {
    let limit = AttemptLimit()
    for _ in 1...500 {
      try limit.begin("office", at: start)
      limit.succeeded("office", at: start)
    }
  }
}
