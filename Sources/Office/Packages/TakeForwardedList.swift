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
      try desk.requireBound(edition.plan)
      guard let reception else { throw Refusal.input("track", "Chọn đợt nhận hồ sơ và lĩnh vực.") }
      let arrival = Arrival(
        package: before.value, content: content, kept: kept, edition: edition, reception: reception, filer: account,
        desk: desk)
      for (place, line) in try content.checked(on: desk.now.day).initiatives.enumerated() {
        try arrival.insert(line.initiative, of: line.dossier, place: place)
      }
      try desk.replace(before, by: after, ["state": after.state.rawValue, "dossiers": "\(content.initiatives.count)"])
    }
  }
}

/// The dossiers of a package as they come before a plan's intake.
private struct Arrival {
  let package: ReceivedPackage
  let content: PackageContent
  let kept: [String: FileStore.Kept]
  let edition: Edition
  let reception: Reception
  /// The partner's account.
  let filer: Person.ID
  let desk: Desk

  /// - Parameter place: its place on the list: keys are in the order of the list.
  func insert(_ initiative: PackageContent.Initiative, of key: Dossier.ID, place: Int) throws {
    let now = desk.now
    let origin = Origin(
      from: package.from, planTitle: package.planTitle, list: package.list, dossier: key,
      letterNumber: content.letterNumber.typed, letterDay: content.letterDay,
      finding: try initiative.finding?.checked(initiative.title, on: now.day), signer: package.signer,
      exceptions: try initiative.checkedExceptions(on: now.day))
    if let earlier = try Dossiers.from(origin.key, on: desk.connection) {
      throw Refusal(
        "Sáng kiến «\(earlier.writing.title)» của nơi gửi này đã nhận trước đây.",
        next: "Mỗi sáng kiến chuyển lên một lần; đề nghị nơi gửi bỏ ra khỏi danh mục.")
    }
    let arrived = try Dossier.arrived(
      id: Dossier.ID(at: now.adding(milliseconds: place)), from: origin, writing: try initiative.writing(),
      named: initiative.names,
      attachments: try initiative.files.map { try $0.attachment(kept, at: now) }, filer: filer, unit: nil,
      unitName: initiative.unit.typed.isEmpty ? nil : initiative.unit.typed, plan: edition.plan,
      version: edition.number, reception: reception, by: desk.viewer?.person.id ?? filer, at: now)
    try desk.insert(
      arrived, ["to": arrived.state.rawValue, "plan": edition.plan.id.description, "origin": key.description])
  }
}

extension PackageContent.File {
  fileprivate func attachment(_ kept: [String: FileStore.Kept], at now: Instant) throws -> Attachment {
    guard let kept = kept[digest] else { throw Fault("the file \(digest) of a package was not kept") }
    return Attachment(
      digest: digest, name: name.typed, size: kept.size, type: kept.type.mediaType,
      part: part.flatMap(Part.ID.init) ?? "kem-theo", added: now)
  }
}
