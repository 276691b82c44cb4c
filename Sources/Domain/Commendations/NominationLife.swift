/// The life of a nomination.
extension Nomination: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, send, verify
    case sendBack = "send-back"
    case refuse, redirect, list
    case takeBack = "take-back"
    case answer, withdraw
  }

  public static func row(_ step: Step) -> LifeRow<Nomination> {
    switch step {
    case .write: LifeRow("sửa", [.draft, .returned], .writeNomination)
    case .send: LifeRow("gửi", [.draft, .returned], to: [.sent], .sendNomination)
    case .verify: LifeRow("thẩm tra", [.sent], to: [.verified], .verifyNomination, apart: .nominee)
    case .sendBack:
      LifeRow("trả lại", [.sent], to: [.returned], .verifyNomination, apart: .nominee, barred: "thẩm tra")
    case .refuse:
      LifeRow("từ chối", [.sent], to: [.refused], .verifyNomination, apart: .nominee, barred: "thẩm tra")
    case .redirect:
      LifeRow(
        "chuyển sang hình thức khác", [.verified, .passedOver], to: [.verified, .returned], .verifyNomination,
        apart: .nominee, barred: "chuyển đề nghị này sang hình thức khác")
    case .list:
      LifeRow("đưa vào danh sách trình", [.verified], to: [.proposed, .passedOver], .submitCommendations)
    case .takeBack:
      LifeRow("lấy lại", [.proposed, .passedOver], to: [.verified], .submitCommendations)
    case .answer:
      LifeRow("ghi kết quả", [.proposed], to: [.commended, .notCommended], .recordCommendations)
    case .withdraw:
      LifeRow("rút", [.draft, .sent, .returned, .verified], to: [.withdrawn], .sendNomination)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    switch step {
    case .write, .send:
      Refusal("Đề nghị đã gửi nên không sửa được.", next: "Đề nghị cơ quan thường trực trả lại để sửa.")
    case .verify, .sendBack, .refuse:
      Refusal("Đề nghị hiện \(state.name) nên không thẩm tra được.", next: "Chỉ thẩm tra đề nghị đơn vị đã gửi.")
    case .redirect: Refusal("Đề nghị hiện \(state.name) nên không chuyển sang hình thức khác được.")
    case .list:
      Refusal(
        "Đề nghị khen thưởng «\(content.candidate.name)» hiện \(state.name) nên không vào danh sách này được.",
        next: "Mở lại danh sách để lập theo các đề nghị đang chờ Hội đồng.")
    case .takeBack, .answer: Refusal("Đề nghị hiện \(state.name) nên không đổi được.")
    case .withdraw: Refusal("Đề nghị «\(state.name)» nên không rút được nữa.")
    }
  }

  /// - Throws: `Refusal` while the step is not open, or for a judge who is kept out of it.
  func require(_ step: Step, by judge: Judge) throws {
    try require(step)
    try requireApart(judge, to: Self.row(step).barred)
  }
}

extension Nomination.State {
  /// The unit may write in it.
  public var isBeingWritten: Bool { Nomination.allows(.write, in: self) }
}

extension Nomination {
  /// Whether it ever left the unit.
  public var isUnitsAlone: Bool { state == .draft }

  /// Whether who is nominated was commended.
  public var isCommended: Bool { state == .commended }
}
