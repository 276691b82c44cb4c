import Domain
import Store

/// What comes after a decision: a line is corrected, and the author of what was not recognised complains.
extension Story {
  func amend() async throws {
    try go(2022, 12, 5)
    let decisions = try await office.read(as: nil) { try Decisions.of(Cast.vinhTuong, on: $0.connection) }
    guard let decision = decisions.last, let wrong = decision.recognised.last,
      let refused = decision.items.last(where: { !$0.recognised })
    else { throw Refusal.absent }
    try await correct(decision.id, wrong.dossier)
    try await complain(refused.dossier)
  }

  private func correct(_ decision: Decision.ID, _ dossier: Dossier.ID) async throws {
    let authority = try cast.person("vt-quyet-dinh")
    var wording = try await office.read(as: authority) { Correction.Wording(try $0.dossier(dossier)) }
    wording.title += " và tổ dân phố"
    try await office.run(
      .correctDecision(
        id: Correction.ID(at: office.clock.now), decision: decision,
        lines: [Correction.Change(dossier: dossier, wording: wording)],
        reason: "Danh sách ghi thiếu một phần tên sáng kiến.",
        signing: try await signing("1320/QĐ-UBND", for: Cast.vinhTuong)), as: authority)
  }

  private func complain(_ dossier: Dossier.ID) async throws {
    let complaint = Complaint.ID(at: office.clock.now)
    try await office.run(
      .fileComplaint(
        id: complaint, dossier: dossier,
        text: "Sổ theo dõi đã dùng ở hai xã từ tháng 3, có xác nhận kèm theo. Đề nghị xem lại kết quả bỏ phiếu."),
      as: cast.person("tac-gia-10"))
    try go(2022, 12, 9)
    try await office.run(.acceptComplaint(complaint), as: cast.person("vt-tiep-nhan-kt"))
    try go(2022, 12, 28)
    try await office.run(
      .settleComplaint(
        complaint, outcome: .rejected,
        answer: "Hội đồng đã xem xác nhận của hai xã trước khi bỏ phiếu. Giải pháp chưa khác sổ theo dõi đang dùng.",
        followUp: nil, signing: try await signing("1397/QĐ-UBND", for: Cast.vinhTuong)),
      as: cast.person("vt-quyet-dinh"))
  }
}
