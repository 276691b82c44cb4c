import Domain

extension Command<Void> {
  /// Chooses when one gets mails, and on what.
  public static func writeMailSettings(
    hour: Int?, daysBefore: Int?, topics: Set<MailSettings.Topic>
  ) -> Command {
    .at(.installation, .ownAccount) { desk in
      try desk.changeMailSettings(["mail": "chosen"]) {
        try $0.choosing(hour: hour, daysBefore: daysBefore, topics: topics)
      }
    }
  }
}
