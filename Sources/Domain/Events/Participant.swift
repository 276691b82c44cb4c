/// Someone who is invited to an event, or was there.
public struct Participant: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Participant>

  public enum Answer: String, Hashable, Sendable, Codable {
    case coming, declined
  }

  /// That someone was there: who said so, and when.
  public struct Attendance: Hashable, Sendable, Codable {
    public enum Way: String, Hashable, Sendable, Codable {
      /// The unit that holds the event ticked the list.
      case list
      /// The participant opened the address that was shown there.
      case code
      /// A guest without an account said so by that address, and the unit that holds the event confirmed it.
      case declared
    }

    public let way: Way
    public let by: Person.ID
    public let at: Instant
  }

  public let event: Event.ID
  /// A person of the installation has the number of their own key, so that each is there once.
  public let id: ID
  /// Nil for a guest who is no person of the installation.
  public let person: Person.ID?
  public let name: String
  /// The unit or organisation, as lists name it.
  public let from: String
  /// Whether they were invited, and did not just come.
  public private(set) var isInvited: Bool
  public private(set) var answer: Answer?
  public private(set) var attendance: Attendance?
  /// When a guest without an account said that they are there (tự khai); nil for others, and once it was denied.
  public private(set) var declared: Instant?
  /// Whether they have rated the event; what they said is kept without their name.
  public private(set) var hasRated = false

  /// People on the list of an event.
  public static let most = 5000
  /// Guests whose word waits to be confirmed at once: more than that is somebody's game.
  public static let mostWaiting = 300

  public init(_ person: Person, from: String, to event: Event.ID, isInvited: Bool) {
    self.event = event
    id = ID(number: 0, of: person.id)
    self.person = person.id
    (self.name, self.from, self.isInvited) = (person.name, from, isInvited)
  }

  /// A guest by name.
  ///
  /// - Parameter field: in which the name was typed.
  /// - Throws: `Refusal` for a name that is none.
  public init(
    guest name: String, from: String, id: ID, to event: Event.ID, isInvited: Bool, field: String = "guests"
  ) throws {
    guard (2...100).contains(name.typed.count), from.typed.count <= 200 else {
      throw Refusal.input(field, "«\(name.prefix(60))»: họ tên dài từ 2 đến 100 ký tự, đơn vị tối đa 200 ký tự.")
    }
    (self.event, self.id, person) = (event, id, nil)
    (self.name, self.from, self.isInvited) = (name.typed, from.typed, isInvited)
  }

  /// With the answer to the invitation.
  public func answering(_ answer: Answer) throws -> Participant {
    guard isInvited else { throw Refusal("Bạn không có lời mời của sự kiện này.") }
    var participant = self
    participant.answer = answer
    return participant
  }

  /// Whether a guest's own word waits to be confirmed or struck out.
  public var isWaiting: Bool { declared != nil && attendance == nil }

  /// Invited after all, with what they said of themselves.
  public func invited() -> Participant {
    var participant = self
    participant.isInvited = true
    return participant
  }

  /// Present; who was marked before stays as they were marked. A guest's own word is confirmed by it.
  public func present(_ way: Attendance.Way, by person: Person.ID, at now: Instant) -> Participant {
    guard attendance == nil else { return self }
    var participant = self
    participant.attendance = Attendance(way: declared == nil ? way : .declared, by: person, at: now)
    return participant
  }

  /// Not present, where the list was ticked wrongly, or a guest's own word is not true.
  public func absent() -> Participant {
    var participant = self
    (participant.attendance, participant.declared) = (nil, nil)
    return participant
  }

  /// A guest who says that they are there; twice is once.
  public func declaring(at now: Instant) -> Participant {
    guard attendance == nil, declared == nil else { return self }
    var participant = self
    participant.declared = now
    return participant
  }

  /// By which a guest is known who is written down twice.
  public var guestKey: String { "\(name.nameKey)|\(from.nameKey)" }

  /// As one who has rated the event.
  public func rated() throws -> Participant {
    guard attendance != nil else { throw Refusal("Chỉ người đã dự mới đánh giá.") }
    guard !hasRated else { throw Refusal("Bạn đã đánh giá sự kiện này.") }
    var participant = self
    participant.hasRated = true
    return participant
  }
}

extension Event {
  /// - Throws: `Refusal` where nobody can be invited any more.
  public func requireInviting(on today: Day) throws {
    try requireAhead()
    guard time.through >= today else {
      throw Refusal("Sự kiện đã qua ngày tổ chức.", next: "Thêm người đã dự ở danh sách điểm danh.")
    }
  }

  /// - Throws: `Refusal` where the list of those present cannot be ticked: before its first day, or when it is not
  ///   held.
  public func requireTicking(on today: Day) throws {
    guard state == .announced || state == .held else {
      throw Refusal("Sự kiện này \(state.name), không điểm danh được.")
    }
    guard today >= time.from else {
      throw Refusal("Điểm danh từ ngày tổ chức, \(time.from.short).")
    }
  }

  /// - Throws: `Refusal` where nobody marks themselves as present: before the hour ahead of the beginning, after the
  /// end, when it is not held.
  public func requireMarking(at now: Instant) throws {
    guard state == .announced || state == .held else {
      throw Refusal("Sự kiện này \(state.name), không điểm danh được.")
    }
    guard now >= time.opening else {
      throw Refusal(
        "Chưa đến giờ điểm danh, từ \(time.opening.short).", next: "Mở lại trang này khi đến dự.")
    }
    guard now <= time.end else {
      throw Refusal(
        "Sự kiện đã kết thúc lúc \(time.end.short), không tự điểm danh được nữa.",
        next: "Nếu đã dự, đề nghị đơn vị tổ chức ghi vào danh sách.")
    }
  }

  /// - Throws: `Refusal` before it is over.
  public func requireRating(at now: Instant) throws {
    guard state == .announced || state == .held else { throw Refusal("Sự kiện này \(state.name).") }
    guard now.day >= time.through else { throw Refusal("Đánh giá được từ ngày cuối, \(time.through.short).") }
  }
}
