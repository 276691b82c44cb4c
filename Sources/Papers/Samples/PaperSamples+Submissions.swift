import Domain

extension PaperSamples {
  /// A unit's submission list with one dossier, signed on that day.
  static func submissionList(of dossier: Dossier, under plan: Plan, on day: Day) throws -> SubmissionList {
    let now = VietnamTime.start(of: day)
    let name = "Trường Tiểu học Mẫu"
    let writing = dossier.writing
    let item = SubmissionList.Item(
      dossier: dossier.id, title: writing.title, authors: writing.authors.map(\.name),
      position: writing.authors.first?.position ?? "", unit: dossier.unitName ?? name,
      field: writing.field.flatMap { plan.fields.category($0)?.name } ?? "", assessment: "")
    let list = try SubmissionList(
      id: SubmissionList.ID(at: now, random: (60, 60)), plan: plan.id,
      unit: Unit.ID(at: now, random: (3, 3)), unitName: name, superior: "Phòng Giáo dục và Đào tạo Mẫu", items: [item],
      preparedBy: Person.ID(at: now, random: (2, 2)), at: now)
    let signing = Signing(
      number: "12/TTr-THM", day: day, signer: "Trần Thị Mẫu",
      authority: SigningAuthority(Plan.Signature(headOf: name)), recipients: list.proposedRecipients)
    return try list.signed(try Sending(signing, example: "12/TTr-THM", today: day))
  }
}
