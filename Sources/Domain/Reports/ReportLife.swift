/// The life of a report.
extension Report: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, send
    case sendBack = "send-back"
    case take
  }

  public static func row(_ step: Step) -> LifeRow<Report> {
    switch step {
    case .write: LifeRow("soạn", [.draft, .returned], .writeReport)
    case .send: LifeRow("gửi", [.draft, .returned], to: [.sent], .writeReport)
    case .sendBack: LifeRow("trả lại", [.sent, .taken], to: [.returned], .takeReport)
    case .take: LifeRow("nhận", [.sent], to: [.taken], .takeReport)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    switch step {
    case .write, .send:
      let day = sent.map { " ngày \($0.at.day.short)" } ?? ""
      return id.kind == .own
        ? Refusal("Báo cáo này đã gửi\(day) nên không gửi lần nữa.", next: "Cần sửa thì đề nghị nơi nhận trả lại.")
        : Refusal("Báo cáo tổng hợp này đã ban hành\(day).")
    case .sendBack: return Refusal("Báo cáo này \(state.name) nên không trả lại được.")
    case .take: return Refusal("Báo cáo này \(state.name) nên không ghi nhận được.")
    }
  }
}
