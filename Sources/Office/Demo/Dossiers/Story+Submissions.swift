import Domain
import Store

/// What units submitted.
extension Story {
  /// One unit's list has its number and signature, another's is prepared; a third has not begun.
  func submissions() async throws {
    try go(2024, 4, 8)
    let signed = try await submit("td-gd", by: "hieu-truong")
    let head = try cast.person("hieu-truong")
    let signing = Signing(
      number: "31/TTr-PGDĐT", day: office.clock.now.day, signer: "Nguyễn Hiệu Trưởng Mẫu",
      authority: SigningAuthority(Plan.Signature(headOf: "Phòng Giáo dục và Đào tạo")),
      recipients: ["Như trên", "Lưu: VT, HS"])
    try await office.run(.signSubmissionList(signed, signing: signing), as: head)
    _ = try await submit("td-p1", by: "chu-tich-phuong")
  }

  /// A list of everything that the head of a unit endorsed and that is on none.
  private func submit(_ unit: String, by head: String) async throws -> SubmissionList.ID {
    guard let unit = cast.units[unit] else { throw Refusal.absent }
    let list = SubmissionList.ID(at: office.clock.now)
    try await office.run(
      .prepareSubmissionList(id: list, plan: Cast.tamDiep, unit: unit, choice: .everythingOpen),
      as: cast.person(head))
    return list
  }
}
