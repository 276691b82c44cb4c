import Domain
import Office
import Store

/// Asking for an account without having one, and what the office does with it.
enum AccountRequestRoutes {
  private static let receipt = "/tai-khoan/yeu-cau/:id/:code"
  private static let office = "/quan-tri/yeu-cau-tai-khoan/:id"

  static let all: [Route] = [
    .page("/tai-khoan/xin-cap", { _ in AskingAccountLook() }, \.page),
    .post("/tai-khoan/xin-cap", for: .everyone) { visit in
      let id: AccountRequest.ID = try visit.form.required("key")
      let code = try await visit.office.askForAccount(
        id, try AccountRequest.Content(visit.form), from: visit.visitor)
      return .redirect(.accountReceipt(id, code), .accountAsked)
    },
    .page("/tai-khoan/yeu-cau", { _ in FindingAccountRequestLook() }, { FindingAccountRequestPage.page }),
    .post("/tai-khoan/yeu-cau", for: .everyone) { visit in
      let found = try await visit.office.accountRequest(
        numbered: visit.form["number"], code: visit.form["code"], from: visit.visitor)
      return .redirect(.accountReceipt(found.id, found.code))
    },
    .get(receipt, AccountReceiptLook.self) { visit in
      let look = AccountReceiptLook(try visit.id(), code: code(visit))
      return try await visit.office.openingAccountRequest(from: visit.visitor) {
        try await visit.page(look, \.page)
      }
    },
    .post("\(receipt)/tra-loi", for: .everyone) { visit in
      try await visit.office.answerAccountRequest(
        visit.id(), code: code(visit), visit.form["answer"], from: visit.visitor)
      return .redirect(try own(visit), .accountAnswered)
    },
    .post("\(receipt)/rut", for: .everyone) { visit in
      try await visit.office.withdrawAccountRequest(visit.id(), code: code(visit), from: visit.visitor)
      return .redirect(try own(visit), .accountWithdrawn)
    },
    .post("\(receipt)/mat-khau", for: .everyone) { visit in
      let secret = try await visit.office.beginAccount(visit.id(), code: code(visit), from: visit.visitor)
      return .redirect(.passwordLink(secret))
    },
    .page(
      "/quan-tri/yeu-cau-tai-khoan",
      { visit in
        let state = visit.query["trang-thai"]
        return AccountRequestsLook(
          in: state.isEmpty ? .waiting : AccountRequest.State(rawValue: state), page: visit.query.page)
      }, \.page),
    .post("/quan-tri/yeu-cau-tai-khoan/tu-choi", on: "/quan-tri/yeu-cau-tai-khoan") { visit in
      let count = try await visit.run(
        .refuseAccounts(
          visit.form.ids("request"), reason: visit.form["reason"], telling: visit.options.accountLetters))
      return .redirect(Link.accountRequests.with([(Notice.carried, "\(count)")]), .accountRefused)
    },
    .page(office, { AccountRequestLook(try $0.id()) }, \.page),
    .post(
      "\(office)/xac-nhan",
      { visit in
        .confirmAccount(
          try visit.id(), as: try NewAccount(visit.form), over: visit.form.shownVersion,
          telling: visit.options.accountLetters)
      }, then: { .accountRequest(try $0.id()) }, .accountConfirmed),
    .post(
      "\(office)/tu-choi",
      { visit in
        .refuseAccount(
          try visit.id(), reason: visit.form["reason"], over: visit.form.shownVersion,
          telling: visit.options.accountLetters)
      }, then: { _ in .accountRequests }, .accountRefused),
    .post(
      "\(office)/hoi-lai",
      { visit in
        .askAccountBack(
          try visit.id(), question: visit.form["question"], over: visit.form.shownVersion,
          telling: visit.options.accountLetters)
      }, then: { _ in .accountRequests }, .accountAskedBack),
  ]

  @Sendable private static func code(_ visit: Visit) -> String { visit.parameters.get("code") ?? "" }

  private static func own(_ visit: Visit) throws -> Link { .accountReceipt(try visit.id(), code(visit)) }
}

extension SiteOptions {
  /// How those are told who asked for an account.
  var accountLetters: AccountLetters {
    AccountLetters(mailWay) { Link.accountReceipt($0, $1).description }
  }
}

extension AccountRequest.Content {
  /// As a form says it.
  fileprivate init(_ form: Form) throws {
    guard let asker = AccountRequest.Asker(rawValue: form["asker"]) else {
      throw Refusal.input("asker", "Chọn bạn là ai.")
    }
    try self.init(
      asker: asker, name: form["name"], representative: form["representative"], mail: form["mail"],
      phone: form["phone"], place: form["place"], purpose: form["purpose"], agrees: form.contains("agrees"))
  }
}

extension NewAccount {
  /// As a form says it.
  fileprivate init(_ form: Form) throws {
    guard let belonging = Belonging(rawValue: form["belonging"]) else {
      throw Refusal.input("belonging", "Chọn người này thuộc đơn vị nào.")
    }
    self.init(
      name: form["name"], signIn: form["sign-in"], position: form["position"], belonging: belonging,
      unit: form["unit"], newUnit: form["new-unit"], kind: form["kind"])
  }
}
