import Domain
import Store

extension Command<Person.ID> {
  /// Takes a role back: from this moment on it is not held, not even for the rest of the day on which it began. The
  /// outcome is whose role it was.
  public static func endAppointment(_ appointment: Appointment.ID) -> Command {
    .at(.installation, .appoint) { desk in
      let role = try desk.load(Appointment.self, appointment.description)
      guard !role.isOver(on: desk.now.day) else { throw Refusal("Vai trò này đã hết.") }
      if role.role == .administrator, role.holds(on: desk.now.day) { try role.requireAnotherAdministrator(at: desk) }
      try role.end(at: desk)
      return role.person
    }
  }
}

extension Appointment {
  /// Takes the role back, at once.
  func end(at desk: Desk) throws {
    let before = try desk.held(Appointment.self, id.description)
    try desk.replace(before, by: before.value.ended(at: desk.now), ["ended": "\(desk.now.day)"])
  }

  fileprivate func requireAnotherAdministrator(at desk: Desk) throws {
    let today = desk.now.day
    let others = try People.appointments(of: person, on: desk.connection).filter {
      $0.id != id && $0.role == .administrator && $0.holds(on: today)
    }
    guard others.isEmpty, try People.administrators(on: today, on: desk.connection) == [person] else {
      return
    }
    throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
  }
}
