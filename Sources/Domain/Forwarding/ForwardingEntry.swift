/// What the maker of a list says of each initiative on it.
extension ForwardingList {
  /// What is said of one initiative when it is put on a list.
  public struct Entry: Hashable, Sendable {
    /// Who is named with it; nil where the plan or the dossier says it.
    public var nominated: Forwarding.Nominated?
    /// The collective that is named; empty for the one in whose name the dossier was filed.
    public var collective: String
    /// What was confirmed of it.
    public var confirmed: Set<Forwarding.Asked.ID>

    public init(
      nominated: Forwarding.Nominated? = nil, collective: String = "", confirmed: Set<Forwarding.Asked.ID> = []
    ) {
      self.nominated = nominated
      self.collective = collective
      self.confirmed = confirmed
    }
  }

  /// Who is named to the higher level with an initiative.
  public struct Nominee: Hashable, Sendable, Codable {
    public var kind: Forwarding.Nominated
    public var names: [String]

    /// `tập thể Tổ Toán`, `cá nhân Nguyễn Văn A, Trần Thị B`.
    public var text: String { "\(kind.name) \(names.joined(separator: ", "))" }
  }

  /// How many people and collectives the list names, in words: `02 cá nhân, 01 tập thể`; empty where none.
  public var nominees: String {
    [Forwarding.Nominated.collective, .individual].compactMap { kind in
      let count = items.reduce(0) { $0 + ($1.nominee?.kind == kind ? $1.nominee?.names.count ?? 0 : 0) }
      return count == 0 ? nil : "\(count.twoDigits) \(kind.name)"
    }.joined(separator: ", ")
  }
}

extension Forwarding.Nominated {
  public var name: String {
    switch self {
    case .initiative: "sáng kiến"
    case .individual: "cá nhân"
    case .collective: "tập thể"
    }
  }
}

extension Forwarding {
  /// The line of a dossier on a list.
  ///
  /// - Throws: `Refusals` for what the plan asks and nobody confirmed, and for a collective without a name.
  public func item(
    for dossier: Dossier, _ entry: ForwardingList.Entry, finding: Finding?
  ) throws -> ForwardingList.Item {
    let title = dossier.writing.title
    var refusals = asks.filter { !entry.confirmed.contains($0.id) }.map { asked in
      Refusal(
        "«\(title)» chưa được xác nhận là «\(asked.name.lowercasedFirst)».", kind: .input, clause: source.clause,
        next: "Đánh dấu xác nhận, hoặc bỏ sáng kiến này khỏi danh mục.", field: "ask-\(asked.id)-\(dossier.id)")
    }
    var item = ForwardingList.Item(
      dossier: dossier.id, title: title, authors: dossier.publicAuthors, unit: dossier.unitName ?? "",
      finding: finding)
    do {
      item.nominee = try nominee(of: dossier, entry)
    } catch let refusal as Refusal {
      refusals.append(refusal)
    }
    try refusals.throwIfAny()
    item.confirmed = asks.map(\.name)
    return item
  }

  /// Who is named unless something else is chosen: the collective in whose name the dossier was filed, else persons.
  public func usualNominee(of dossier: Dossier) -> Nominated {
    if dossier.publicCollective != nil, nominates.contains(.collective) { return .collective }
    return nominates.first { $0 == .individual } ?? nominates.first ?? .initiative
  }

  private func nominee(of dossier: Dossier, _ entry: ForwardingList.Entry) throws -> ForwardingList.Nominee? {
    let kind = entry.nominated ?? usualNominee(of: dossier)
    guard nominates.contains(kind) else {
      throw Refusal(
        "Kế hoạch không đề nghị \(kind.name) lên cấp trên.", kind: .input, clause: source.clause,
        next: "Chọn \(nominates.map(\.name).joined(separator: " hoặc ")).", field: "nominee-\(dossier.id)")
    }
    switch kind {
    case .initiative: return nil
    case .individual: return ForwardingList.Nominee(kind: kind, names: dossier.publicAuthors)
    case .collective:
      let typed = entry.collective.typed
      guard let name = typed.isEmpty ? dossier.publicCollective : typed, (2...200).contains(name.count) else {
        throw Refusal.input(
          "collective-\(dossier.id)", "Ghi tên tập thể được đề nghị với «\(dossier.writing.title)».")
      }
      guard !dossier.withheld(.name).contains(where: { $0.isNamed(in: name) }) else {
        throw Refusal(
          "«\(name)» nêu tên tác giả mà gia đình không đồng ý \(Consent.Matter.name.name).", kind: .input,
          clause: dossier.consentRule?.source.clause, next: "Ghi tên tập thể mà không có tên tác giả.",
          field: "collective-\(dossier.id)")
      }
      return ForwardingList.Nominee(kind: kind, names: [name])
    }
  }
}
