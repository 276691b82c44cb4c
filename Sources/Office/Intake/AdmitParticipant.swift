import Domain
import Store

extension Command<Void> {
  /// Lets somebody take part in a plan though its rule on participants keeps them out.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice lets in once.
  ///   - signIn: the name by which the person signs in.
  public static func admitParticipant(
    id: AdmittedParticipant.ID, plan: Plan.ID, signIn: String, reason: String, document: String, day: Day?
  ) -> Command {
    .at(Place(plan: plan), .admitParticipant) { desk in
      if try desk.has(AdmittedParticipant.self, id.description) { return }
      guard let person = try People.find(signIn: signIn.typed.lowercased(), on: desk.connection) else {
        throw Refusal.input("sign-in", "Không có tài khoản «\(signIn.typed.prefix(60))».")
      }
      guard try AdmittedParticipants.find(of: person.id, to: plan, on: desk.connection) == nil else {
        throw Refusal.input("sign-in", "\(person.name) đã được cho tham gia kế hoạch này.")
      }
      let by = try desk.person
      guard by.id != person.id else {
        throw Refusal(
          "Bạn không tự cho mình tham gia được.", kind: .forbidden, next: "Người khác có cùng nhiệm vụ làm thay bạn.")
      }
      let admitted = AdmittedParticipant(
        id: id, plan: plan, person: person.id,
        admission: try Admission(reason: reason, document: document, day: day, by: by.id, at: desk.now))
      try desk.insert(admitted, ["plan": plan.description, "person": person.id.description])
    }
  }
}
