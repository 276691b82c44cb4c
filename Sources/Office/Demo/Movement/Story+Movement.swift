import Domain
import Store

/// What was asked in Tam Điệp, and what offices did of what the plan gives them.
extension Story {
  func questions() async throws {
    let (head, officer) = (try cast.person("chu-tich-phuong"), try cast.person("tiep-nhan"))
    let answered = Question.ID(at: office.clock.now)
    try await office.run(
      .askQuestion(
        id: answered, plan: Cast.tamDiep, unit: cast.units["td-p1"], subject: "Bản mềm của đơn gửi ở đâu?",
        text: "Phường đã in đủ 12 bản đơn. Bản mềm gửi thư điện tử hay tải lên hệ thống là đủ?"), as: head)
    try await office.run(
      .answerQuestion(
        answered, text: "Đơn đã viết trên hệ thống là bản mềm. Phường chỉ nộp bản in đã ký về phòng Kinh tế."),
      as: officer)
    try await office.run(
      .publishAnswer(
        answered, question: "Bản mềm của đơn gửi ở đâu?",
        answer: "Đơn đã viết trên hệ thống là bản mềm. Đơn vị chỉ nộp bản in đã ký về phòng Kinh tế."), as: officer)
    try await office.run(
      .askQuestion(
        id: Question.ID(at: office.clock.now), plan: Cast.tamDiep, unit: nil,
        subject: "Sáng kiến của hai trường cùng áp dụng",
        text: "Hai trường cùng làm và cùng áp dụng một giải pháp thì nộp một hồ sơ hay mỗi trường một hồ sơ?"),
      as: try cast.person("tac-gia-3"))
    try await duties(officer)
  }

  /// What some offices have done of what the plan gives them, with the document that shows it; one is let go.
  private func duties(_ officer: Person.ID) async throws {
    guard let interior = cast.units["td-nv"], let ward = cast.units["td-p1"] else { throw Refusal.absent }
    let day = office.clock.now.day
    guard let kept = try await office.files.keep(Array("%PDF-1.7 công văn mẫu".utf8)) else { throw Refusal.absent }
    try await office.run(
      .recordDuty(
        "nguoi-dung-dau", of: Cast.tamDiep, holder: .unit(interior), id: Identifier(at: office.clock.now),
        report: DutyReport(
          day: day, words: "Đã đưa kết quả công tác sáng kiến vào tiêu chí đánh giá người đứng đầu năm 2024.",
          number: "21/NV", documentDay: day,
          files: [
            KeptFile(
              digest: kept.digest, name: "cong-van-21.pdf", size: kept.size, type: kept.type.mediaType)
          ])), as: officer)
    try await office.run(
      .excuseDuty(
        "cu-the-hoa", of: Cast.tamDiep, holder: .unit(ward), reason: "Phường mới sáp nhập, làm chung kế hoạch."),
      as: officer)
  }
}
