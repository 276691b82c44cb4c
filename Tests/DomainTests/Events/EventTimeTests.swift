import Domain
import Testing

@Suite("When an event takes place")
struct EventTimeTests {
  private let day = Day(year: 2024, month: 4, day: 12)

  @Test("People are marked from an hour before it begins until it ends; without hours on its days")
  func window() throws {
    let hours = try EventTime(from: day, begins: "08:00", ends: "11:30")
    #expect(hours.opening == VietnamTime.instant("2024-04-12T07:00"))
    #expect(hours.end == VietnamTime.instant("2024-04-12T11:30"))
    let days = try EventTime(from: day, through: day?.adding(days: 1))
    #expect(days.opening == VietnamTime.instant("2024-04-12T00:00"))
    #expect(days.end == VietnamTime.instant("2024-04-14T00:00"))
    #expect(hours.text == "08:00 đến 11:30, 12/4/2024" && days.text == "12/4/2024 đến 13/4/2024")
  }

  @Test("An end before the beginning and hours that are none are refused at their fields")
  func refused() {
    func fields(_ make: () throws -> EventTime) -> [String?] {
      do {
        _ = try make()
        return []
      } catch {
        return (error as? Refusals)?.all.map(\.field) ?? []
      }
    }
    #expect(fields { try EventTime(from: nil) } == ["from"])
    #expect(fields { try EventTime(from: day, through: day?.adding(days: -1)) } == ["through"])
    #expect(fields { try EventTime(from: day, begins: "25:00", ends: "8h") } == ["begins", "ends"])
    #expect(fields { try EventTime(from: day, begins: "11:00", ends: "08:00") } == ["ends"])
    #expect(fields { try EventTime(from: day, through: day?.adding(days: 400)) } == ["through"])
  }
}
