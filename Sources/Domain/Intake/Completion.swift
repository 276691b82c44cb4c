/// What the author is asked to complete, and what is judged when no answer comes.
extension Dossier {
  /// What the office or the council asked the author to complete.
  public struct CompletionRequest: Hashable, Sendable, Codable {
    public var asked: Instant
    /// The last day for the answer.
    public var due: Day
    public var text: String
    public var answered: Instant?
    /// What the dossier held when it was asked for more: it is judged by this when no answer comes.
    public var filed: Content
    /// What the author wrote and did not send before the dossier was taken up as it was filed.
    public var unsent: Content?
    /// Number and recipients of the notice; nil where it goes to those whom the plan proposes.
    public var notice: Outgoing?
  }

  /// The text and the files of a dossier at one moment.
  public struct Content: Hashable, Sendable, Codable {
    public var writing: Writing
    public var attachments: [Attachment]
  }

  /// The digests of every file that the dossier needs: its own, and those of a request that it still shows.
  public var fileDigests: [String] {
    let kept = [completion?.filed, completion?.unsent].compactMap { $0 }.flatMap(\.attachments)
    return (attachments + kept).map(\.digest)
  }

  /// What was filed: while an answer is open the author may be changing the rest.
  var filedContent: Content {
    let current = Content(writing: writing, attachments: attachments)
    return state == .incomplete ? completion?.filed ?? current : current
  }

  /// Checked again without an answer, once the day for it has passed: by what was filed.
  ///
  /// - Throws: `Refusal` while the author may still answer, and for a request of a council.
  public func takenUpAsFiled(by person: Person, at now: Instant, under plan: Plan) throws -> Dossier {
    try require(.takeUpAsFiled, by: person)
    guard let request = completion else { throw refusal(of: .takeUpAsFiled) }
    guard now.day > request.due else {
      throw Refusal(
        "Tác giả còn được bổ sung đến hết ngày \(request.due.short).", clause: clause(of: .takeUpAsFiled, under: plan),
        next: "Chờ tác giả nộp bổ sung, hoặc xem xét sau ngày đó.")
    }
    let due = now.day.adding(months: plan.timeLimits.checkMonths)
    return taken(.takeUpAsFiled, .takenUpAsFiled, by: person.id, at: now, due: due) { $0.restoreFiled() }
  }

  /// Whether the day for an answer to the receiving office has passed without one.
  public func isAnswerOverdue(on day: Day) -> Bool {
    allows(.takeUpAsFiled) && completion.map { day > $0.due } == true
  }

  /// Puts back what was filed; what was written since stays beside it.
  mutating func restoreFiled() {
    guard let filed = completion?.filed else { return }
    let current = Content(writing: writing, attachments: attachments)
    guard current != filed else { return }
    completion?.unsent = current
    let authors = answered(filed.writing.authors)
    (writing, attachments) = (filed.writing, filed.attachments)
    writing.authors = authors
  }
}
