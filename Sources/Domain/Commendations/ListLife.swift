/// The life of a commendation list.
extension CommendationList: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case vote, submit
    case takeBack = "take-back"
    case answer
  }

  public static func row(_ step: Step) -> LifeRow<CommendationList> {
    switch step {
    case .vote: LifeRow("ghi kết quả bỏ phiếu", [.open], .orderCommendations)
    case .submit: LifeRow("chốt và trình", [.open], to: [.submitted], .submitCommendations)
    case .takeBack: LifeRow("lấy lại", [.submitted], to: [.open], .submitCommendations)
    case .answer: LifeRow("ghi kết quả", [.submitted], to: [.decided], .recordCommendations)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    switch step {
    case .vote, .submit:
      Refusal("Danh sách đã trình nên không sửa được.", next: "Lấy lại danh sách, ghi lý do, rồi sửa.")
    case .takeBack: Refusal("Danh sách \(state.name) nên không lấy lại được.")
    case .answer:
      Refusal("Danh sách \(state.name) nên không ghi được kết quả.", next: "Chốt danh sách và trình trước.")
    }
  }
}
