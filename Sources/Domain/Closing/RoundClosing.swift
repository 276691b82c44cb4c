/// That a round of a plan was closed (kết thúc đợt): nothing of it is changed from then on, and all of it is archived.
/// A round that was reopened and closed again was closed several times.
public struct RoundClosing: Hashable, Sendable, Codable {
  /// One time that it was closed.
  public struct Time: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Time>

    public let id: ID
    /// What was left, in words; empty when nothing was.
    public let left: [String]
    /// Why it was closed with that left; empty when nothing was.
    public let reason: String
    public let by: Person.ID
    public let at: Instant
    /// The archive; nil until it is made.
    public fileprivate(set) var archive: Archive?
    public fileprivate(set) var reopening: Remark?
  }

  /// The file that has everything of the round.
  public struct Archive: Hashable, Sendable, Codable {
    /// SHA-256 of the file, by which it is kept.
    public let digest: String
    public let name: String
    /// Bytes.
    public let size: Int
    /// How many files are in it.
    public let files: Int

    public init(digest: String, name: String, size: Int, files: Int) {
      (self.digest, self.name, self.size, self.files) = (digest, name, size, files)
    }
  }

  public let plan: Plan.ID
  /// The round of the plan (`Plan.round`); 0 for a plan of one time.
  public let round: Int
  /// The first first.
  public private(set) var times: [Time]

  public init(plan: Plan.ID, round: Int) {
    (self.plan, self.round, times) = (plan, round, [])
  }

  /// Whether it is closed now.
  public var isClosed: Bool { times.last.map { $0.reopening == nil } ?? false }
}

extension RoundClosing {
  /// Closed.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice closes once.
  ///   - open: what is not over.
  /// - Throws: `Refusal` while something binding is open, or where something is left without a reason.
  public func closed(
    _ id: Time.ID, with open: [OpenMatter], reason: String, by person: Person.ID, at now: Instant
  ) throws -> RoundClosing {
    if times.contains(where: { $0.id == id }) { return self }
    guard !isClosed else { throw Refusal("Đợt này đã kết thúc.", kind: .conflict) }
    let binding = open.filter { $0.kind.weight == .binding }
    guard binding.isEmpty else {
      throw Refusal(
        "Chưa kết thúc được: còn \(binding.map(\.words).joined(separator: ", ")).",
        next: "Làm xong những việc này rồi kết thúc đợt.")
    }
    let left = open.filter { $0.kind.weight == .explained }
    let reason = reason.typed
    if !left.isEmpty, !(10...2000).contains(reason.count) {
      throw Refusal.input(
        "reason", "Ghi lý do kết thúc khi còn việc để lại, từ 10 đến 2.000 ký tự.",
        next: "Còn \(left.map(\.words).joined(separator: ", ")).")
    }
    var closing = self
    closing.times.append(
      Time(id: id, left: open.map(\.words), reason: left.isEmpty ? "" : reason, by: person, at: now))
    return closing
  }

  /// Open again.
  ///
  /// - Throws: `Refusal` for one that is not closed, or without a reason.
  public func reopened(_ reason: String, by person: Person.ID, at now: Instant) throws -> RoundClosing {
    guard isClosed, let last = times.indices.last else {
      throw Refusal("Đợt này đang mở, không cần mở lại.", kind: .conflict)
    }
    let reason = try reason.asked("Ghi lý do mở lại", .told(10...2000))
    var closing = self
    closing.times[last].reopening = Remark(reason: reason, by: person, at: now)
    return closing
  }

  /// With the archive that was made of one closing.
  public func archived(_ id: Time.ID, as archive: Archive) -> RoundClosing {
    var closing = self
    if let index = times.firstIndex(where: { $0.id == id }) { closing.times[index].archive = archive }
    return closing
  }
}

extension Plan {
  /// What its round is called: `đợt 2024`, or the plan itself where it is carried out once.
  public var roundName: String { round == 0 ? "kế hoạch" : "đợt \(period.years)" }

  /// What is said to who would change something of a round that is closed.
  public func closedRefusal(of round: Int) -> Refusal {
    Refusal(
      "Kế hoạch \(shortTitle)\(round == 0 ? "" : ", đợt \(round)") đã kết thúc và lưu trữ, không ghi thêm được.",
      next: "Cần sửa thì đề nghị cơ quan thường trực mở lại, có lý do.")
  }
}
