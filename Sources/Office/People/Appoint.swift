import Domain

extension Command<Void> {
  /// Gives a person a role for a scope and a term.
  public static func appoint(_ appointment: Appointment) -> Command {
    .at(.installation, .appoint) { desk in
      if try desk.has(Appointment.self, appointment.key) { return }
      guard try desk.person(appointment.person).closed == nil else {
        throw Refusal.input("person", "Tài khoản của người này đã đóng.", next: "Mở lại tài khoản trước.")
      }
      try desk.insert(appointment, ["role": appointment.role.rawValue])
    }
  }
}
