import Domain
import Store

extension Command<Void> {
  /// Gives one's calendar a new secret address; the one before is dead at once.
  public static func renewCalendar() -> Command {
    .at(.installation, .ownAccount) { desk in
      _ = try MailTokens.made(on: desk.connection)
      try desk.changeMailSettings(["calendar": "renewed"]) { $0.withNewCalendar() }
    }
  }
}
