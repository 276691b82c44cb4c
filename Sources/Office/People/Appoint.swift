import Domain
import Store

/// Gives a person a role for a scope and a term.
public struct Appoint: OldCommand {
  public var appointment: Appointment
  public static let action = Action.appoint

  public init(appointment: Appointment) { self.appointment = appointment }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Appointment.self, appointment.key) { return }
    guard try desk.person(appointment.person).closed == nil else {
      throw Refusal.input("person", "Tài khoản của người này đã đóng.", next: "Mở lại tài khoản trước.")
    }
    try desk.insert(appointment, ["role": appointment.role.rawValue])
  }
}
