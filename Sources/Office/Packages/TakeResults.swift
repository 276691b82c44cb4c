import Domain

extension Command<Void> {
  /// Notes what a higher level, in another installation, found on a list.
  static func takeResults(_ package: String, findings: [Dossier.ID: Finding], fingerprint: String?) -> Command {
    .at({ Place(plan: try $0.receivedPackage(package).plan) }, .importPackage) { desk in
      try desk.hold(try desk.receivedPackage(package).plan)
      let before = try desk.heldPackage(package)
      let after = try before.value.taken(by: desk.viewer?.person.id, at: desk.now)
      _ = try TrustedPartner(signing: before.value, fingerprint: fingerprint, at: desk)
      let list = try desk.heldForwardingList(before.value.list)
      let answered = try list.value.answered(findings, by: before.value.signer)
      try desk.replace(list, by: answered, ["answers": "\(findings.count)"])
      let officer = try desk.viewer?.person ?? desk.person(list.value.preparedBy)
      try answered.closeDossiers(since: list.value, by: officer, at: desk)
      try desk.replace(before, by: after, ["state": after.state.rawValue])
    }
  }
}
