import CCurl
import Domain
import Foundation

/// A mail server to which mails are given (RFC 5321), over a few connections that are kept.
public final class SMTPServer: Sendable {
  /// From whom mails come.
  public let sender: MailMessage.Mailbox
  private let threads: ConnectionThreads<MailTalk>

  /// - Parameter connections: how many mails are given at once.
  public init(_ address: MailServerAddress, sender: MailMessage.Mailbox, connections: Int = 4) {
    self.sender = sender
    self.connections = connections
    threads = ConnectionThreads(count: connections, name: "smtp") { serve in serve(try MailTalk(address)) }
  }

  public let connections: Int

  /// Ends the connections.
  public func close() { threads.stop() }

  /// Gives one mail away.
  ///
  /// - Returns: what came of it; never later than the address's patience allows.
  public func send(_ message: [UInt8], to address: MailAddress) async -> MailDelivery {
    let sender = sender.address
    do {
      return try await threads.run { try $0.send(message, from: sender, to: address) }
    } catch {
      return MailDelivery(.postponed, "\(error)")
    }
  }
}

extension MailTalk {
  fileprivate func send(_ message: [UInt8], from sender: MailAddress, to address: MailAddress) throws -> MailDelivery {
    var message = message
    return try message.withUnsafeMutableBytes { bytes in
      guard let source = fmemopen(bytes.baseAddress, bytes.count, "r") else { throw Fault("a mail cannot be read") }
      defer { fclose(source) }
      let recipients = curl_slist_append(nil, "<\(address)>")
      defer { curl_slist_free_all(recipients) }
      let (code, _) = hold {
        curl_set_number(curl, CURLOPT_UPLOAD, 1)
        curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(sender)>")
        curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
        curl_set_source(curl, source)
      }
      return delivery(code)
    }
  }

  /// What a talk that ended so means for the mail.
  private func delivery(_ code: CURLcode) -> MailDelivery {
    let said = heard.answer
    if code == CURLE_OK { return MailDelivery(.accepted, said) }
    let trouble = String(cString: curl_easy_strerror(code))
    let status = Int(said.prefix(3)) ?? 0
    guard (400...599).contains(status) else {
      // Silence after the message: the server may have taken it, and giving it again could bring it twice.
      return MailDelivery(heard.hasContent ? .unknown : .postponed, "\(trouble) (\(heard.verb))")
    }
    let isFinal = status >= 500
    switch heard.verb {
    case "RCPT" where isFinal: return MailDelivery(refusingAddress: said)
    case "DATA" where isFinal: return MailDelivery(.refused, said)
    // Refused before it came to this mail: a setting is wrong, which can be put right.
    default: return MailDelivery(isFinal && heard.hasContent ? .refused : .postponed, said)
    }
  }
}
