/// A word of a standing office to units about something that they have to do (lời nhắc việc). It is shown inside the
/// program at once and joins the next digests.
public struct Reminder: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Reminder>

  public let id: ID
  public let plan: Plan.ID
  /// Those who are reminded, each once.
  public let units: [Unit.ID]
  public let text: String
  /// The path of the page where it is done; empty where there is none.
  public let path: String
  public let by: Person.ID
  public let sent: Instant

  /// Units that one reminder goes to at most.
  public static let mostUnits = 10_000
  /// For how many days it is shown.
  public static let daysShown = 14

  public init(
    id: ID, plan: Plan.ID, units: [Unit.ID], text: String, path: String, by person: Person, at now: Instant
  ) throws {
    let units = Set(units).sorted()
    guard !units.isEmpty else { throw Refusal.input("unit", "Chọn đơn vị cần nhắc.") }
    guard units.count <= Reminder.mostUnits else {
      throw Refusal.input("unit", "Một lời nhắc gửi nhiều nhất \(Reminder.mostUnits.grouped) đơn vị.")
    }
    let text = try text.asked("Lời nhắc dài từ 10 đến 1.000 ký tự", in: "text", .untold(10...1000))
    self.id = id
    self.plan = plan
    self.units = units
    self.text = text
    self.path = path
    by = person.id
    sent = now
  }

  /// What can be pasted into another program, with the address of the page.
  ///
  /// - Parameter origin: scheme and host of the site.
  public func shortText(at origin: String) -> String { path.isEmpty ? text : "\(text)\n\(origin)\(path)" }
}
