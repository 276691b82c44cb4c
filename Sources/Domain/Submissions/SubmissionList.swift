/// A unit's submission list (tờ trình đề nghị công nhận sáng kiến, mẫu M-01): the dossiers that its head endorsed and
/// chose for it, with the number, day and signature under which it went to the standing office.
public struct SubmissionList: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<SubmissionList>

  /// A line of the list, frozen as it was chosen.
  public struct Item: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var title: String
    public var authors: [String]
    /// The first author's position.
    public var position: String
    /// The author's own unit, which may be beneath the one that submits.
    public var unit: String
    public var field: String
    /// What the unit said when it endorsed.
    public var assessment: String

    public init(
      dossier: Dossier.ID, title: String, authors: [String], position: String, unit: String, field: String,
      assessment: String
    ) {
      (self.dossier, self.title, self.authors) = (dossier, title, authors)
      (self.position, self.unit, self.field, self.assessment) = (position, unit, field, assessment)
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let unit: Unit.ID
  /// The unit's name on the day of preparing, and the body above it, as the head of the paper has them.
  public let unitName: String
  public let superior: String?
  /// The body that gets it next and passes it on to the receiving office; nil where it goes there directly.
  public let via: String?
  public let items: [Item]
  public let prepared: Instant
  public let preparedBy: Person.ID
  /// Nil until it has its number and signature.
  public private(set) var sending: Sending?
  /// It was given up before it was signed.
  public private(set) var isDiscarded = false

  /// - Throws: `Refusal` for a list without a dossier, or with one twice.
  public init(
    id: ID, plan: Plan.ID, unit: Unit.ID, unitName: String, superior: String?, via: String? = nil, items: [Item],
    preparedBy person: Person.ID, at now: Instant
  ) throws {
    guard !items.isEmpty else { throw SubmissionList.empty }
    guard Set(items.map(\.dossier)).count == items.count else {
      throw Refusal.input("dossier", "Một hồ sơ chỉ vào danh sách này một lần.")
    }
    self.id = id
    self.plan = plan
    self.unit = unit
    self.unitName = unitName
    self.superior = superior
    self.via = via
    self.items = items
    prepared = now
    preparedBy = person
  }

  /// There is no submission list of nothing.
  public static let empty = Refusal.input(
    "dossier", "Chưa chọn hồ sơ nào để trình.",
    next: "Xác nhận hồ sơ của tác giả ở trang Đơn vị, rồi chọn những hồ sơ để trình.")

  /// With the number, day and signature under which it goes.
  ///
  /// - Throws: `Refusal` when it has them already or was given up.
  public func signed(_ sending: Sending) throws -> SubmissionList {
    try requireOpen()
    var list = self
    list.sending = sending
    return list
  }

  /// Given up: its dossiers are free for another list.
  public func discarded() throws -> SubmissionList {
    try requireOpen()
    var list = self
    list.isDiscarded = true
    return list
  }

  private func requireOpen() throws {
    guard !isDiscarded else { throw Refusal("Văn bản này đã hủy.", next: "Lập văn bản khác.") }
    if let sending {
      throw Refusal(
        "Văn bản đã ghi số \(sending.number) ngày \(sending.day.short) nên không sửa được nữa.",
        next: "Tải lại trang để thấy văn bản; hồ sơ còn thiếu thì lập văn bản khác.")
    }
  }
}

extension SubmissionList {
  /// To whom it goes unless something else is filled in.
  public var proposedRecipients: [String] { ["Như trên", "Lưu: VT"] }
}
