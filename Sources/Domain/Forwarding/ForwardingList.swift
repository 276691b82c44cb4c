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
    /// Who is named with it; nil where the initiative itself is.
    public internal(set) var nominee: Nominee?
    /// What was confirmed of it when the list was made, in the words of the plan.
    public internal(set) var confirmed: [String] = []
    /// The printed copies that were counted; nil while nobody has.
    public fileprivate(set) var copies: Int?
    /// The dossier that was made of it at the higher level, when that is in this installation.
    public var higher: Dossier.ID?
    /// What a higher level outside of this installation has answered.
    public var answer: Finding?
    /// The letter by which it answered; nil for a package.
    public var answeredIn: HigherLetter?

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
    /// By what authority it was signed.
    public var authority: SigningAuthority
    /// To whom it goes; nil where it goes to whom the plan says.
    public var recipients: [String]?

    /// - Throws: a `Refusal` for what is no number, a day after today, or no name.
    public init(
      number: String, day: Day, signer: String, authority: SigningAuthority, recipients: [String]? = nil,
      today: Day
    ) throws {
      guard day <= today else {
        throw Refusal.input("day", "Ngày công văn không thể sau hôm nay (\(today.short)).")
      }
      let signer = try signer.asked("Ghi họ tên người ký", in: "signer", .untold(2...100))
      self.number = try ForwardingList.letterNumber(number)
      self.day = day
      self.signer = signer
      self.authority = authority
      self.recipients = recipients
    }
  }

  /// A letter by which a higher level that does not run this program says what it found.
  public struct HigherLetter: Hashable, Sendable, Codable {
    public var number: String
    public var day: Day

    /// - Throws: a `Refusal` for what is no number, or a day that is not between `first` and `today`.
    public init(number: String, day: Day, from first: Day, through today: Day) throws {
      self.number = try ForwardingList.letterNumber(number)
      guard (first...today).contains(day) else {
        throw Refusal.input(
          "day", "Ngày công văn trả kết quả phải từ ngày chuyển (\(first.short)) đến hôm nay (\(today.short)).")
      }
      self.day = day
    }

    /// `công văn số 12/MTTQ ngày 5/12/2023`.
    public var text: String { "công văn số \(number) ngày \(day.short)" }
  }

  /// What was recorded and then put right, with the reason.
  public struct Correction: Hashable, Sendable, Codable {
    public var at: Instant
    public var by: Person.ID
    public var dossiers: [Dossier.ID]
    public var reason: String
  }

  /// The note that no answer came.
  public struct Silence: Hashable, Sendable, Codable {
    public var note: String
    public var by: Person.ID
    public var at: Instant
  }

  /// A number and symbol as they are kept.
  ///
  /// - Throws: a `Refusal` at the field `number` for what is none.
  public static func letterNumber(_ typed: String) throws -> String {
    let letters = typed.typed.uppercased().filter { !$0.isWhitespace }
    guard (1...40).contains(letters.count), letters.contains(where: \.isNumber) else {
      throw Refusal.input("number", "Ghi số và ký hiệu công văn, ví dụ 18/UBND-KTHT.")
    }
    return letters
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
  /// By what it goes after the one list of its round; nil where it is that list.
  public let supplement: Admission?
  /// Who counted the printed copies; nil while nobody has.
  public private(set) var counting: Counting?
  public private(set) var letter: Letter?
  public private(set) var way: Way?
  public private(set) var sent: Instant?
  /// It was given up before it was sent.
  public private(set) var isDiscarded = false
  /// The key of the installation that answered, in hexadecimal: nobody else answers later.
  public private(set) var answeredBy: String?

  /// What is known where no answer came, as it was noted; nil while one is waited for.
  public private(set) var silence: Silence?
  /// What was put right in the answers, the first first.
  public private(set) var corrections: [Correction] = []

  /// The most initiatives that one list holds.
  public static let limit = 500

  /// A list of dossiers that all can go, none twice.
  ///
  /// - Parameters:
  ///   - supplement: by what it may follow the one list of its round.
  ///   - lists: those that were made before in the round.
  /// - Throws: `Refusal` for an empty or too long list, and for a second one where the plan sends one.
  public init(
    id: ID, plan: Plan, forwarding: Forwarding, unit: Unit.ID? = nil, unitName: String? = nil, items: [Item],
    supplement: Admission? = nil, after lists: [ForwardingList] = [], preparedBy person: Person.ID, at now: Instant
  ) throws {
    guard !items.isEmpty else { throw Refusal.input("dossier", "Chọn ít nhất một sáng kiến để đưa vào danh mục.") }
    guard items.count <= ForwardingList.limit else {
      throw Refusal.input("dossier", "Mỗi danh mục có tối đa \(ForwardingList.limit) sáng kiến.")
    }
    let follows = try ForwardingList.requireOnly(
      forwarding, unit: unit, after: lists, isSupplement: supplement != nil)
    self.supplement = follows ? supplement : nil
    self.id = id
    self.plan = plan.id
    self.forwarding = forwarding.id
    to = plan.receiver(of: forwarding).fullName
    self.unit = unit
    self.unitName = unitName
    self.items = items
    prepared = now
    preparedBy = person
  }

  public var isSent: Bool { sent != nil }

  /// Whether it went to a level outside whose answer to something on it is still to come.
  public var waitsForAnswer: Bool { way == .package && silence == nil && items.contains { $0.answer == nil } }

  func countingCopies(_ copies: [Dossier.ID: Int], _ counting: Counting) -> ForwardingList {
    var list = self
    for index in items.indices {
      if let number = copies[items[index].dossier] { list.items[index].copies = number }
    }
    list.counting = counting
    return list
  }

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
  /// - Throws: a `Refusal` when the list did not go to another installation, another one answered before, an answer is
  /// to
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
      guard let answer = answers[items[index].dossier], answer != items[index].answer else { continue }
      list.items[index].answer = answer
      list.items[index].answeredIn = nil
    }
    guard list.items != items else { throw Refusal("Kết quả trong gói này đã nhập rồi, không có gì mới.") }
    return list
  }

  /// With what a letter of the higher level says of items that have no answer yet.
  ///
  /// - Throws: a `Refusal` when the list did not leave the installation, nothing is said, or something is said of an
  /// item
  ///   that has its answer.
  public func told(_ findings: [Dossier.ID: Finding], in letter: HigherLetter) throws -> ForwardingList {
    try requireOutside()
    guard !findings.isEmpty else { throw Refusal("Chọn kết quả của ít nhất một sáng kiến.", kind: .input) }
    let open = Set(items.filter { $0.answer == nil }.map(\.dossier))
    guard Set(findings.keys).isSubset(of: open) else {
      throw Refusal(
        "Có sáng kiến đã ghi kết quả rồi.", kind: .conflict, next: "Dùng «Sửa kết quả đã ghi» và ghi lý do.")
    }
    return answering(findings, in: letter)
  }

  /// With the note that no answer came to what has none.
  ///
  /// - Throws: a `Refusal` when the list did not leave the installation, or everything has its answer.
  public func leftWithoutAnswer(_ note: String, by person: Person.ID, at now: Instant) throws -> ForwardingList {
    try requireOutside()
    guard silence == nil, items.contains(where: { $0.answer == nil }) else {
      throw Refusal("Mọi sáng kiến của danh mục đã có kết quả hoặc đã ghi là không có kết quả.")
    }
    var list = self
    list.silence = Silence(note: note.typed, by: person, at: now)
    return list
  }

  /// With answers put right; nil takes one back.
  ///
  /// - Throws: a `Refusal` when nothing changes, an item has no answer to put right, or no reason is given.
  public func corrected(
    _ findings: [Dossier.ID: Finding?], in letter: HigherLetter, reason: String, by person: Person.ID, at now: Instant
  ) throws -> ForwardingList {
    try requireOutside()
    let reason = try reason.asked("Ghi lý do sửa kết quả đã ghi", .untold(1...1000))
    let changed = findings.filter { key, finding in
      items.contains { $0.dossier == key && $0.answer != nil && ($0.answer != finding || $0.answeredIn != letter) }
    }
    guard !changed.isEmpty else { throw Refusal("Không có kết quả nào thay đổi.", kind: .input) }
    var list = answering(changed, in: letter)
    list.corrections.append(
      Correction(at: now, by: person, dossiers: items.map(\.dossier).filter { changed[$0] != nil }, reason: reason))
    return list
  }

  private func answering(_ findings: [Dossier.ID: Finding?], in letter: HigherLetter) -> ForwardingList {
    var list = self
    for index in items.indices {
      guard let finding = findings[items[index].dossier] else { continue }
      list.items[index].answer = finding
      list.items[index].answeredIn = finding == nil ? nil : letter
    }
    return list
  }

  private func requireOutside() throws {
    guard way == .package else {
      throw Refusal(
        isSent
          ? "Kết quả của cấp trên trong hệ thống này tự hiện ở đây, không ghi tay."
          : "Danh mục chưa chuyển nên chưa có kết quả.")
    }
  }
}
