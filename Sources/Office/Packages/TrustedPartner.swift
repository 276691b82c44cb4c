import Domain
import Store

/// Who signed a package that is taken in. One who is not known yet becomes a partner when the fingerprint was compared.
struct TrustedPartner {
  private let partner: Loaded<Partner>

  /// - Throws: a `Refusal` that shows the fingerprint of a key that is neither known nor was compared.
  init(signing package: ReceivedPackage, fingerprint: String?, at desk: Desk) throws {
    if let known = try Records.load(Partner.self, package.signer, hold: .exclusive, on: desk.connection) {
      partner = known
      return
    }
    guard let key = PackageSigner.Key(package.signer) else { throw Fault("no key: \(package.signer)") }
    let compared = fingerprint?.lowercased().filter { !$0.isWhitespace }
    guard compared == key.fingerprint.filter({ !$0.isWhitespace }) else {
      throw Refusal(
        "Chưa biết nơi ký gói này: «\(package.signerName)», vân tay khóa \(key.fingerprint).", kind: .input,
        next: "Gọi cho nơi gửi, đối chiếu vân tay khóa rồi xác nhận.", field: "trust")
    }
    let made = Partner(key: package.signer, name: package.signerName, since: desk.now, by: desk.viewer?.person.id)
    try desk.insert(made, ["fingerprint": key.fingerprint])
    partner = Loaded(value: made, version: 1)
  }

  /// The account that files what the partner sends; made with the first list.
  func account(at desk: Desk) throws -> Person.ID {
    if let account = partner.value.account { return account }
    let person = try Person(
      id: Person.ID(at: desk.now), name: partner.value.name, signIn: "noi-gui-\(partner.value.key.prefix(16))",
      position: "Nơi gửi hồ sơ từ cấp dưới")
    try desk.insert(person, ["partner": partner.value.key])
    try desk.replace(partner, by: partner.value.filing(as: person.id), ["account": person.id.description])
    return person.id
  }
}
