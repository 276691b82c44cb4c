extension Inspection {
  /// What it asked of the unit, as duties of that unit, with the day on which each was done as far as nobody sent it
  /// back: the inspector's own delay makes nobody late.
  public func duties(under plan: Plan) -> [(duty: Duty, done: Day?)] {
    followUps.map { followUp in
      let duty = Duty(
        id: "kiem-tra-\(followUp.id)", who: plan.offices.standing, work: .followUp(id), before: followUp.what,
        after: "",
        due: followUp.due, source: plan.given(self)?.source ?? .assumption("việc phải làm sau kiểm tra"))
      return (duty, followUp.entries.last { $0.returned == nil }?.at.day)
    }
  }
}

extension Plan {
  /// The duty that an inspection does.
  fileprivate func given(_ inspection: Inspection) -> Duty? { inspection.duty.flatMap { namedDuty($0.duty) } }
}
