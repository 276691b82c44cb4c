import Domain
import Markup
import Office

/// Revoking the recognition of one initiative by a decision.
extension RevokingLook.Found {
  private var question: NameQuestion {
    NameQuestion(about: [dossier], viewer: viewer, then: .dossier(dossier.id, "huy-bo"))
  }

  var page: Page {
    let key = Revocation.ID(at: VietnamTime.start(of: today))
    return Page(
      title: "Hủy bỏ công nhận \(plan.workName(of: dossier.writing))", place: .decisions,
      crumbs: [("Quyết định", .decisions), (dossier.writing.title, .dossier(dossier.id))],
      lead: "<p>«\(dossier.writing.title)» của \(dossier.byline).</p>",
      body: """
        <div class="narrow">\(question.html)\(BasisNote(plan: plan, day: today).html)\
        \(Parts.form(.dossier(dossier.id, "huy-bo"), class: "card", """
        \(Parts.key(key))
        \(Field("reason", "Lý do hủy bỏ", hint: """
          Người được công nhận không phải tác giả, hoặc giải pháp không còn đủ điều kiện.
          """, required: true).area(""))
        \(SigningFields(
          signature: plan.decidingSignature, recipients: plan.decisionRecipients(article: 3), today: today).html)
        <p class="small">Giấy chứng nhận hết giá trị. Trang tra cứu và trang xác minh vẫn giữ tên, ghi rõ đã \
        hủy bỏ.</p>
        \(Parts.button("Hủy bỏ công nhận"))
        """))</div>
        """)
  }
}
