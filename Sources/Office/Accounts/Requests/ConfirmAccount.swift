import Domain

/// The account that comes of a request.
public struct NewAccount: Sendable {
  /// The unit to which its holder belongs.
  public enum Belonging: String, CaseIterable, Sendable {
    /// One that is there.
    case present
    /// A new one for who asked.
    case new
    case none

    public var name: String {
      switch self {
      case .present: "Thuộc đơn vị có sẵn"
      case .new: "Lập đơn vị mới"
      case .none: "Không thuộc đơn vị nào"
      }
    }
  }

  public var name: String
  public var signIn: String
  public var position: String
  public var belonging: Belonging
  /// The name of the unit that is there, or of the one above the new one.
  public var unit: String
  /// The name of the new unit.
  public var newUnit: String
  /// The kind of the new unit, by its name.
  public var kind: String

  public init(
    name: String, signIn: String, position: String = "", belonging: Belonging, unit: String = "",
    newUnit: String = "", kind: String = ""
  ) {
    (self.name, self.signIn, self.position, self.belonging) = (name, signIn, position, belonging)
    (self.unit, self.newUnit, self.kind) = (unit, newUnit, kind)
  }
}

extension Command<Void> {
  /// Confirms a request: an account is made for its holder, and a new unit where the form says so. No role is given:
  /// everyone who is signed in may write dossiers.
  ///
  /// - Parameter version: of the request that the window shows.
  public static func confirmAccount(
    _ id: AccountRequest.ID, as account: NewAccount, over version: Int?, telling letters: AccountLetters
  ) -> Command {
    .on(id, .confirm, over: version, telling: letters) { request, desk in
      let key = Person.ID(at: desk.now)
      let confirmed = try request.confirmed(as: key, by: desk.person.id, at: desk.now)
      var person = try Person(id: key, name: account.name, signIn: account.signIn, position: account.position)
      person.unit = try desk.unit(of: account)
      try desk.add(person, passwordHash: nil)
      return confirmed
    }
  }
}

extension Desk {
  /// The unit to which the holder of a new account belongs, made where it is new.
  fileprivate func unit(of account: NewAccount) throws -> Domain.Unit.ID? {
    switch account.belonging {
    case .none: return nil
    case .present:
      guard let unit = try unit(named: account.unit, at: "unit") else {
        throw Refusal.input(
          "unit", "Ghi tên đơn vị có sẵn.",
          next: """
            Người này không thuộc đơn vị nào, hoặc đơn vị chưa có, thì chọn lại ở ô «Đơn vị của người này».
            """)
      }
      return unit.id
    case .new:
      let id = Domain.Unit.ID(at: now)
      do {
        _ = try Domain.Unit.checked(account.newUnit)
      } catch var refusal as Refusal {
        refusal.field = "new-unit"
        throw refusal
      }
      try addUnit(id: id, name: account.newUnit, kind: account.kind, since: now.day) {
        try unit(named: account.unit, at: "unit")?.id
      }
      return id
    }
  }
}
