import ArgumentParser
import Domain
import Store

/// Where mail is given away and fetched, as the settings say.
extension Settings {
  /// The mail server; nil where none is set.
  func mailServer() throws -> SMTPServer? {
    guard let text = self["smtp"] else { return nil }
    guard var address = MailServerAddress(text, scheme: "smtp"), address.path.isEmpty else {
      throw ValidationError(
        "The mail server is smtps://HOST, smtp://HOST (with STARTTLS) or smtp+plain://HOST."
      )
    }
    guard let sender = self["mail-from"].flatMap(MailAddress.init) else {
      throw ValidationError("With a mail server goes mail-from, the address from which mails come.")
    }
    guard let seconds = Int(self["smtp-seconds"] ?? "20"), (1...120).contains(seconds) else {
      throw ValidationError("The seconds for a mail are a number from 1 to 120.")
    }
    (address.user, address.password) = (self["smtp-user"] ?? "", self["smtp-password"] ?? "")
    address.patience = seconds
    return SMTPServer(
      address, sender: MailMessage.Mailbox(name: self["mail-name"] ?? "Hệ thống Sáng kiến", address: sender))
  }

  /// The mailbox in which mails that came back arrive; nil where none is set.
  func mailbox() throws -> IMAPMailbox? {
    guard let text = self["imap"] else { return nil }
    guard var address = MailServerAddress(text, scheme: "imap"), !address.path.isEmpty else {
      throw ValidationError(
        "The mailbox is imaps://HOST/NAME, imap://HOST/NAME (with STARTTLS) or imap+plain://HOST/NAME.")
    }
    address.user = self["imap-user"] ?? self["smtp-user"] ?? ""
    address.password = self["imap-password"] ?? self["smtp-password"] ?? ""
    return IMAPMailbox(address)
  }
}
