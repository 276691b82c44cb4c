/// One consolidated list (danh mục) of initiatives that an office sends to a higher level, with what came of them here
/// and, later, there.
public struct ForwardingList: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<ForwardingList>

  /// A line of the list, frozen as it was put there.
  public struct Item: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    public var title: String
    public var authors: [String]
    public var unit: String
    /// What this level found; nil where it did not judge.
    public var finding: Finding?
    /// The dossier that was made of it at the higher level, when that is in this installation.
    public var higher: Dossier.ID?
    /// What the higher level, in another installation, has sent back.
    public var answer: Finding?

    public init(dossier: Dossier.ID, title: String, authors: [String], unit: String, finding: Finding?) {
      self.dossier = dossier
      self.title = title
      self.authors = authors
      self.unit = unit
      self.finding = finding
    }
  }

  /// The letter (công văn) with which the list goes.
  public struct Letter: Hashable, Sendable, Codable {
    /// Number and symbol: `18/CV-UBND`.
    public var number: String
    public var day: Day
    public var signer: String

    /// - Throws: a `Refusal` for what is no number, a day after today, or no name.
    public init(number: String, day: Day, signer: String, today: Day) throws {
      let letters = number.typed.uppercased().filter { !$0.isWhitespace }
      guard (1...40).contains(letters.count), letters.contains(where: \.isNumber) else {
        throw Refusal.input("number", "Ghi số và ký hiệu công văn, ví dụ 18/UBND-KTHT.")
      }
      guard day <= today else {
        throw Refusal.input("day", "Ngày công văn không thể sau hôm nay (\(today.short)).")
      }
      guard (2...100).contains(signer.typed.count) else { throw Refusal.input("signer", "Ghi họ tên người ký.") }
      self.number = letters
      self.day = day
      self.signer = signer.typed
    }
  }

  /// How it went up.
  public enum Way: Hashable, Sendable, Codable {
    /// To a plan of this installation.
    case here(Plan.ID)
    /// To another installation, as a signed package.
    case package
  }

  public let id: ID
  public let plan: Plan.ID
  public let forwarding: Forwarding.ID
  /// The body it goes to, as the plan names it.
  public let to: String
  /// The unit whose initiatives it lists, and its name; nil for the whole office.
  public let unit: Unit.ID?
  public let unitName: String?
  public private(set) var items: [Item]
  public let prepared: Instant
  public let preparedBy: Person.ID
  public private(set) var letter: Letter?
  public private(set) var way: Way?
  public private(set) var sent: Instant?
  /// It was given up before it was sent.
  public private(set) var isDiscarded = false
  /// The key of the installation that answered, in hexadecimal: nobody else answers later.
  public private(set) var answeredBy: String?

  /// The most initiatives that one list holds.
  public static let limit = 500

  /// A list of dossiers that all can go, none twice.
  public init(
    id: ID, plan: Plan.ID, forwarding: Forwarding, unit: Unit.ID? = nil, unitName: String? = nil, items: [Item],
    preparedBy person: Person.ID, at now: Instant
  ) throws {
    guard !items.isEmpty else { throw Refusal.input("dossier", "Chọn ít nhất một sáng kiến để đưa vào danh mục.") }
    guard items.count <= ForwardingList.limit else {
      throw Refusal.input("dossier", "Mỗi danh mục có tối đa \(ForwardingList.limit) sáng kiến.")
    }
    self.id = id
    self.plan = plan
    self.forwarding = forwarding.id
    to = forwarding.to
    self.unit = unit
    self.unitName = unitName
    self.items = items
    prepared = now
    preparedBy = person
  }

  public var isSent: Bool { sent != nil }

  /// Sent with its letter.
  ///
  /// - Parameter made: the dossiers of the higher level that were made of these, when that is in this installation.
  public func sent(
    with letter: Letter, by way: Way, made: [Dossier.ID: Dossier.ID] = [:], at now: Instant
  ) throws -> ForwardingList {
    try requireUnsent()
    var list = self
    list.letter = letter
    list.way = way
    list.sent = now
    for index in items.indices { list.items[index].higher = made[items[index].dossier] }
    return list
  }

  /// Given up: it lists nothing any more.
  public func discarded() throws -> ForwardingList {
    try requireUnsent()
    var list = self
    list.items = []
    list.isDiscarded = true
    return list
  }

  /// - Throws: a `Refusal` when the list has gone or was given up.
  public func requireUnsent() throws {
    guard !isDiscarded else { throw Refusal("Danh mục này đã hủy.", next: "Lập danh mục khác.") }
    guard sent == nil else {
      throw Refusal(
        "Danh mục đã chuyển đi ngày \(sent?.day.short ?? "") nên không sửa được nữa.",
        next: "Tải lại trang để thấy bước hiện nay.")
    }
  }

  /// With what the higher level sent back.
  ///
  /// - Parameter signer: the key of the installation that sent it, in hexadecimal.
  /// - Throws: a `Refusal` when the list did not go to another installation, another one answered before, an answer is to
  ///   a dossier that is not listed, or nothing in it is new.
  public func answered(_ answers: [Dossier.ID: Finding], by signer: String) throws -> ForwardingList {
    guard way == .package else { throw Refusal("Danh mục này không gửi đi bằng gói, nên không nhận kết quả từ gói.") }
    guard answeredBy == nil || answeredBy == signer else {
      throw Refusal(
        "Kết quả trước của danh mục này do một nơi khác ký.", next: "Hỏi lại \(to) xem nơi nào trả kết quả.")
    }
    guard Set(answers.keys).isSubset(of: items.map(\.dossier)) else {
      throw Refusal("Gói có kết quả của sáng kiến không thuộc danh mục đã gửi.", kind: .input)
    }
    var list = self
    list.answeredBy = signer
    for index in items.indices {
      if let answer = answers[items[index].dossier] { list.items[index].answer = answer }
    }
    guard list.items != items else { throw Refusal("Kết quả trong gói này đã nhập rồi, không có gì mới.") }
    return list
  }
}
