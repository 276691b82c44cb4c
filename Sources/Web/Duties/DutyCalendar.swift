import Domain
import Office

extension DutyLine {
  /// Where its day is taken along into a calendar.
  func calendar(in plan: Plan.ID) -> Link {
    guard case .followUp(let inspection) = duty.work else { return .duty(duty.id, holder, of: plan, "lich") }
    return .inspection(inspection, "lich/\(Duty.followUp(in: duty.id)?.description ?? "")")
  }
}
