/// Which body is meant by the words in which a plan names who decides, gives or receives, and how its papers are
/// headed and signed.
extension Plan {
  /// The body that somebody named in the plan is, or heads: the issuer, the body above it or the standing office where
  /// the name holds theirs as everyone there says it, without the place; else the name. In full, as it heads papers.
  public func body(of name: String) -> String {
    let known = [issuer, superior, offices.standing].compactMap { $0 }
    return located(known.first { name.contains(everyday($0)) } ?? name)
  }

  /// The name with the place that everyone there leaves out: `Chủ tịch Ủy ban nhân dân thành phố Tam Điệp`.
  public func inFull(_ name: String) -> String {
    let body = body(of: name)
    return name.contains(body) ? name : located(name.replacing(everyday(body), with: body))
  }

  /// By what authority somebody named in the plan signs unless something else is filled in: the head of a body for
  /// what the head decides, and not in the body's name; as the plan itself was signed where the issuer decides.
  public func signature(of name: String) -> Signature {
    let own = signatureOfPlan(by: name)
    return name == body(of: name) ? own : own.byHead
  }

  /// By what authority somebody named in the plan signed as long as each decision was signed like its plan.
  public func signatureOfPlan(by name: String) -> Signature {
    let body = body(of: name)
    let head = name.replacing(body, with: "").replacing(everyday(body), with: "").typed.uppercased()
    if body == issuer {
      var own = signature
      if !head.isEmpty { own.authority.removeAll { $0.hasPrefix("TM.") } }
      return own
    }
    return head.isEmpty
      ? Signature(authority: ["TM. \(name.uppercased())"], title: "CHỦ TỊCH") : Signature(authority: [], title: head)
  }

  /// The body whose decisions recognise initiatives.
  public var decidingBody: String { body(of: offices.decides) }

  /// By what authority decisions of recognition are signed unless something else is filled in.
  public var decidingSignature: Signature { signature(of: offices.decides) }

  /// To whom a decision goes unless something else is filled in: those whom one of its articles names, and the plan's
  /// own recipients.
  public func decisionRecipients(article: Int) -> [String] { ["Như Điều \(article)"] + recipients }

  /// The body's name without the plan's place: `Sở Khoa học và Công nghệ`.
  private func everyday(_ body: String) -> String { body.replacing(" \(place)", with: "") }

  /// With the place behind the issuer's own level: `Hội đồng Sáng kiến huyện Vĩnh Tường`.
  private func located(_ name: String) -> String {
    let levels = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"]
    let isOwn = levels.contains { name.hasSuffix(" \($0)") && issuer.hasSuffix(" \($0) \(place)") }
    return isOwn ? "\(name) \(place)" : name
  }
}

extension Plan.Signature {
  /// The same body, signed by its head and by nobody for the head.
  public var byHead: Plan.Signature {
    let usual = SigningAuthority(self)
    guard usual.capacity.isForAnother else { return self }
    return Plan.Signature(authority: usual.collective.map { ["TM. \($0)"] } ?? [], title: usual.head, source: source)
  }

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
  ]
}
