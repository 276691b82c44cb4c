extension Event {
  private static let (mostFiles, mostCoverage, mostOutcomes) = (50, 100, 20)

  /// An event that will take place.
  ///
  /// - Throws: `Refusal` for one that is over.
  public static func planned(
    id: ID, unit: Unit.ID, _ details: EventDetails, by person: Person.ID, at now: Instant
  ) throws -> Event {
    try details.requireAhead(on: now.day)
    return Event(id: id, unit: unit, details: details, state: .draft, by: person, at: now)
  }

  /// An event that took place, or what was published.
  ///
  /// - Throws: `Refusals` for one that is not over, and for what is missing of its outcome.
  public static func recorded(
    id: ID, unit: Unit.ID, _ details: EventDetails, _ outcome: EventOutcome, coverage: MediaItem?,
    by person: Person.ID, at now: Instant
  ) throws -> Event {
    var event = Event(id: id, unit: unit, details: details, state: .announced, by: person, at: now)
    if details.kind == .publicity, coverage == nil {
      throw Refusal.input("outlet", "Ghi nơi đăng, phát.")
    }
    if let coverage { event = try event.covered(coverage, id: Coverage.ID(at: now), at: now) }
    return try event.held(outcome, by: person, at: now)
  }

  /// With other details, before it was held.
  public func changed(_ details: EventDetails, at now: Instant) throws -> Event {
    try requireAhead()
    try details.requireAhead(on: now.day)
    var event = self
    event.details = details
    return event
  }

  /// Told to those who are invited.
  ///
  /// - Throws: `Refusal` for one that is over, and without a place.
  public func announced(at now: Instant) throws -> Event {
    guard state == .draft else { throw Refusal("Sự kiện này \(state.name), không thông báo được nữa.") }
    try details.requireAhead(on: now.day)
    guard !details.place.isEmpty else {
      throw Refusal("Chưa ghi địa điểm.", next: "Bấm «Sửa», ghi địa điểm rồi thông báo.")
    }
    var event = self
    event.state = .announced
    return event
  }

  /// Held, with what came of it; an outcome that was said before stays beside the new one.
  ///
  /// - Throws: `Refusals` before it is over, and for what is missing.
  public func held(_ outcome: EventOutcome, by person: Person.ID, at now: Instant) throws -> Event {
    guard state != .cancelled else { throw Refusal("Sự kiện này đã hủy.") }
    guard time.through <= now.day else {
      throw Refusal.input(
        "from", "Sự kiện đến ngày \(time.through.short) mới xong, chưa ghi là đã tổ chức được.",
        next: "Lên kế hoạch cho sự kiện, ghi kết quả khi đã tổ chức.")
    }
    guard outcomes.count < Self.mostOutcomes else { throw Refusal("Kết quả đã sửa \(Self.mostOutcomes) lần.") }
    var event = self
    event.outcomes.append(try outcome.checked(isFirst: outcomes.isEmpty, by: person, at: now))
    event.state = .held
    return event
  }

  /// Cancelled, with the reason.
  public func cancelled(_ reason: String) throws -> Event {
    try requireAhead()
    let reason = try reason.asked("Ghi lý do hủy")
    var event = self
    (event.state, event.reason) = (.cancelled, reason)
    return event
  }

  /// - Throws: `Refusal` when it was held or cancelled.
  public func requireAhead() throws {
    guard state == .draft || state == .announced else {
      throw Refusal("Sự kiện này \(state.name), không sửa được nữa.")
    }
  }

  // MARK: Media and files

  public func covered(_ item: MediaItem, id: Coverage.ID, at now: Instant) throws -> Event {
    guard state == .announced || state == .held else { throw Refusal("Sự kiện này \(state.name).") }
    if coverage.contains(where: { $0.id == id }) { return self }
    guard coverage.count < Self.mostCoverage else { throw Refusal("Đã ghi \(Self.mostCoverage) tin bài.") }
    var event = self
    event.coverage.append(try item.checked(id: id, on: now.day))
    return event
  }

  public func uncovered(_ id: Coverage.ID) throws -> Event {
    guard coverage.contains(where: { $0.id == id }) else { throw Refusal.absent }
    guard details.kind != .publicity || coverage.count > 1 else {
      throw Refusal("Việc tuyên truyền cần ít nhất một nơi đăng, phát.", next: "Ghi nơi đúng trước, rồi bỏ nơi sai.")
    }
    var event = self
    event.coverage.removeAll { $0.id == id }
    return event
  }

  public func with(_ file: KeptFile) throws -> Event {
    guard state != .cancelled else { throw Refusal("Sự kiện này đã hủy.") }
    var event = self
    try event.documents.add(file, most: Self.mostFiles, to: "Sự kiện này")
    return event
  }

  public func without(file digest: String) throws -> Event {
    var event = self
    try event.documents.remove(digest)
    return event
  }
}

