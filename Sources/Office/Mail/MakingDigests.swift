import Domain
import Store

extension Postman {
  /// People whose digests a node claims at a time.
  private static let portion = 20
  /// For how long things are news to someone who gets the first digest, in seconds.
  private static let firstLook: Int64 = 24 * 3600

  /// How long a claim holds, in seconds: longer than a node takes for a portion.
  private static let digestClaim: Int64 = 300

  /// Makes the digests of all whose hour has come, each once a day and by one node. One that could not be made is tried
  /// again when its claim has run out; others have theirs.
  ///
  /// - Returns: how many mails came of it.
  @discardableResult
  public func makeDigests() async throws -> Int {
    guard way != .none else { return 0 }
    var made = 0
    while !_Concurrency.Task.isCancelled {
      let people = try await claimDigests()
      guard !people.isEmpty else { break }
      for person in people {
        do {
          if try await makeDigest(for: person, at: office.clock.now) { made += 1 }
        } catch {
          logger.error("a digest could not be made", metadata: ["error": "\(error)"])
        }
      }
    }
    counts.add("made", made)
    return made
  }

  private func claimDigests() async throws -> [Person.ID] {
    let now = office.clock.now
    let (day, hour) = (now.day, VietnamTime.clock(of: now).hour)
    // Nothing is written while nobody's hour has come.
    guard try await office.database.readOnce({ try DigestTurns.isAnyDue(on: day, hour: hour, at: now, on: $0) }) else {
      return []
    }
    return try await office.database.write { connection in
      try DigestTurns.claim(
        on: day, hour: hour, at: now, until: now.adding(seconds: Postman.digestClaim), limit: Postman.portion,
        on: connection)
    }
  }

  /// - Returns: whether there was something to say.
  private func makeDigest(for person: Person.ID, at now: Instant) async throws -> Bool {
    let (digest, told) = try await digest(for: person, at: now)
    return try await office.database.write { [way] connection in
      guard try DigestTurns.take(now.day, of: person, at: now, told: told, on: connection), let digest,
        let settings = try Records.load(MailSettings.self, person.description, on: connection)?.value,
        settings.takesDigests, let address = settings.address
      else { return false }
      _ = try MailTokens.made(on: connection)
      let mail = Mail(
        id: Mail.ID(at: now), to: person, at: address, .digest(digest), state: way == .sent ? .queued : .shown,
        made: now, due: now)
      try Outbox.add(mail, on: connection)
      return true
    }
  }

  private func digest(
    for person: Person.ID, at now: Instant
  ) async throws -> (digest: DailyDigest?, told: DigestMatter.Told) {
    do {
      return try await office.read(as: person) { [pages] desk in
        let turn = try DigestTurns.turn(of: person, on: desk.connection)
        let settings = try desk.mailSettings(of: person).value
        let since = turn.since ?? now.adding(seconds: -Postman.firstLook)
        return try DigestMatter(since: since, at: desk, pages).digest(for: settings, on: now.day, told: turn.told)
      }
    } catch is Refusal {
      // An account that was closed is told nothing.
      return (nil, [:])
    }
  }
}

extension DigestMatter {
  /// Dossiers of a person that are looked through for answers.
  private static let mostDossiers = 50

  /// What there is to tell who works at the desk.
  init(since moment: Instant, at desk: Desk, _ pages: MailPages) throws {
    let awaited = Awaited(desk: desk, daysAhead: OpenDuties.mostDaysOfDigest)
    let items = try awaited.dated(desk.plans()).compactMap { waiting -> Item? in
      // What has the whole round is told as its end comes near.
      if waiting.lastsRound { return nil }
      // A draft that is in nobody's way is no news to who writes it.
      if case .goOnWriting = waiting.work, waiting.due == nil { return nil }
      let (text, path) = pages.telling(waiting)
      return Item(
        key: waiting.key(at: path), count: waiting.count, text: text, path: path, due: waiting.due,
        isLate: waiting.isLate)
    }
    let reminded = try desk.viewer.map { try Reminded.of($0, after: moment, at: desk) } ?? []
    self.init(
      items: items, answers: try DigestMatter.answers(since: moment, at: desk, pages),
      reminders: reminded.map { item in
        DailyDigest.Line(
          item.reminder.text, path: item.reminder.path.isEmpty ? "/" : item.reminder.path,
          when: "\(item.by) nhắc ngày \(item.reminder.sent.day.short)")
      })
  }

  private static func answers(since moment: Instant, at desk: Desk, _ pages: MailPages) throws -> [DailyDigest.Line] {
    let person = try desk.person.id
    return try Dossiers.written(by: person, limit: mostDossiers, on: desk.connection).flatMap { line in
      try desk.dossier(line.id).answers(since: moment, to: person).map { event in
        DailyDigest.Line("«\(line.title)»: \(event.name)", path: pages.dossier(line.id), when: event.at.day.short)
      }
    }
  }
}

extension Waiting {
  /// By which it is known again on another day, and in another order.
  ///
  /// - Parameter path: of the page where it is done.
  public func key(at path: String) -> String {
    guard case .duty(let duty) = work else { return path }
    return "\(duty.plan.id)/\(duty.plan.period.from)/\(duty.duty.id)\(path)"
  }

  /// How many things wait there.
  var count: Int {
    switch work {
    case .answerMore(let count), .endorseMore(let count), .confirmMore(let count), .verifyNominations(_, let count),
      .appraise(_, let count), .complaints(_, let count), .takeReports(_, _, _, _, let count),
      .reviewAccounts(let count):
      count
    case .intake(_, let waiting, let checking, _): waiting + checking
    default: 1
    }
  }
}
