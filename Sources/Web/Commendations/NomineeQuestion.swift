import Domain
import Markup

/// What someone is asked whose name is like a nominee's without an account: no step is taken before it is answered.
struct NomineeQuestion {
  var nomination: Nomination
  /// Where the answer leads back to.
  var then: Link

  var html: HTML {
    Parts.card(
      "Bạn có phải là người được đề nghị không?",
      """
      <p>«\(nomination.content.candidate.name)», \(nomination.unitName) đề nghị, trùng họ tên với bạn. Trả lời trước \
      khi làm tiếp; câu trả lời được ghi lại.</p>
      \(Parts.form(.nomination(nomination.id, "trung-ten"), """
      \(Parts.hidden("then", then.description))<div class="actions">\
      <button class="btn" name="answer" value="no">Tôi không phải là người này</button>
      <button class="btn quiet" name="answer" value="yes">Tôi là người này</button></div>
      """))
      """)
  }
}
