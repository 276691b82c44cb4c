import Domain
import Store

extension Postman {
  /// For how long a mail that cannot be sent is tried, in seconds: after a day the next digest says what still holds.
  private static let patience: Int64 = 24 * 3600
  /// How long a claim holds, in seconds: longer than any talk with a mail server.
  private static let claim: Int64 = 300

  /// Sends the mails that are due, several at once, each by one node.
  ///
  /// - Returns: how many were tried.
  @discardableResult
  public func sendMails() async throws -> Int {
    guard let server else { return 0 }
    let now = office.clock.now
    guard try await office.database.readOnce({ try Outbox.isAnyDue(at: now, on: $0) }) else { return 0 }
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<server.connections { group.addTask { try await sendOneByOne(server) } }
      return try await group.reduce(0, +)
    }
  }

  /// Sends mail after mail. What came of one is noted in the write that claims the next.
  private func sendOneByOne(_ server: SMTPServer) async throws -> Int {
    var last: (mail: Mail, delivery: MailDelivery)?
    var count = 0
    while true {
      let now = office.clock.now
      let next = try await office.database.write { [last] connection -> (Mail, Letter, String, String)? in
        if let last {
          try Outbox.finish(
            last.mail, as: last.delivery.next(after: last.mail.tries, at: now), saying: last.delivery.said, at: now,
            on: connection)
        }
        let end = now.adding(seconds: Postman.claim)
        guard !_Concurrency.Task.isCancelled, let mail = try claim(at: now, until: end, on: connection) else {
          return nil
        }
        return try written(mail, on: connection)
      }
      if let last { await note(last.mail, last.delivery) }
      guard let (mail, letter, name, mark) = next else { return count }
      let message = MailMessage(
        from: server.sender, to: MailMessage.Mailbox(name: name, address: mail.address), subject: letter.subject,
        date: now, id: "\(mark)@\(server.sender.address.domain)", unsubscribing: letter.unsubscribing,
        text: letter.text, html: letter.html)
      last = (mail, await server.send(message.bytes, to: mail.address))
      count += 1
    }
  }

  /// The next mail that its receiver still wants; what they do not want any more is given up.
  private func claim(at now: Instant, until end: Instant, on connection: any Connection) throws -> Mail? {
    while let mail = try Outbox.claim(at: now, until: end, on: connection) {
      if try Outbox.isWanted(mail, at: now, on: connection) { return mail }
      try Outbox.finish(
        mail, as: (.failed, now), saying: "Người nhận đã bỏ địa chỉ này hoặc không nhận thư này nữa.", at: now,
        on: connection)
    }
    return nil
  }

  /// The mail in words, with the name of who gets it, if that is a person, and the mark by which it is known when it
  /// comes back.
  private func written(_ mail: Mail, on connection: any Connection) throws -> (Mail, Letter, String, String) {
    let tokens = try MailTokens.made(on: connection)
    let name = try People.all([mail.person], on: connection)[mail.person]?.name ?? ""
    return (mail, Letter(mail, to: name, pages, tokens), name, tokens.mark(of: mail.id))
  }

  private func note(_ mail: Mail, _ delivery: MailDelivery) async {
    guard delivery.outcome != .accepted else { return counts.add("sent") }
    counts.add(delivery.isTriedAgain(after: mail.tries) ? "postponed" : "failed")
    // What the server said may name a person: the outbox has it.
    logger.warning("a mail was not sent", metadata: ["mail": "\(mail.id)", "outcome": "\(delivery.outcome)"])
    guard delivery.outcome == .unknownAddress else { return }
    do {
      try await office.runUnattended(.noteReturnedMail(mail.id, saying: delivery.said))
    } catch {
      logger.error("an unknown address could not be noted", metadata: ["error": "\(error)"])
    }
  }

  /// Gives up what nobody can send any more.
  public func tidyOutbox() async throws {
    let now = office.clock.now
    let lost = try await office.database.write { connection in
      try Outbox.giveUp(
        at: now, madeBefore: now.adding(seconds: -Postman.patience),
        lost: "Máy chủ dừng giữa lúc gửi, không rõ thư đã đi hay chưa.", stale: "Quá một ngày chưa gửi được.",
        on: connection)
    }
    counts.add("failed", lost)
  }
}
