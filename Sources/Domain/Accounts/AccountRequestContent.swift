extension AccountRequest {
  /// What an asker writes of themselves.
  public struct Content: Hashable, Sendable, Codable {
    public let asker: Asker
    /// Of a person their own, else of the household, the firm, the co-operative.
    public let name: String
    /// Who speaks for it; empty for a person.
    public let representative: String
    public let mail: MailAddress?
    /// In digits alone; empty where none was given.
    public let phone: String
    /// The commune, the ward or the unit, as it was typed.
    public let place: String
    /// What the account is for; empty where that was not said.
    public let purpose: String

    private init(erasedOf asker: Asker) {
      self.asker = asker
      (name, representative, mail, phone, place, purpose) = ("", "", nil, "", "", "")
    }

    /// What is left of it when it was erased.
    static func erased(_ asker: Asker) -> Content { Content(erasedOf: asker) }

    /// - Parameter agrees: whether the asker consents to what becomes of the data.
    /// - Throws: `Refusals` of all that is wrong with what was typed.
    public init(
      asker: Asker, name: String, representative: String, mail: String, phone: String, place: String, purpose: String,
      agrees: Bool
    ) throws {
      self.asker = asker
      self.name = name.oneLine
      self.representative = asker.isRepresented ? representative.oneLine : ""
      self.mail = MailAddress(mail.typed)
      self.phone = Self.phone(phone) ?? ""
      self.place = place.oneLine
      self.purpose = purpose.typed
      var refusals: [Refusal] = []
      if asker.isRepresented {
        refusals.ask(self.name, "Ghi tên đầy đủ", in: "name", .told(3...200))
        refusals.ask(self.representative, "Ghi họ tên người đại diện", in: "representative", .told(2...100))
      } else {
        refusals.ask(self.name, "Ghi họ và tên", in: "name", .told(2...100))
      }
      if !mail.typed.isEmpty, self.mail == nil {
        refusals.append(.input("mail", "Địa chỉ thư chưa đúng.", next: "Viết theo mẫu ten@vidu.vn."))
      }
      if !phone.typed.isEmpty, self.phone.isEmpty {
        refusals.append(.input("phone", "Số điện thoại chưa đúng.", next: "Viết theo mẫu 0912 345 678."))
      }
      if mail.typed.isEmpty, phone.typed.isEmpty {
        refusals.append(.input("mail", "Ghi địa chỉ thư hoặc số điện thoại để cơ quan liên hệ."))
      }
      refusals.ask(self.place, "Ghi xã, phường hoặc đơn vị", in: "place", .told(2...200))
      if self.purpose.count > 1000 { refusals.append(.input("purpose", "Viết tối đa 1.000 ký tự.")) }
      if !agrees {
        refusals.append(
          .input(
            "agrees", "Chưa đánh dấu đồng ý.",
            next: "Đánh dấu vào ô đồng ý; không đồng ý thì cơ quan không nhận được yêu cầu."))
      }
      try refusals.throwIfAny()
    }

    /// Who gets the account.
    public var holder: String { asker.isRepresented ? representative : name }

    /// The mail address as addresses are compared; empty where none was given.
    public var mailKey: String { mail?.description.lowercased() ?? "" }

    /// The name by which the holder may sign in: the mail address, else the telephone.
    public var signIn: String { Person.isSignIn(mailKey) ? mailKey : phone }

    /// A telephone of Vietnam in digits alone, from its zero; nil for what is none.
    static func phone(_ typed: String) -> String? {
      var digits = typed.typed.filter { !" .-()".contains($0) }
      if digits.hasPrefix("+84") {
        digits = "0" + digits.dropFirst(3)
      } else if digits.hasPrefix("84"), digits.count > 10 {
        digits = "0" + digits.dropFirst(2)
      }
      let isNumber = digits.utf8.allSatisfy { (48...57).contains($0) }
      return isNumber && digits.hasPrefix("0") && (10...11).contains(digits.count) ? digits : nil
    }
  }
}

extension String {
  /// What was typed in one line, without what nobody sees.
  fileprivate var oneLine: String {
    typed.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible
  }
}
