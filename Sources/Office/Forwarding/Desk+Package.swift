import Domain
import Store

extension Desk {
  /// The package as it stands, not held.
  public func receivedPackage(_ key: String) throws -> ReceivedPackage {
    guard let package = try Packages.received(key, on: connection) else { throw Refusal.absent }
    return package
  }

  /// Whether a package comes from elsewhere under the name of a body of this installation.
  public func isCalledAsOurs(_ package: ReceivedPackage) throws -> Bool {
    let ours = Set(try plans().map { $0.issuer.typed.folded })
    return ours.contains(package.from.folded) || ours.contains(package.signerName.folded)
  }

  func heldPackage(_ key: String) throws -> Loaded<ReceivedPackage> {
    try held(ReceivedPackage.self, key)
  }

  /// Who signed the package, as a partner; one who is not known yet becomes one when the fingerprint was compared.
  func trust(_ package: ReceivedPackage, fingerprint: String?) throws -> Loaded<Partner> {
    if let known = try Records.load(Partner.self, package.signer, hold: .exclusive, on: connection) { return known }
    guard let key = PackageSigner.Key(package.signer) else { throw Fault("no key: \(package.signer)") }
    let compared = fingerprint?.lowercased().filter { !$0.isWhitespace }
    guard compared == key.fingerprint.filter({ !$0.isWhitespace }) else {
      throw Refusal(
        "Chưa biết nơi ký gói này: «\(package.signerName)», vân tay khóa \(key.fingerprint).", kind: .input,
        next: "Gọi cho nơi gửi, đối chiếu vân tay khóa rồi xác nhận.", field: "trust")
    }
    let partner = Partner(key: package.signer, name: package.signerName, since: now, by: viewer?.person.id)
    try insert(partner, ["fingerprint": key.fingerprint])
    return Loaded(value: partner, version: 1)
  }

  /// The account that files what the partner sends; made with the first list.
  func account(of partner: Loaded<Partner>) throws -> Person.ID {
    if let account = partner.value.account { return account }
    let person = try Person(
      id: Person.ID(at: now), name: partner.value.name, signIn: "noi-gui-\(partner.value.key.prefix(16))",
      position: "Nơi gửi hồ sơ từ cấp dưới")
    try insert(person, ["partner": partner.value.key])
    try replace(partner, by: partner.value.filing(as: person.id), ["account": person.id.description])
    return person.id
  }
}
