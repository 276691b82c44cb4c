/// Which body gives a kind of commendation, and which one submits the list to it.
extension Plan {
  /// The body that decides: the plan's issuer or the body above it where the plan names that body or its head by the
  /// words that everyone there uses, without the place; else whoever the plan names.
  public func body(giving kind: CommendationKind) -> String {
    [issuer, superior].compactMap { $0 }.first { kind.by.contains(everyday($0)) } ?? kind.by
  }

  /// The body that submits the list: the standing office to the issuer, the council to the standing office, the issuer
  /// to everyone else.
  public func body(submitting kind: CommendationKind) -> String {
    switch body(giving: kind) {
    case issuer: offices.standing
    case offices.standing: offices.council
    default: issuer
    }
  }

  /// By what authority the decision is signed unless something else is filled in: as the plan itself where its issuer
  /// gives, else as head of the body.
  public func signature(giving kind: CommendationKind) -> Signature {
    let body = body(giving: kind)
    guard body != issuer else { return signature }
    let head = kind.by.replacing(everyday(body), with: "").typed.uppercased()
    return head.isEmpty
      ? Signature(authority: ["TM. \(kind.by.uppercased())"], title: "CHỦ TỊCH") : Signature(authority: [], title: head)
  }

  /// The body's name without the plan's place: `Sở Khoa học và Công nghệ`.
  private func everyday(_ body: String) -> String { body.replacing(" \(place)", with: "") }
}

extension CommendationKind {
  /// What is done by giving it: `tặng Bằng khen của …`, or the plan's own words where those begin with the deed.
  public var deed: String { name.hasPrefix("Khen thưởng") ? name.lowercasedFirst : "tặng \(name)" }
}
