import Foundation
import Testing

@testable import Store

@Suite("Files that are open")
struct OpenFileTests {
  @Test("A file that comes and goes is there or is not there, and never a fault")
  func comesAndGoes() async throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for _ in 0..<5000 {
          _ = try OpenFile(writing: path)
          try OpenFile.remove(path)
        }
      }
      group.addTask { for _ in 0..<20_000 { _ = try OpenFile.ifThere(path) } }
      try await group.waitForAll()
    }
    #expect(try OpenFile.ifThere(path) == nil)
  }
}
