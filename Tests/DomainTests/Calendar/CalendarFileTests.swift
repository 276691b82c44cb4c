import Domain
import Testing

@Suite("A calendar as text")
struct CalendarFileTests {
  private func lines(_ event: CalendarEvent) -> [String] {
    String(decoding: CalendarFile(name: "Sáng kiến", events: [event]).bytes, as: UTF8.self)
      .components(separatedBy: "\r\n")
  }

  private func event(_ summary: String, description: String = "") throws -> CalendarEvent {
    CalendarEvent(
      uid: "a@sangkien", day: try #require(Day("2024-02-29")), summary: summary, description: description,
      address: "https://sangkien.vidu.vn/ho-so/1", sequence: 3,
      modified: try #require(VietnamTime.instant("2024-01-01T06:30")))
  }

  @Test("An event is a whole day, with its name, its change and its address; no zone is needed")
  func whole() throws {
    #expect(
      lines(try event("Nộp hồ sơ")) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sang kien//Sang kien//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:Sáng kiến", "X-WR-CALNAME:Sáng kiến", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        "BEGIN:VEVENT", "UID:a@sangkien", "DTSTAMP:20231231T233000Z", "LAST-MODIFIED:20231231T233000Z", "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20240229", "DTEND;VALUE=DATE:20240301", "SUMMARY:Nộp hồ sơ",
        "URL:https://sangkien.vidu.vn/ho-so/1", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test("Signs that mean something are escaped, and nobody begins a line of their own")
  func escaping() throws {
    let summary = lines(try event("a,b;c\\d\ne\r\nEND:VEVENT\rf\u{7}")).first { $0.hasPrefix("SUMMARY") }
    #expect(summary == "SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VEVENTf")
  }

  @Test("A line has at most 75 octets and no letter is cut")
  func folding() throws {
    let text = String(repeating: "Sáng kiến 📅 ", count: 40)
    let bytes = CalendarFile(name: "a", events: [try event("b", description: text)]).bytes
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(unfolded.contains("DESCRIPTION:\(text)\r\n"))
  }
}
