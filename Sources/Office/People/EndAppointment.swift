import Domain
import Store

/// Takes a role back: from this moment on it is not held, not even for the rest of the day on which it began.
public struct EndAppointment: OldCommand {
  public var appointment: Appointment.ID
  public static let action = Action.appoint

  public init(appointment: Appointment.ID) { self.appointment = appointment }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let role = try desk.load(Appointment.self, appointment.description)
    guard !role.isOver(on: desk.now.day) else { throw Refusal("Vai trò này đã hết.") }
    if role.role == .administrator, role.holds(on: desk.now.day) { try requireAnotherAdministrator(than: role, desk) }
    try desk.end(appointment)
  }

  private func requireAnotherAdministrator(than role: Appointment, _ desk: Desk) throws {
    let others = try People.appointments(of: role.person, on: desk.connection).filter {
      $0.id != role.id && $0.role == .administrator && $0.holds(on: desk.now.day)
    }
    guard others.isEmpty, try People.administrators(on: desk.now.day, on: desk.connection) == [role.person] else {
      return
    }
    throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
  }
}
