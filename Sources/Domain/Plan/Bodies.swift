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

  /// By what authority somebody named in the plan signs unless something else is filled in: as the plan itself where
  /// the issuer signs, but not in the name of the body where its head decides alone; else as head of the body.
  public func signature(of name: String) -> Signature {
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

  /// The body's name without the plan's place: `Sở Khoa học và Công nghệ`.
  private func everyday(_ body: String) -> String { body.replacing(" \(place)", with: "") }

  /// With the place behind the issuer's own level: `Hội đồng Sáng kiến huyện Vĩnh Tường`.
  private func located(_ name: String) -> String {
    let levels = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"]
    let isOwn = levels.contains { name.hasSuffix(" \($0)") && issuer.hasSuffix(" \($0) \(place)") }
    return isOwn ? "\(name) \(place)" : name
  }
}
