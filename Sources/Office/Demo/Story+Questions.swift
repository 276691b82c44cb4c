import Domain
import Store

/// What was asked in Tam Điệp: one question was answered in public, one waits.
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
  }
}
