import Domain
import Store

extension Desk {
  /// The draft of the decision on a session; the one who holds the session holds it.
  func draft(of session: Session) throws -> Loaded<DecisionDraft>? {
    try Records.load(DecisionDraft.self, session.key, hold: .exclusive, on: connection)
  }
}

extension Refusal {
  static let noDraft = Refusal(
    "Phiên họp này chưa có dự thảo quyết định.", next: "Cơ quan thường trực lập dự thảo và trình duyệt trước.")
}
