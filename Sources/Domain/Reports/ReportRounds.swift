/// Which reports a plan asks for, from whom, and to whom they go.
extension Plan {
  /// The duties that are done by a report, what falls due first before the rest.
  public var reportDuties: [Duty] { namedDuties.filter { given($0)?.doneBy == .report } }
}

extension BodyUnits {
  /// The unit to which the reports of a duty go; nil where that is none of this installation.
  public func receiver(ofReports duty: Duty) -> Unit? {
    (plan.given(duty)?.to ?? []).lazy.compactMap { unit(of: $0) }.first
  }

  /// The units that report.
  public func reporters(of duty: Duty) -> [Unit.ID] { holders(of: duty).compactMap(\.unit) }

  /// The duties whose reports go to a unit, what falls due first before the rest.
  public func reportRounds(to unit: Unit.ID) -> [Duty] {
    plan.reportDuties.filter { receiver(ofReports: $0)?.id == unit }
  }

  /// The rounds of reports whose consolidation does a duty of that unit: as many of the last ones as the duty takes
  /// reports. Empty for a duty that is done by a report of its own.
  public func consolidated(by duty: Duty, of unit: Unit.ID) -> [Duty] {
    guard let given = plan.given(duty), given.doneBy == .report, holders(of: duty).contains(.unit(unit)) else {
      return []
    }
    return reportRounds(to: unit).filter { $0.id != duty.id }.suffix(given.atLeast)
  }

  /// The duty of the receiver that a consolidated report of a round does; nil where it does none.
  public func closing(_ round: Duty) -> Duty? {
    guard let receiver = receiver(ofReports: round) else { return nil }
    return plan.reportDuties.first { duty in
      consolidated(by: duty, of: receiver.id).contains { $0.id == round.id }
    }
  }
}

extension GivenDuty {
  /// What the report is called: `Báo cáo 6 tháng kết quả thực hiện phong trào`, `Báo cáo sơ kết phong trào thi đua`. A
  /// review is called one, whether the words of the duty say so or not.
  public var reportTitle: String {
    let own = what.lowercasedFirst
    if own.hasPrefix("báo cáo") { return what }
    guard let review else { return own.folded.contains("bao cao") ? what.capitalisedFirst : "Báo cáo: \(own)" }
    return own.hasPrefix(review.name) ? "Báo cáo \(own)" : "Báo cáo \(review.name): \(own)"
  }
}
