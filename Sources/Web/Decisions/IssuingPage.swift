import Domain
import Markup
import Office

/// Numbering, signing and issuing an approved draft.
extension IssuingLook.Found {
  var page: Page {
    let key = Decision.ID(at: VietnamTime.start(of: today))
    return Page(
      title: "Ban hành quyết định công nhận", place: .decisions,
      crumbs: [("Quyết định", .decisions), ("Dự thảo", .decisionDraft(session.id))],
      lead: "<p>\(draft.sum(under: plan)).</p>",
      body: """
        <div class="narrow">\(BasisNote(plan: plan, day: today).html)
        \(Parts.form(.newDecision(session.id), class: "card", """
        \(Parts.key(key))
        \(SigningFields(
          signature: plan.decidingSignature,
          recipients: plan.decisionRecipients(article: draft.items.contains { $0.prize > .zero } ? 3 : 2),
          today: today, deputy: plan.deputySignature(of: plan.decider), citing: plan).html)
        <div class="check"><input type="checkbox" id="cong-bo" name="cong-bo" value="co" checked>\
        <label for="cong-bo">Cho công bố trên trang tra cứu sau khi cấp giấy chứng nhận</label></div>
        <p class="small">Ban hành xong, kết quả và xếp loại không đổi được nữa.</p>\
        \(Parts.button("Ban hành quyết định"))
        """))</div>
        """)
  }
}
