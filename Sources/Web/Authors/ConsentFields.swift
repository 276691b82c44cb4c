import Domain
import Markup
import Office

/// The step of the form in which it is written down what guardians of young authors consented to, and reading it back.
struct ConsentFields {
  var dossier: Dossier
  var plan: Plan

  private var rule: Plan.ConsentRule? { plan.participants.consent }
  private var young: [(place: Int, author: Author)] {
    plan.young(in: dossier.writing).filter { !$0.author.name.isEmpty }
  }

  var html: HTML {
    guard let rule else { return .empty }
    guard !young.isEmpty else {
      return """
        <p class="note">Cha, mẹ hoặc người giám hộ của \(rule.words) ký phiếu đồng ý. Ghi tên và ngày sinh của tác giả \
        ở phần «Tác giả» trước. \(Parts.clause(rule.source, of: plan))</p>
        """
    }
    return """
      <div class="para small">Cha, mẹ hoặc người giám hộ của \(rule.words) ký phiếu. In phiếu, gia đình trả lời và \
      ký, ghi lại ở đây đúng như phiếu, rồi tải phiếu đã ký lên ở phần «Minh chứng». Việc nào gia đình không đồng \
      ý thì không công bố. \(Parts.clause(rule.source, of: plan))</div>
      \(young.map { block($0.author, $0.place + 1, rule) })
      """
  }

  private func block(_ author: Author, _ number: Int, _ rule: Plan.ConsentRule) -> HTML {
    let consent = dossier.writing.consent(of: author)
    let matters = rule.matters.map { matter in
      Self.box(
        "consent-\(matter.rawValue)-\(number)", "Gia đình đồng ý \(matter.name)",
        isOn: consent?.agreed.contains(matter) ?? false)
    }
    let own: HTML =
      rule.asksOwnWord(of: author.birth)
      ? Self.box("consent-own-\(number)", "\(author.name) cũng đồng ý", isOn: consent?.ownWord ?? false) : .empty
    return """
      <fieldset class="author"><legend>\(author.name)</legend>
      <p>\(Parts.quietLink(
        "In phiếu đồng ý của \(author.name)", .dossier(dossier.id, "phieu-dong-y?tac-gia=\(number)")))</p>
      <div class="grid half">\(Field("consent-guardian-\(number)", "Họ tên người ký phiếu", required: true)
        .text(consent?.guardian ?? ""))
      \(Field("consent-relation-\(number)", "Là gì của tác giả", required: true)
        .select(
          Consent.Relation.allCases.map { ($0.rawValue, $0.name) }, consent?.relation?.rawValue ?? "", blank: "Chọn"))\
      </div>\(matters)\(own)</fieldset>
      """
  }

  static func box(_ name: String, _ label: String, isOn: Bool = false) -> HTML {
    """
    <div class="check"><input type="checkbox" id="\(name)" name="\(name)" value="1"\(if: isOn, " checked")>
    <label for="\(name)">\(label)</label></div>
    """
  }

  // MARK: Reading back

  /// What a form says of the guardians of those whose fields it has.
  static func read(_ form: Form, under plan: Plan) -> @Sendable (inout Writing) -> Void {
    let numbers = form.rows("consent-guardian-")
    let matters = plan.participants.consent?.matters ?? []
    return { writing in
      for (place, author) in plan.young(in: writing) where numbers.contains(place + 1) {
        let number = place + 1
        let consent = Consent(
          of: author, guardian: form["consent-guardian-\(number)"],
          relation: Consent.Relation(rawValue: form["consent-relation-\(number)"]),
          agreed: Set(matters.filter { form.contains("consent-\($0.rawValue)-\(number)") }),
          ownWord: form.contains("consent-own-\(number)"))
        writing.consents.removeAll { $0.subject == consent.subject }
        if !consent.isEmpty { writing.consents.append(consent) }
      }
    }
  }
}

