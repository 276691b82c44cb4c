import Domain

extension Command<Void> {
  /// Stops one's mails on some topics.
  public static func stopMails(_ topics: Set<MailSettings.Topic>) -> Command {
    .at(.installation, .ownAccount) { desk in
      let topics = MailSettings.Topic.allCases.filter(topics.contains)
      try desk.changeMailSettings(["stopped": topics.map(\.rawValue).joined(separator: " ")]) {
        $0.without(Set(topics))
      }
    }
  }
}
