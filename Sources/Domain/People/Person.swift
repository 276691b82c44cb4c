/// Someone with an account.
public struct Person: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Person>

  public let id: ID
  public var name: String
  /// The name typed to sign in: an e-mail address or a short name, in lower case, unique.
  public var signIn: String
  public var unit: Unit.ID?
  public var birth: Day?
  public var position: String
  public var qualification: String
  /// Set while the account is closed: nobody can sign in with it, and nothing new is given to it.
  public private(set) var closed: Instant?

  public init(
    id: ID, name: String, signIn: String, unit: Unit.ID? = nil, birth: Day? = nil, position: String = "",
    qualification: String = ""
  ) throws {
    let signIn = signIn.typed.lowercased()
    let name = try name.asked("Họ và tên dài từ 2 đến 100 ký tự", in: "name", .untold(2...100))
    guard Person.isSignIn(signIn) else {
      throw Refusal.input(
        "sign-in", "Tên đăng nhập dài từ 3 đến 100 ký tự, gồm chữ không dấu, số và các dấu . @ - _ +")
    }
    self.id = id
    self.name = name
    self.signIn = signIn
    self.unit = unit
    self.birth = birth
    self.position = position.typed
    self.qualification = qualification.typed
  }

  /// Whether that can be a name to sign in with.
  static func isSignIn(_ name: String) -> Bool {
    (3...100).contains(name.count)
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || ".@-_+".utf8.contains($0) }
  }

  /// The person with the account closed.
  public func closed(at now: Instant) throws -> Person {
    guard closed == nil else { throw Refusal("Tài khoản này đã đóng.") }
    var person = self
    person.closed = now
    return person
  }

  /// The person with the account open again.
  public func reopened() throws -> Person {
    guard closed != nil else { throw Refusal("Tài khoản này đang mở.") }
    var person = self
    person.closed = nil
    return person
  }
}
