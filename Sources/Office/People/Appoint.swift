import Domain

extension Command<Void> {
  /// Gives a person a role for a scope and a term.
  public static func appoint(_ appointment: Appointment) -> Command {
    .at(.installation, .appoint) { try $0.appoint(appointment) }
  }

  /// Gives a person a role for the unit of that name.
  ///
  /// - Parameter role: the role for the unit that is found.
  public static func appoint(
    for unit: String, _ role: @escaping @Sendable (Domain.Unit.ID) throws -> Appointment
  ) -> Command {
    .at(.installation, .appoint) { desk in
      guard let unit = try desk.unit(named: unit, at: "scope-unit") else {
        throw Refusal.input("scope-unit", "Gõ tên đơn vị của vai trò.")
      }
      try desk.appoint(try role(unit.id))
    }
  }
}

extension Desk {
  fileprivate func appoint(_ appointment: Appointment) throws {
    if try has(Appointment.self, appointment.key) { return }
    guard try self.person(appointment.person).closed == nil else {
      throw Refusal.input("person", "Tài khoản của người này đã đóng.", next: "Mở lại tài khoản trước.")
    }
    try insert(appointment, ["role": appointment.role.rawValue])
  }
}
