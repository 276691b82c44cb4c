import Domain
import Store

extension Command<Void> {
  /// Makes dossiers, before the plan's intake, of the list in a received package.
  ///
  /// - Parameter kept: the files, kept already, by their digests.
  static func takeForwardedList(
    _ package: String, content: PackageContent, kept: [String: FileStore.Kept], reception: Reception?,
    fingerprint: String?
  ) -> Command {
    .at({ Place(plan: try $0.receivedPackage(package).plan) }, .importPackage) { desk in
      try desk.hold(try desk.receivedPackage(package).plan)
      let before = try desk.heldPackage(package)
      let after = try before.value.taken(by: desk.viewer?.person.id, at: desk.now)
      let partner = try TrustedPartner(signing: before.value, fingerprint: fingerprint, at: desk)
      let account = try partner.account(at: desk)
      let edition = try desk.edition(of: before.value.plan)
      guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ và lĩnh vực.") }
      for (place, line) in try content.checked(on: desk.now.day).initiatives.enumerated() {
        // Keys in the order of the list.
        let id = Dossier.ID(at: desk.now.adding(milliseconds: place))
        try desk.arrive(
          id, line.dossier, line.initiative, of: content, kept, in: before.value, at: edition, reception, account)
      }
      try desk.replace(before, by: after, ["state": after.state.rawValue, "dossiers": "\(content.initiatives.count)"])
    }
  }
}

extension Desk {
  fileprivate func arrive(
    _ id: Dossier.ID, _ key: Dossier.ID, _ initiative: PackageContent.Initiative, of content: PackageContent,
    _ kept: [String: FileStore.Kept], in package: ReceivedPackage, at edition: Edition, _ reception: Reception,
    _ account: Person.ID
  ) throws {
    let origin = Origin(
      from: package.from, planTitle: package.planTitle, list: package.list, dossier: key,
      letterNumber: content.letterNumber.typed, letterDay: content.letterDay,
      finding: try initiative.finding?.checked(initiative.title, on: now.day), signer: package.signer)
    if let earlier = try Dossiers.from(origin.key, on: connection) {
      throw Refusal(
        "Sáng kiến «\(earlier.writing.title)» của nơi gửi này đã nhận trước đây.",
        next: "Mỗi sáng kiến chuyển lên một lần; đề nghị nơi gửi bỏ ra khỏi danh mục.")
    }
    let arrived = try Dossier.arrived(
      id: id, from: origin, writing: try initiative.writing(), field: initiative.field.typed,
      attachments: try initiative.files.map { try $0.attachment(kept, at: now) }, filer: account, unit: nil,
      unitName: initiative.unit.typed.isEmpty ? nil : initiative.unit.typed, plan: edition.plan,
      version: edition.number, reception: reception, by: viewer?.person.id ?? account, at: now)
    try insert(arrived, ["to": arrived.state.rawValue, "plan": edition.plan.id.description, "origin": key.description])
  }
}

extension PackageContent.File {
  fileprivate func attachment(_ kept: [String: FileStore.Kept], at now: Instant) throws -> Attachment {
    guard let kept = kept[digest] else { throw Fault("the file \(digest) of a package was not kept") }
    return Attachment(
      digest: digest, name: name.typed, size: kept.size, type: kept.type.mediaType, part: "kem-theo", added: now)
  }
}
