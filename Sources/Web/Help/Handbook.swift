/// The topics for people of one role, in the order in which their work comes.
struct Handbook: Sendable {
  /// What it is called in an address.
  let key: String
  /// For whom it is.
  let role: String
  let about: String
  let topics: [HelpTopic]

  var title: String { "Sổ tay \(role)" }

  init?(key: String) {
    guard let book = Handbook.all.first(where: { $0.key == key }) else { return nil }
    self = book
  }

  private init(_ key: String, _ role: String, _ about: String, _ topics: [HelpTopic]) {
    (self.key, self.role, self.about, self.topics) = (key, role, about, topics)
  }

  static let all = [
    Handbook(
      "tac-gia", "tác giả", "Từ lúc viết hồ sơ đến khi nhận giấy chứng nhận.",
      [
        .signIn, .home, .plans, .myDossiers, .beginning, .writing, .coauthors, .dossier, .complaints, .certificates,
        .questions, .replications, .needs, .account, .mails,
      ]),
    Handbook(
      "thu-truong-don-vi", "thủ trưởng, đầu mối đơn vị",
      "Xác nhận hồ sơ, lập danh sách trình, làm việc kế hoạch giao, báo cáo.",
      [
        .signIn, .home, .unitInbox, .dossier, .submissions, .paperEntry, .duties, .announcements, .responses, .reports,
        .events, .inspections, .commendations, .clusters, .replications, .models, .needs, .questions, .honours, .news,
        .mails,
      ]),
    Handbook(
      "can-bo-tiep-nhan", "cán bộ tiếp nhận",
      "Nhận, kiểm tra hồ sơ; theo dõi cả kế hoạch; ban hành và công bố.",
      [
        .signIn, .home, .queue, .check, .paperEntry, .participants, .following, .announcements, .reminding, .reports,
        .consolidation, .targets, .councils, .decisions, .certificates, .forwarding, .commendations, .awards, .money,
        .books, .news, .questions, .templates, .signedCopies, .closing,
      ]),
    Handbook(
      "thanh-vien-hoi-dong", "thành viên Hội đồng, tổ thẩm định", "Đọc hồ sơ, chấm điểm hoặc bỏ phiếu, dự họp.",
      [.signIn, .home, .appraisals, .councils, .session, .conflicts, .scoring, .meeting, .ranking, .complaints]),
    Handbook(
      "thu-ky", "thư ký, Chủ tịch Hội đồng", "Chuẩn bị phiên, mở chấm, họp, khóa kết quả, biên bản.",
      [
        .signIn, .home, .councils, .session, .conflicts, .scoring, .board, .meeting, .ranking, .draftDecision,
        .signedCopies,
      ]),
    Handbook(
      "nguoi-quyet-dinh", "người quyết định công nhận",
      "Duyệt dự thảo, ban hành quyết định, cho công bố, giải quyết khiếu nại.",
      [
        .signIn, .home, .draftDecision, .decisions, .corrections, .complaints, .commendations, .money, .fund,
        .following, .closing,
      ]),
    Handbook(
      "quan-tri", "quản trị", "Đơn vị, người, vai trò, kế hoạch, thư và nhật ký.",
      [
        .signIn, .home, .units, .reorganising, .people, .accountRequests, .publishing, .bodies, .lists, .outbox,
        .journal, .closing, .rehearsal,
      ]),
    Handbook(
      "cong-chung", "công chúng", "Tra cứu sáng kiến, xác minh giấy chứng nhận, gửi nhu cầu.",
      [
        .plans, .register, .verifying, .figures, .pastInitiatives, .models, .needs, .honours, .publicFunds, .news,
        .questions, .askingAccount,
      ]),
  ]
}
