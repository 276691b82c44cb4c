import Domain
import Store

/// Makes dossiers, before the plan's intake, of the list in a received package.
struct TakeForwardedList: OldCommand {
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
