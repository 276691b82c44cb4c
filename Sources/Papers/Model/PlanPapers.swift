import Domain

/// How the papers of a plan are headed, cited and signed.
extension Plan {
  /// The head of a paper of the body that decides on recognition.
  ///
  /// - Parameter issuer: the body by its name where a record keeps it.
  func letterhead(deciding issuer: String? = nil, number: String, day: Day?) -> Letterhead {
    let named = issuer.flatMap { body(named: $0) }
    return letterhead(of: named ?? decider, number: number, day: day)
  }

  /// The head of a paper of one of the plan's bodies, under the one that stands above it.
  func letterhead(of body: Body, number: String? = nil, about: String? = nil, day: Day?) -> Letterhead {
    let office = office(of: body)
    return Letterhead(
      superior: above(office), body: office.fullName, number: number, about: about, place: place, day: day)
  }

  /// The head of a paper of the council, which stands under the body that set it up.
  func letterhead(council: String, number: String? = nil, day: Day?) -> Letterhead {
    Letterhead(superior: decidingBody, body: council, number: number, place: place, day: day)
  }

  /// The plan as a paper cites it: `Kế hoạch số 163/KH-UBND ngày 18 tháng 01 năm 2022 của … về triển khai …`.
  var cited: String { cited(as: nil) }

  /// - Parameter document: number and day of its document where the plan itself has none.
  func cited(as document: DecisionReference?) -> String {
    let number = (number ?? document?.number).map { " số \($0)" } ?? ""
    let day = (issued ?? document?.day).map { " \($0.formal)" } ?? ""
    return "\(self.document.kind.name)\(number)\(day) của \(issuer) về \(title.lowercasedFirst)"
  }

  /// The documents it rests on that are in force on the day, and the plan itself, as papers cite them.
  func basisLines(on day: Day?) -> [String] { basisLines(citing: nil, on: day) }

  /// The same, for a decision: the plan with its number and day, or with dots for them while nobody knows them.
  func decisionBasis(_ office: Body, of issuance: Issuance?, on day: Day? = nil) -> [String] {
    let kind = document.kind.name
    let symbol = document.kind == .plan ? "/KH-…" : ""
    let open = issuance == nil && number == nil ? " số …\(symbol) ngày … tháng … năm …" : ""
    let lines = basisLines(citing: issuance?.planDocument, on: day ?? issuance?.day)
    let plan = open.isEmpty ? lines : lines.dropLast() + ["Căn cứ \(kind)\(open)\(cited.dropFirst(kind.count))"]
    return lawfulBasis(of: office, on: day ?? issuance?.day) + plan
  }

  private func basisLines(citing document: DecisionReference?, on day: Day?) -> [String] {
    basis.compactMap { $0.cited(on: day) }.map { "Căn cứ \($0)" } + ["Căn cứ \(cited(as: document))"]
  }

  /// ` năm 2024`: the year of the plan, or of its round.
  var inYear: String { " năm \(period.from.year)" }

  /// Recipients on the left, who signs on the right.
  ///
  /// - Parameter recipients: to whom it goes; nil where it goes to the plan's recipients.
  func signatures(
    article: Int, by authority: Signature, name: String?, to recipients: [String]? = nil
  ) -> [SignatureBlock] {
    [
      .recipients(recipients ?? decisionRecipients(article: article)),
      .signer(lines: authority.authority + [authority.title], name: name),
    ]
  }

  /// Recipients on the left, who signed the decision on the right.
  ///
  /// - Parameter article: the article that names who carries it out.
  func signatures(article: Int, of issuance: Issuance) -> [SignatureBlock] {
    [
      .recipients(issuance.recipients ?? decisionRecipients(article: article)),
      .signer(lines: issuance.authority.lines, name: issuance.signer),
    ]
  }
}

extension Plan {
  /// How a decision begins that changes an earlier one, down to its articles.
  ///
  /// - Parameter earlier: how that one is cited as a basis.
  func head(ofDecision issuance: Issuance, _ subject: String, changing earlier: String) -> [Block] {
    [
      .letterhead(letterhead(deciding: issuance.issuer, number: issuance.number, day: issuance.day)),
      .heading("Quyết định", subject: subject), .proclamation(decider.fullName.uppercased()),
      .basis(decisionBasis(decider, of: issuance) + [earlier, "Theo đề nghị của \(standing.name)"]),
      .proclamation("QUYẾT ĐỊNH:"),
    ]
  }
}

extension SignatureBlock {
  /// The head of a body signs, under the title that bodies of its kind have.
  static func head(of body: String, name: String? = nil) -> SignatureBlock {
    .signer(lines: SigningAuthority(Plan.Signature(headOf: body)).lines, name: name)
  }

  /// Every author signs, two beside each other; the day stands above the first who signs on the right.
  static func authors(_ authors: [Author], as title: String, dated: String) -> [Block] {
    let names = authors.map(\.name)
    guard names.count > 1 else {
      return [.signatures([.empty, .signer(lines: [title], dated: dated, name: names.first)])]
    }
    return stride(from: 0, to: names.count, by: 2).map { start in
      let isFirst = start == 0
      let right: SignatureBlock =
        start + 1 < names.count
        ? .signer(lines: [title], dated: isFirst ? dated : nil, name: names[start + 1]) : .empty
      return .signatures([.signer(lines: [title], dated: isFirst ? "\u{A0}" : nil, name: names[start]), right])
    }
  }
}