extension DossierLook.Found {
  /// What guardians consented to, for those who may record that they take it back or sign anew.
  var consents: HTML {
    let guarded = dossier.guarded
    guard !guarded.isEmpty, seesConsents else { return .empty }
    let asked = dossier.askedMatters
    let cards = guarded.map { place, author -> HTML in
      let consent = dossier.writing.consent(of: author)
      let signed = [consent?.guardian, consent?.relation?.name].compactMap { $0 }.filter { !$0.isEmpty }
      let matters = asked.map { matter -> HTML in
        let isGiven = dossier.consents(author, to: matter)
        return "<li>\(matter.name.capitalisedFirst): \(isGiven ? "đồng ý" : "không")</li>"
      }
      return """
        <h3>\(author.name)</h3><p class="small">Người ký phiếu: \
        \(signed.isEmpty ? "chưa ghi" : signed.joined(separator: ", "))</p>\
        <ul class="plain-list small">\(matters)</ul>\(takingBack(author, place + 1, asked))\
        \(givingAgain(author, place + 1, asked))
        """
    }
    let clause: HTML =
      plan.participants.consent.map { #"<div class="para">\#(Parts.clause($0.source, of: plan))</div>"# } ?? .empty
    return Parts.card("Sự đồng ý của gia đình", "\(cards)\(clause)")
  }

  /// Whether papers of guardians are shown to the viewer.
  var seesConsents: Bool { Policy.allows(.withdrawConsent, to: viewer, at: place) }

  private func takingBack(_ author: Author, _ number: Int, _ asked: [Consent.Matter]) -> HTML {
    let given = asked.filter { dossier.consents(author, to: $0) }
    guard dossier.may(.withdrawConsent, viewer, at: place), !given.isEmpty else { return .empty }
    return """
      <details class="deed"><summary>Gia đình \(author.name) rút lại sự đồng ý</summary>\
      \(Parts.form(.dossier(dossier.id, "rut-dong-y"), """
      \(Parts.hidden("author", number))
      \(given.map { ConsentFields.box("matter-\($0.rawValue)-\(number)", "Không \($0.name) nữa") })
      \(Field("reason", "Ai đề nghị, ngày nào", id: "consent-reason-\(number)", required: true).area(""))\
      \(Parts.quietButton("Ghi việc rút lại"))
      """))</details>
      """
  }

  /// The form of a new paper, for what is not consented to.
  private func givingAgain(_ author: Author, _ number: Int, _ asked: [Consent.Matter]) -> HTML {
    let refused = asked.filter { !dossier.consents(author, to: $0) }
    guard dossier.may(.renewConsent, viewer, at: place), !refused.isEmpty else { return .empty }
    let own: HTML =
      dossier.consentRule?.asksOwnWord(of: author.birth) == true
      ? ConsentFields.box("again-own-\(number)", "\(author.name) cũng đồng ý") : .empty
    return """
      <details class="deed"><summary>Gia đình \(author.name) ký phiếu đồng ý mới</summary>
      \(Parts.fileForm(.dossier(dossier.id, "dong-y-lai"), """
      \(Parts.hidden("author", number))
      \(refused.map { ConsentFields.box("again-\($0.rawValue)-\(number)", "Gia đình đồng ý \($0.name)") })\(own)
      \(Field("again-guardian-\(number)", "Họ tên người ký phiếu mới", required: true).text(""))
      \(Field("again-relation-\(number)", "Là gì của tác giả", required: true)
        .select(Consent.Relation.allCases.map { ($0.rawValue, $0.name) }, "", blank: "Chọn"))
      <div class="field"><label for="paper-\(number)">Phiếu mới đã ký</label>\
      <input type="file" id="paper-\(number)" name="file" required></div>\
      \(Parts.quietButton("Ghi phiếu đồng ý mới"))
      """))</details>
      """
  }

  /// What a form says that a guardian signed anew, and of whom in the list.
  ///
  /// - Throws: `Refusal` as of what is not there for somebody of whom no guardian says anything.
  func renewedConsent(_ form: Form) throws -> (place: Int, consent: Consent) {
    let number = Int(form["author"]) ?? 0
    guard seesConsents else { throw Refusal.notYours }
    guard let author = dossier.guarded.first(where: { $0.place == number - 1 })?.author else { throw Refusal.absent }
    let asked = dossier.askedMatters
    return (
      number - 1,
      Consent(
        of: author, guardian: form["again-guardian-\(number)"],
        relation: Consent.Relation(rawValue: form["again-relation-\(number)"]),
        agreed: Set(asked.filter { form.contains("again-\($0.rawValue)-\(number)") }),
        ownWord: form.contains("again-own-\(number)"))
    )
  }
}
