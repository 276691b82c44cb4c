import Domain
import Store

extension Command<Person.ID> {
  /// Takes a role back: from this moment on it is not held, not even for the rest of the day on which it began. The
  /// outcome is whose role it was.
  public static func endAppointment(_ appointment: Appointment.ID) -> Command {
    .at(.installation, .appoint) { desk in
      let role = try desk.load(Appointment.self, appointment.description)
      guard !role.isOver(on: desk.now.day) else { throw Refusal("Vai trò này đã hết.") }
      if role.role == .administrator, role.holds(on: desk.now.day) { try desk.requireAnotherAdministrator(than: role) }
      try desk.end(appointment)
      return role.person
    }
  }
}

extension Desk {
  fileprivate func requireAnotherAdministrator(than role: Appointment) throws {
    let others = try People.appointments(of: role.person, on: connection).filter {
      $0.id != role.id && $0.role == .administrator && $0.holds(on: now.day)
    }
    guard others.isEmpty, try People.administrators(on: now.day, on: connection) == [role.person] else {
      return
    }
    throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
  }
}
