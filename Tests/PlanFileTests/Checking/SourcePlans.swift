import Domain
import Foundation
import PlanFile
import Testing

/// The five plans the program carries, read once for all tests.
enum SourcePlans {
  static let readings = PlanFile.builtIn.map { (name: $0.name, reading: PlanFile.read($0.bytes)) }

  static func plan(_ name: String) throws -> Plan {
    try #require(readings.first { $0.name == name }?.reading.plan)
  }

  static func text(_ name: String) throws -> String {
    let bytes = try #require(PlanFile.builtIn.first { $0.name == name }?.bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("The five source plans")
struct SourcePlansTests {
  @Test("Each of the five plans is read without a mistake", arguments: PlanFile.builtIn.map(\.name))
  func loads(name: String) throws {
    let reading = try #require(SourcePlans.readings.first { $0.name == name }?.reading)
    #expect(reading.mistakes.map { $0.text(file: name) } == [])
    #expect(reading.plan?.id.description == name)
  }
}
