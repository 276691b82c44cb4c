import Domain
import Markup
import Office

/// Complaining about the result of a dossier.
extension ComplainingLook.Found {
  var page: Page {
    let key = Complaint.ID(at: VietnamTime.start(of: today))
    let limits = plan.timeLimits.complaints
    return Page(
      title: "Khiếu nại kết quả", place: .mine,
      crumbs: [("Hồ sơ của tôi", .myDossiers), (dossier.writing.title, .dossier(dossier.id))],
      lead: "<p>Về: \(subject.name). Gửi đến hết ngày \(last.short).</p>",
      body: """
        <div class="narrow">\(Parts.form(.dossier(dossier.id, "khieu-nai"), class: "card", """
        \(Parts.key(key))
        \(Field("text", "Nội dung khiếu nại", hint: """
          Kết quả nào chưa đúng, vì sao, bạn đề nghị gì. Nêu minh chứng trong hồ sơ nếu có.
          """, required: true).area("", tall: true))
        <div class="para small">\(plan.standing.name) trả lời thụ lý hay không trong \(limits.acceptanceDays) ngày; \
        \(plan.decider.name) giải quyết trong \(limits.settlementDays) ngày từ khi thụ lý, việc phức \
        tạp \(limits.difficultDays) ngày. \(Parts.clause(limits.source, of: plan))</div>
        \(Parts.button("Gửi khiếu nại"))
        """))</div>
        """)
  }
}
