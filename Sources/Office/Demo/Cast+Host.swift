import Domain

extension Cast {
  /// The administrator says which office runs the rehearsal.
  func nameHost(in office: Office) async throws {
    let host = try HostOffice(
      name: "Ủy ban nhân dân thành phố Tam Điệp", place: "Tam Điệp",
      address: "Số 1, đường Giả Định, thành phố Tam Điệp", telephone: "0229 000 0000",
      mail: "sangkien@tamdiep.vidu.vn")
    try await office.run(.writeHost(host), as: person("quan-tri"))
  }
}
