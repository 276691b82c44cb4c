extension Plan.Signature {
  /// The same body, signed by its head and by nobody for the head.
  public var byHead: Plan.Signature {
    let usual = SigningAuthority(self)
    guard usual.capacity.isForAnother else { return self }
    return Plan.Signature(authority: usual.collective.map { ["TM. \($0)"] } ?? [], title: usual.head, source: source)
  }

  /// The lines of who signs, and the name, as one reads them aloud.
  public var inOneLine: String { (authority + [title] + [name].compactMap { $0 }).joined(separator: ", ") }

  /// How the head of a body signs, by the title that heads of such bodies have.
  public init(headOf body: String) {
    let known = Plan.Signature.heads.first { body.hasPrefix($0.of) }
    self.init(authority: known?.authority ?? [], title: known?.title ?? "THỦ TRƯỞNG ĐƠN VỊ")
  }

  private static let heads: [(of: String, authority: [String], title: String)] = [
    ("Ủy ban nhân dân", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"), ("UBND", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"),
    ("Ủy ban Mặt trận Tổ quốc", ["TM. BAN THƯỜNG TRỰC"], "CHỦ TỊCH"),
    ("Ủy ban MTTQ", ["TM. BAN THƯỜNG TRỰC"], "CHỦ TỊCH"),
    ("UBMTTQ", ["TM. BAN THƯỜNG TRỰC"], "CHỦ TỊCH"), ("Sở", [], "GIÁM ĐỐC"), ("Văn phòng", [], "CHÁNH VĂN PHÒNG"),
    ("Phòng", [], "TRƯỞNG PHÒNG"), ("Trường", [], "HIỆU TRƯỞNG"), ("Chi cục", [], "CHI CỤC TRƯỞNG"),
    ("Cục", [], "CỤC TRƯỞNG"), ("Thanh tra", [], "CHÁNH THANH TRA"), ("Trung tâm", [], "GIÁM ĐỐC"),
    ("Bệnh viện", [], "GIÁM ĐỐC"), ("Công ty", [], "GIÁM ĐỐC"), ("Hội đồng", [], "CHỦ TỊCH HỘI ĐỒNG"),
    ("Chủ tịch", [], "CHỦ TỊCH"), ("Giám đốc", [], "GIÁM ĐỐC"),
  ]
}

extension Plan {
  /// How the issuer signed the plan itself where somebody else did so for its head: who may sign what this body issues
  /// too. Nil where the head signed, or where the body is another.
  public func deputySignature(of body: Body) -> Signature? {
    guard office(of: body).id == issuedBy, SigningAuthority(signature).capacity.isForAnother else { return nil }
    return signature
  }
}
