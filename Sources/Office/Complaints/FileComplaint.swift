import Domain
import Store

extension Command<Void> {
  /// Complains about the result of a dossier, as an author or for its unit.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one complaint.
  public static func fileComplaint(id: Complaint.ID, dossier: Dossier.ID, text: String) -> Command {
    .at(dossier, .complain) { about, desk in
      let earlier = try Complaints.about(dossier, on: desk.connection)
      if earlier.contains(where: { $0.id == id }) { return }
      guard !earlier.contains(where: \.state.isOpen) else {
        throw Refusal("Hồ sơ này đang có khiếu nại chưa giải quyết xong.", next: "Theo dõi khiếu nại đó ở trang hồ sơ.")
      }
      guard !earlier.contains(where: { $0.isSettled && $0.filed >= about.resultAt ?? desk.now }) else {
        throw Refusal(
          "Kết quả này đã được giải quyết khiếu nại.",
          next: "Nếu không đồng ý, bạn khiếu nại lần hai lên cấp trên hoặc khởi kiện theo Luật Khiếu nại.")
      }
      let person = try desk.person.id
      let complaint = try Complaint(
        id: id, about: about, by: person, for: about.isOwn(of: person) ? nil : about.unit, text: text, at: desk.now,
        under: try desk.plan(about.plan))
      try desk.insert(complaint, ["dossier": about.id.description, "to": complaint.state.rawValue])
    }
  }
}
