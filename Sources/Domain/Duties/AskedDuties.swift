extension Duty {
  /// What records ask of units begins with these words in the key of the duty; the key of what asks follows.
  fileprivate static let (followUp, confirm, relay) = ("kiem-tra-", "nhan-van-ban-", "chuyen-van-ban-")

  /// What an announcement asks for, from the key of a duty; nil for any other duty.
  public static func announcement(in key: String) -> Announcement.ID? {
    [confirm, relay].lazy.filter(key.hasPrefix).compactMap { Announcement.ID(key.dropFirst($0.count)) }.first
  }

  /// What has to follow after an inspection, from the key of a duty; nil for any other duty.
  public static func followUp(in key: String) -> Inspection.FollowUp.ID? {
    key.hasPrefix(followUp) ? Inspection.FollowUp.ID(key.dropFirst(followUp.count)) : nil
  }
}

extension Inspection.FollowUp {
  /// The key of the duty.
  public var duty: String { "\(Duty.followUp)\(id)" }

  /// What the unit did that nobody sent back: the inspector's own delay makes nobody late. Nil while there is nothing.
  public var done: Entry? { entries.last { $0.returned == nil } }
}

extension Inspection {
  /// What it asked of the unit, as duties of that unit.
  public func duties(under plan: Plan) -> [(duty: Duty, followUp: FollowUp)] {
    let source = plan.source(of: duty.map { [$0.duty] } ?? []) ?? .assumption("việc phải làm sau kiểm tra")
    return followUps.map { followUp in
      let duty = Duty(
        id: followUp.duty, who: plan.offices.standing, work: .followUp(id), before: followUp.what, after: "",
        due: followUp.due, source: source)
      return (duty, followUp)
    }
  }
}

extension Announcement {
  /// The key of the duty to confirm it.
  public static func confirming(_ id: some CustomStringConvertible) -> String { "\(Duty.confirm)\(id)" }
  /// The key of the duty to pass it on.
  public static func passingOn(_ id: some CustomStringConvertible) -> String { "\(Duty.relay)\(id)" }

  /// What it asks of each unit to which it came: to confirm it.
  public func confirming(under plan: Plan) -> Duty {
    Duty(
      id: Self.confirming(id), who: plan.offices.standing, work: .confirm(id),
      before: "Xác nhận đã nhận văn bản \(cited): «\(content.title)»", after: "", due: content.confirmBy,
      source: source(under: plan))
  }

  /// What it asks of units that have others beneath them, where its sender wants that: to pass it on.
  public func passingOn(under plan: Plan) -> Duty {
    Duty(
      id: Self.passingOn(id), who: plan.offices.standing, work: .relay(id),
      before: "Chuyển văn bản \(cited) đến đơn vị trực thuộc: «\(content.title)»", after: "", due: content.confirmBy,
      source: source(under: plan))
  }

  private func source(under plan: Plan) -> Source {
    plan.source(of: content.duties) ?? .assumption("văn bản đến phải xác nhận, chuyển tiếp")
  }
}

extension Plan {
  /// Where the plan gives what a record does; nil where that serves no duty.
  fileprivate func source(of duties: [String]) -> Source? { duties.lazy.compactMap { namedDuty($0)?.source }.first }
}
