import Domain
import Markup
import Office

/// What is asked before the chair locks a session's result.
extension Confirmation {
  static func closing(_ found: ClosingLook.Found) -> Confirmation {
    let (session, progress) = (found.session, found.progress)
    let selects = session.role == .selects
    return Confirmation(
      deed: "Khóa kết quả", subject: "\(session.name), \(session.day.short): \(session.dossiers.count) hồ sơ.",
      follows: [
        "Không phiếu nào nộp, sửa hay lấy lại được nữa.",
        selects
          ? "Hồ sơ đạt được đưa tiếp ra Hội đồng; hồ sơ khác dừng ở đây."
          : "Kết quả từng hồ sơ hiện ra với Hội đồng; hồ sơ chuyển sang bước chờ quyết định.",
        session.role != .decides
          ? "Kết quả này không mở lại được."
          : "Chỉ mở lại được bằng văn bản, khi chưa có quyết định công nhận.",
      ],
      missing: results(of: progress) + sheets(of: progress, for: found.viewer),
      facts: [
        (
          "Dự họp",
          "\(found.present) trên \(progress.members.count) thành viên, cần ít nhất \(found.quorum): đủ thành phần"
        ),
        (
          "Đã nộp",
          "\(progress.handedIn) trên \(progress.expected) phiếu" + (progress.shortfall.map { "; \($0)" } ?? "")
        ),
      ], place: .councils)
  }

  /// The members whose sheets are missing, each with the dossiers.
  private static func sheets(of progress: ScoringProgress, for viewer: Person.ID?) -> [HTML] {
    let titles = Dictionary(progress.dossiers.map { ($0.dossier, $0.title) }, uniquingKeysWith: { first, _ in first })
    return progress.owing.map { member in
      let names = member.missing.compactMap { titles[$0] }.map { "«\($0)»" }
      return """
        <b>\(member.name)</b>\(if: member.person == viewer, " (bạn)") thiếu \(names.count) phiếu: \
        <small>\(names.joined(separator: ", "))</small>
        """
    }
  }

  /// The dossiers whose result would not be valid.
  private static func results(of progress: ScoringProgress) -> [HTML] {
    progress.dossiers.filter { !$0.isEnough }.map { work in
      "«\(work.title)» có \(work.handedIn) phiếu, cần \(work.needed): kết quả không hợp lệ."
    }
  }
}