extension EventDetails {
  fileprivate func requireAhead(on today: Day) throws {
    guard time.through < today else { return }
    throw Refusal.input(
      "from", "Ngày tổ chức đã qua (\(time.through.short)).",
      next: "Nếu đã tổ chức, ghi ở «Ghi sự kiện đã tổ chức».")
  }
}

/// What someone says came of an event.
public struct EventOutcome: Sendable {
  public var text: String
  public var audience: String
  public var cost: Dong?
  public var reason: String

  /// - Parameter audience: a number, or empty where people are counted by name.
  public init(_ text: String, audience: String = "", cost: Dong? = nil, reason: String = "") {
    (self.text, self.audience, self.cost, self.reason) = (text, audience, cost, reason)
  }

  fileprivate func checked(isFirst: Bool, by person: Person.ID, at now: Instant) throws -> Event.Outcome {
    var refusals: [Refusal] = []
    refusals.ask(text, "Ghi kết quả", in: "outcome", .told(10...10_000))
    let figure = audience.typed
    let count = Int(count: figure)
    if !figure.isEmpty, !(count.map { (0...10_000_000).contains($0) } ?? false) {
      refusals.append(.input("audience", "Số người dự, người xem là một số, ví dụ 120."))
    }
    if !isFirst { refusals.ask(reason, "Ghi lý do sửa kết quả", in: "reason", .told(5...1000)) }
    if let cost, cost < .zero || cost > .limit { refusals.append(.input("cost", "Ghi lại số tiền.")) }
    try refusals.throwIfAny()
    return Event.Outcome(
      text: text.typed, audience: count, cost: cost, reason: isFirst ? "" : reason.typed, by: person, at: now)
  }
}

/// What was published where, as someone says it.
public struct MediaItem: Sendable {
  public var outlet: String
  public var title: String
  public var day: Day?
  public var link: String

  public init(outlet: String, title: String, day: Day?, link: String) {
    (self.outlet, self.title, self.day, self.link) = (outlet, title, day, link)
  }

  fileprivate func checked(id: Event.Coverage.ID, on today: Day) throws -> Event.Coverage {
    var refusals: [Refusal] = []
    refusals.ask(outlet, "Ghi nơi đăng, phát", in: "outlet", .untold(2...200))
    if title.typed.count > 300 { refusals.append(.input("media-title", "Tên tin bài dài tối đa 300 ký tự.")) }
    if day == nil { refusals.append(.input("media-day", "Ghi ngày đăng, phát.")) }
    if let day, day > today {
      refusals.append(.input("media-day", "Ngày đăng, phát không thể sau hôm nay (\(today.short))."))
    }
    let link = link.typed
    let isAddress =
      link.wholeMatch(of: #/https?:\/\/[^\s<>"'\\]+/#) != nil && link.utf8.count <= 500
      && link.utf8.allSatisfy { $0 > 0x20 }
    if !link.isEmpty, !isAddress {
      refusals.append(.input("link", "Địa chỉ bắt đầu bằng https:// hoặc http://, không có dấu cách."))
    }
    guard refusals.isEmpty, let day else { throw Refusals(refusals) }
    return Event.Coverage(id: id, outlet: outlet.typed, title: title.typed, day: day, link: link)
  }
}
