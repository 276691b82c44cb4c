import Domain
import Store

/// A person's settings as they are kept.
struct KeptMailSettings {
  /// Nil while the person has chosen nothing yet.
  var loaded: Loaded<MailSettings>?
  var value: MailSettings
}

extension Desk {
  /// A person's settings; those that everyone has at first, where nothing was chosen.
  func mailSettings(of person: Person.ID) throws -> KeptMailSettings {
    let loaded = try Records.load(MailSettings.self, person.description, hold: .exclusive, on: connection)
    return KeptMailSettings(loaded: loaded, value: loaded?.value ?? MailSettings(of: person))
  }

  /// Keeps a person's settings in place of what they were.
  func keep(_ settings: MailSettings, over before: KeptMailSettings, _ change: [String: String]) throws {
    if let loaded = before.loaded { try replace(loaded, by: settings, change) } else { try insert(settings, change) }
  }

  /// Keeps the settings of who works here, changed.
  func changeMailSettings(_ change: [String: String], _ body: (MailSettings) throws -> MailSettings) throws {
    let before = try mailSettings(of: person.id)
    try keep(try body(before.value), over: before, change)
  }
}
