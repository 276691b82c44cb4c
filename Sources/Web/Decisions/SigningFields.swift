import Domain
import Markup

/// The fields with which any paper is numbered, signed and sent.
struct SigningFields {
  /// The way it is signed unless something else is filled in.
  var signature: Plan.Signature
  /// To whom it goes unless something else is filled in.
  var recipients: [String]
  var today: Day
  /// How somebody signed the plan for the head, who may sign this too.
  var deputy: Plan.Signature?
  /// The plan whose number and day the paper cites, when the plan has none yet.
  var citing: Plan?
  /// A number and symbol as such papers have it.
  var example = "05/QĐ-UBND; mỗi số dùng một lần trong năm"

  var html: HTML {
    """
    \(Field("number", "Số và ký hiệu", hint: "Ví dụ \(example).", required: true).text(""))
    \(Field("day", "Ngày ký", required: true).day(today))
    \(AuthorityFields(signature: signature, deputy: deputy).html)
    \(planDocument)\
    \(Field("recipients", "Nơi nhận", hint: "Mỗi dòng một nơi nhận; sửa được trước khi ban hành.")
      .area(recipients.joined(separator: "\n")))
    """
  }

  /// Number and day under which the plan is cited, where its file does not say them.
  private var planDocument: HTML {
    guard let citing, citing.number == nil else { return .empty }
    return """
      <fieldset><legend>Kế hoạch được căn cứ</legend><p class="hint">Kế hoạch \(citing.shortTitle) chưa ghi số trong \
      hệ thống.</p>
      \(Field("plan-number", "Số và ký hiệu của kế hoạch", hint: "Ví dụ 45/KH-UBND.").text(""))
      \(Field("plan-day", "Ngày ban hành kế hoạch").day(nil))</fieldset>
      """
  }
}

/// The fields that say by what authority a paper is signed, and by whom.
struct AuthorityFields {
  /// The way it is signed unless something else is filled in.
  var signature: Plan.Signature
  /// How somebody signed the plan for the head, who may sign this too.
  var deputy: Plan.Signature?
  /// Whether it has to be said who signs.
  var isNamed = true

  var html: HTML {
    let usual = SigningAuthority(signature)
    return """
      <fieldset><legend>Thẩm quyền ký</legend>
      \(Field("collective", "Thay mặt (TM.)",
        hint: """
          Tên tập thể, ví dụ ỦY BAN NHÂN DÂN. Để trống nếu người đứng đầu quyết định một mình.
          """).text(usual.collective ?? ""))
      \(Field("capacity", "Cách ký", required: true)
        .select(SigningAuthority.Capacity.allCases.map { ($0.rawValue, $0.name) }, usual.capacity.rawValue))
      \(Field("head", "Chức vụ của người đứng đầu", hint: "Ví dụ CHỦ TỊCH.", required: true).text(usual.head))
      \(Field("title", "Chức vụ của người ký", hint: "Ghi khi ký KT., TL., TUQ., ví dụ PHÓ CHỦ TỊCH.")
        .text(usual.title ?? ""))
      \(Field("signer", "Họ và tên người ký",
        hint: deputy.map { "Kế hoạch được ký: \($0.inOneLine)." } ?? "", required: isNamed).text(signature.name ?? ""))
      </fieldset>
      """
  }
}

extension Form {
  /// What `SigningFields` brought back.
  ///
  /// - Throws: `Refusals` with everything that is missing or wrong.
  func signing() throws -> Signing {
    var refusals: [Refusal] = []
    var day: Day?
    var authority: SigningAuthority?
    var recipients: [String]?
    do { if contains("recipients") { recipients = try Recipients.typed(self["recipients"]) } } catch let refusal
      as Refusal
    {
      refusals.append(refusal)
    }
    do { day = try requiredDay("day", "Ghi ngày ký văn bản.") } catch let refusal as Refusal {
      refusals.append(refusal)
    }
    do { authority = try self.authority() } catch let refusal as Refusal { refusals.append(refusal) }
    var document: DecisionReference?
    do { document = try planDocument() } catch let refusal as Refusal { refusals.append(refusal) }
    guard let day, let authority, refusals.isEmpty else { throw Refusals(refusals) }
    return Signing(
      number: self["number"], day: day, signer: self["signer"], authority: authority, recipients: recipients,
      planDocument: document)
  }

  /// What `AuthorityFields` brought back.
  func authority() throws -> SigningAuthority {
    guard let capacity = SigningAuthority.Capacity(rawValue: self["capacity"]) else {
      throw Refusal.input("capacity", "Chọn cách ký.")
    }
    return try SigningAuthority(
      collective: self["collective"], capacity: capacity, head: self["head"], title: self["title"])
  }

  /// Number and day of the plan's document; nil where neither is filled in.
  private func planDocument() throws -> DecisionReference? {
    let number = self["plan-number"]
    let day = try self.day("plan-day")
    if number.isEmpty, day == nil { return nil }
    guard (1...40).contains(number.count) else { throw Refusal.input("plan-number", "Ghi số và ký hiệu của kế hoạch.") }
    guard let day else { throw Refusal.input("plan-day", "Ghi ngày ban hành kế hoạch.") }
    return DecisionReference(number: number, day: day)
  }
}
