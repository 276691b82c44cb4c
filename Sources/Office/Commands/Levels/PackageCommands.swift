import Domain
import Store

/// Notes that a package arrived for a plan. Nothing of it is taken in yet.
public struct ReceivePackage: Command {
  public var package: ReceivedPackage
  public static let action = Action.importPackage

  public init(package: ReceivedPackage) { self.package = package }

  public func place(at desk: Desk) -> Place { Place(plan: package.plan) }

  public func perform(at desk: Desk) throws {
    try desk.hold(package.plan)
    if let before = try Packages.received(package.key, on: desk.connection) {
      try before.requireWaiting()
      guard before.plan == package.plan else {
        throw Refusal("Gói này đang chờ nhập ở kế hoạch \(try desk.plan(before.plan).shortTitle).")
      }
      return
    }
    guard try PackageKey.made(on: desk.connection)?.signer.text != package.signer else {
      throw Refusal("Gói này do chính hệ thống này ký.", next: "Gửi gói cho nơi nhận để nhập ở đó.")
    }
    if package.kind == .results { try requireOurs(at: desk) }
    try desk.insert(package, ["plan": package.plan.description, "kind": package.kind.rawValue])
  }

  /// - Throws: a `Refusal` when the findings are on no list that this plan has sent.
  private func requireOurs(at desk: Desk) throws {
    guard let list = try ForwardingLists.find(package.list, on: desk.connection) else {
      throw Refusal("Gói trả kết quả cho một danh mục mà hệ thống này không gửi.", next: Package.askAgain)
    }
    guard list.plan == package.plan else {
      throw Refusal(
        "Danh mục này thuộc kế hoạch \(try desk.plan(list.plan).shortTitle).", next: "Nhập gói ở kế hoạch đó.")
    }
  }
}

/// Turns a received package away.
public struct DeclinePackage: Command {
  public var package: String
  public var reason: String
  public static let action = Action.importPackage

  public init(package: String, reason: String) {
    self.package = package
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.receivedPackage(package).plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.heldPackage(package)
    let after = try before.value.declined(by: desk.viewer?.person.id, reason: reason, at: desk.now)
    try desk.replace(before, by: after, ["state": after.state.rawValue])
  }
}

/// Makes dossiers, before the plan's intake, of the list in a received package.
struct TakeForwardedList: Command {
  var package: String
  var content: PackageContent
  /// The files, kept already, by their digests.
  var kept: [String: FileStore.Kept]
  var reception: Reception?
  var fingerprint: String?
  static let action = Action.importPackage

  func place(at desk: Desk) throws -> Place { Place(plan: try desk.receivedPackage(package).plan) }

  func perform(at desk: Desk) throws {
    try desk.hold(try desk.receivedPackage(package).plan)
    let before = try desk.heldPackage(package)
    let after = try before.value.taken(by: desk.viewer?.person.id, at: desk.now)
    let partner = try desk.trust(before.value, fingerprint: fingerprint)
    let account = try desk.account(of: partner)
    let edition = try desk.edition(of: before.value.plan)
    guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ và lĩnh vực.") }
    for (place, line) in try content.checked(on: desk.now.day).initiatives.enumerated() {
      // Keys in the order of the list.
      let id = Dossier.ID(at: desk.now.adding(milliseconds: place))
      try arrive(id, line.dossier, line.initiative, before.value, at: edition, reception, account, desk)
    }
    try desk.replace(before, by: after, ["state": after.state.rawValue, "dossiers": "\(content.initiatives.count)"])
  }

  private func arrive(
    _ id: Dossier.ID, _ key: Dossier.ID, _ initiative: PackageContent.Initiative, _ package: ReceivedPackage,
    at edition: Edition,
    _ reception: Reception, _ account: Person.ID, _ desk: Desk
  ) throws {
    let origin = Origin(
      from: package.from, planTitle: package.planTitle, list: package.list, dossier: key,
      letterNumber: content.letterNumber.typed, letterDay: content.letterDay,
      finding: try initiative.finding?.checked(initiative.title, on: desk.now.day), signer: package.signer)
    if let earlier = try Dossiers.from(origin.key, on: desk.connection) {
      throw Refusal(
        "Sáng kiến «\(earlier.writing.title)» của nơi gửi này đã nhận trước đây.",
        next: "Mỗi sáng kiến chuyển lên một lần; đề nghị nơi gửi bỏ ra khỏi danh mục.")
    }
    let arrived = try Dossier.arrived(
      id: id, from: origin, writing: try initiative.writing(), field: initiative.field.typed,
      attachments: try initiative.files.map { try attachment($0, desk.now) }, filer: account, unit: nil,
      unitName: initiative.unit.typed.isEmpty ? nil : initiative.unit.typed, plan: edition.plan,
      version: edition.number, reception: reception, by: desk.viewer?.person.id ?? account, at: desk.now)
    try desk.insert(
      arrived, ["to": arrived.state.rawValue, "plan": edition.plan.id.description, "origin": key.description])
  }

  private func attachment(_ file: PackageContent.File, _ now: Instant) throws -> Attachment {
    guard let kept = kept[file.digest] else { throw Fault("the file \(file.digest) of a package was not kept") }
    return Attachment(
      digest: file.digest, name: file.name.typed, size: kept.size, type: kept.type.mediaType, part: "kem-theo",
      added: now)
  }
}

/// Notes what a higher level, in another installation, found on a list.
struct TakeResults: Command {
  var package: String
  var findings: [Dossier.ID: Finding]
  var fingerprint: String?
  static let action = Action.importPackage

  func place(at desk: Desk) throws -> Place { Place(plan: try desk.receivedPackage(package).plan) }

  func perform(at desk: Desk) throws {
    try desk.hold(try desk.receivedPackage(package).plan)
    let before = try desk.heldPackage(package)
    let after = try before.value.taken(by: desk.viewer?.person.id, at: desk.now)
    _ = try desk.trust(before.value, fingerprint: fingerprint)
    let list = try desk.heldForwardingList(before.value.list)
    try desk.replace(
      list, by: try list.value.answered(findings, by: before.value.signer), ["answers": "\(findings.count)"])
    try desk.replace(before, by: after, ["state": after.state.rawValue])
  }
}

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

  fileprivate func heldPackage(_ key: String) throws -> Loaded<ReceivedPackage> {
    try held(ReceivedPackage.self, key)
  }

  /// Who signed the package, as a partner; one who is not known yet becomes one when the fingerprint was compared.
  fileprivate func trust(_ package: ReceivedPackage, fingerprint: String?) throws -> Loaded<Partner> {
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
  fileprivate func account(of partner: Loaded<Partner>) throws -> Person.ID {
    if let account = partner.value.account { return account }
    let person = try Person(
      id: Person.ID(at: now), name: partner.value.name, signIn: "noi-gui-\(partner.value.key.prefix(16))",
      position: "Nơi gửi hồ sơ từ cấp dưới")
    try insert(person, ["partner": partner.value.key])
    try replace(partner, by: partner.value.filing(as: person.id), ["account": person.id.description])
    return person.id
  }
}
