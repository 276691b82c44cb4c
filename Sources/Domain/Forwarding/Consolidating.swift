/// One consolidated list of a round, and the supplement to it.
extension ForwardingList {
  /// - Parameter lists: those of the same forwarding that were made before in the round.
  /// - Returns: whether the list to be made is a supplement.
  /// - Throws: `Refusal` for a list of one unit alone, while another list has not gone, and for another one after it
  ///   that does not say why.
  static func requireOnly(
    _ forwarding: Forwarding, unit: Unit.ID?, after lists: [ForwardingList], isSupplement: Bool
  ) throws -> Bool {
    guard forwarding.isConsolidated else { return false }
    let clause = forwarding.source.clause
    guard unit == nil else {
      throw Refusal(
        "Kế hoạch gửi một danh mục tổng hợp, không gửi riêng từng đơn vị.", clause: clause,
        next: "Chọn «Toàn cơ quan» rồi lập danh mục.", field: "don-vi")
    }
    if let open = lists.first(where: { !$0.isSent }) {
      throw Refusal(
        "Đã có danh mục lập ngày \(open.prepared.day.short) chưa chuyển; mỗi đợt chỉ một danh mục tổng hợp.",
        clause: clause, next: "Hủy danh mục đó rồi lập lại một danh mục chung.")
    }
    guard let sent = lists.first else { return false }
    guard isSupplement else {
      let letter = sent.letter.map { " theo công văn số \($0.number) ngày \($0.day.short)" } ?? ""
      throw Refusal(
        "Đợt này đã chuyển danh mục tổng hợp\(letter); mỗi đợt chỉ một danh mục.", clause: clause,
        next: "Ghi lý do và văn bản cho phép để lập danh mục bổ sung.", field: "reason")
    }
    return true
  }
}

extension Plan {
  /// The lists of a forwarding that belong to the round of a day.
  public func lists(_ all: [ForwardingList], of forwarding: Forwarding.ID, on day: Day) -> [ForwardingList] {
    all.filter { $0.forwarding == forwarding && !$0.isDiscarded && isOneRound($0.prepared.day, day) }
  }
}

/// The printed copies that go with a list, counted before it goes.
extension ForwardingList {
  /// Who counted them, and when.
  public struct Counting: Hashable, Sendable, Codable {
    public var by: Person.ID
    public var at: Instant
  }

  /// With the printed copies of each dossier as they were counted.
  ///
  /// - Throws: `Refusal` for a list that has gone, and for a number of copies that cannot be.
  public func counted(_ copies: [Dossier.ID: Int], by person: Person.ID, at now: Instant) throws -> ForwardingList {
    try requireUnsent()
    guard copies.values.allSatisfy((0...100).contains) else {
      throw Refusal("Số bộ hồ sơ là số từ 0 đến 100.", kind: .input)
    }
    return countingCopies(copies, Counting(by: person, at: now))
  }

  /// - Throws: `Refusals`, one for each dossier of which fewer copies were counted than the plan sends.
  public func requireCounted(for forwarding: Forwarding) throws {
    guard let needed = forwarding.copies else { return }
    let refusals = items.compactMap { item -> Refusal? in
      guard (item.copies ?? 0) < needed else { return nil }
      let counted = item.copies.map { $0 > 0 ? "mới có \($0.twoDigits) bộ" : "chưa có bộ nào" } ?? "chưa đếm số bộ"
      return Refusal(
        "«\(item.title)» \(counted); kế hoạch gửi \(needed.twoDigits) bộ hồ sơ.", clause: forwarding.source.clause,
        next: "Đếm đủ rồi ghi ở «Đếm hồ sơ».", field: "copies-\(item.dossier)")
    }
    try refusals.throwIfAny()
  }

  /// Whether every dossier has the copies that the plan sends.
  public func isCounted(for forwarding: Forwarding) -> Bool {
    forwarding.copies.map { needed in items.allSatisfy { ($0.copies ?? 0) >= needed } } ?? true
  }
}
