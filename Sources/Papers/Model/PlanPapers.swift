import Domain

/// How the papers of a plan are headed, cited and signed.
extension Plan {
  /// The head of a paper of the body that decides on recognition.
  func letterhead(deciding issuer: String? = nil, number: String, day: Day?) -> Letterhead {
    letterhead(of: issuer ?? decidingBody, number: number, day: day)
  }

  /// The head of a paper of one of the plan's bodies: the issuer stands under the body above it, offices stand under the
  /// issuer, the council under the body that decides, and a committee under nobody.
  func letterhead(of office: String, number: String? = nil, about: String? = nil, day: Day?) -> Letterhead {
    let body = body(of: office)
    let own = office == offices.council ? decidingBody : issuer
    let above = body == issuer ? superior : body.hasPrefix("Ủy ban") ? nil : own
    return Letterhead(superior: above, body: body, number: number, about: about, place: place, day: day)
  }

  /// The head of a paper of the council, which stands under the body that set it up.
  func letterhead(council: String, number: String? = nil, day: Day?) -> Letterhead {
    Letterhead(superior: decidingBody, body: council, number: number, place: place, day: day)
  }

  /// The plan as a paper cites it: `Kế hoạch số 163/KH-UBND ngày 18 tháng 01 năm 2022 của … về triển khai …`.
  var cited: String {
    let number = number.map { " số \($0)" } ?? ""
    return "Kế hoạch\(number)\(issued.map { " \($0.formal)" } ?? "") của \(issuer) về \(title.lowercasedFirst)"
  }

  /// The documents it rests on, and the plan itself, as a decision cites them.
  var basisLines: [String] {
    basis.map { basis in
      "Căn cứ \(basis.cite)\(basis.date.map { " \($0.formal)" } ?? "")\(basis.about.map { " \($0)" } ?? "")"
    } + ["Căn cứ \(cited)"]
  }

  /// ` năm 2024`: the year of a plan for one year, or that day's year where it starts anew each year.
  func year(on day: Day?) -> String {
    let year = period.everyYear ? day?.year : period.from.year
    return year.map { " năm \($0)" } ?? ""
  }

  /// Recipients on the left, who signs on the right.
  func signatures(article: Int, by authority: Signature, name: String?) -> [SignatureBlock] {
    [
      .recipients(decisionRecipients(article: article)),
      .signer(lines: authority.authority + [authority.title], name: name),
    ]
  }

  /// Recipients on the left, who signed the decision on the right.
  ///
  /// - Parameter article: the article that names who carries it out.
  func signatures(article: Int, of issuance: Issuance) -> [SignatureBlock] {
    [
      .recipients(issuance.recipients ?? decisionRecipients(article: article)),
      .signer(lines: signingLines(of: issuance), name: issuance.signer),
    ]
  }

  /// What stands above the signer's name: the decision's own authority, or the usual one where none was recorded.
  func signingLines(of issuance: Issuance) -> [String] {
    issuance.authority?.lines ?? SigningAuthority(signatureOfPlan(by: offices.decides)).lines
  }
}

extension SignatureBlock {
  /// The head of a body signs, under the title that bodies of its kind have.
  static func head(of body: String, name: String? = nil) -> SignatureBlock {
    .signer(lines: SigningAuthority(Plan.Signature(headOf: body)).lines, name: name)
  }
}
