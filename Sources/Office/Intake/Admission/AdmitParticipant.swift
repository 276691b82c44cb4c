import Domain
import Store

extension Command<Void> {
  /// Lets somebody take part in a plan though its rule on participants keeps them out.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice lets in once.
  ///   - signIn: the name by which the person signs in.
  public static func admitParticipant(
    id: AdmittedParticipant.ID, plan: Plan.ID, signIn: String, _ entry: Admission.Entry
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
      try desk.admit(.person(person.id), to: plan, by: entry.admission(by: by.id, at: desk.now), id: id)
    }
  }
}

extension Desk {
  func admit(
    _ subject: AdmittedParticipant.Subject, to plan: Plan.ID, by admission: Admission,
    id: AdmittedParticipant.ID? = nil
  ) throws {
    let admitted = AdmittedParticipant(
      id: id ?? AdmittedParticipant.ID(at: now), plan: plan, subject: subject, admission: admission)
    var told = ["plan": plan.description]
    switch subject {
    case .person(let person): told["person"] = person.description
    case .authors(let dossier): told["dossier"] = dossier.description
    }
    try insert(admitted, told)
  }
}
