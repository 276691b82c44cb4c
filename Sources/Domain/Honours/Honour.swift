/// An act of honouring (vinh danh, biểu dương): whom a decision honoured, at which level, recorded by the unit whose
/// decision it is, or by the standing office of a plan.
public struct Honour: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Honour>

  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    case unit, commune, district, department, province, nation

    public var name: String {
      switch self {
      case .unit: "cấp cơ sở"
      case .commune: "cấp xã"
      case .district: "cấp huyện"
      case .department: "cấp sở, ngành"
      case .province: "cấp tỉnh"
      case .nation: "toàn quốc"
      }
    }

    /// From the highest down.
    public static var highestFirst: [Level] { allCases.reversed() }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case recorded, published, discarded

    public var name: String {
      switch self {
      case .recorded: "chưa công khai"
      case .published: "đã công khai"
      case .discarded: "đã bỏ"
      }
    }
  }

  /// Whom it honours.
  public struct Honouree: Hashable, Sendable, Codable {
    public var name: String
    public var isCollective: Bool
    /// Where they work; empty where that is not said.
    public var unit: String
    /// For which work; empty where it is for none.
    public var work: String
    /// Whether they agreed that everyone reads their name.
    public var isPublic: Bool
    /// The dossier that the decision recognised, where it is one of this installation; nil for none.
    public var dossier: Dossier.ID?

    public init(
      name: String, isCollective: Bool, unit: String = "", work: String = "", isPublic: Bool = true,
      dossier: Dossier.ID? = nil
    ) {
      (self.name, self.isCollective, self.unit, self.work) = (name.typed, isCollective, unit.typed, work.typed)
      (self.isPublic, self.dossier) = (isPublic, dossier)
    }
  }

  /// What the unit writes of it.
  public struct Content: Hashable, Sendable, Codable {
    public var level: Level
    /// The form of the honour: `Giấy khen`, `Biểu dương`, `Giải thưởng …`.
    public var form: String
    /// On what occasion: `Sơ kết phong trào năm 2024`.
    public var occasion: String
    /// Who decided.
    public var issuer: String
    public var number: String
    public var day: Day?
    public var honourees: [Honouree]

    public init(
      level: Level, form: String, occasion: String, issuer: String, number: String, day: Day?, honourees: [Honouree]
    ) {
      (self.level, self.form, self.occasion) = (level, form.typed, occasion.typed)
      (self.issuer, self.number, self.day, self.honourees) = (issuer.typed, number.typed, day, honourees)
    }
  }

  /// The most that one decision can name here.
  public static let most = 500

  public let id: ID
  /// Whose record it is: a unit's, under a plan or none, or that of a plan's standing office.
  public let recorder: Post.Publisher
  public let begun: Instant
  public private(set) var content: Content
  /// The decision itself; nil where it is not kept here.
  public private(set) var file: KeptFile?
  public internal(set) var state: State
  public private(set) var publishedAt: Instant?

  public init(
    id: ID, by recorder: Post.Publisher, _ content: Content, file: KeptFile?, at now: Instant
  ) throws {
    (self.id, self.recorder, begun) = (id, recorder, now)
    self.content = try content.checked(on: now.day)
    (self.file, state, publishedAt) = (file, .recorded, nil)
  }

  /// Whether everyone reads of it.
  public var isPublic: Bool { state == .published }

  public var day: Day { content.day ?? begun.day }
  public var year: Int { day.year }
}

extension Honour.Content {
  fileprivate func checked(on today: Day) throws -> Honour.Content {
    var refusals: [Refusal] = []
    refusals.ask(form, "Ghi hình thức: Giấy khen, Bằng khen, biểu dương", in: "form", .untold(2...200))
    refusals.ask(occasion, "Dịp vinh danh dài tối đa 200 ký tự", in: "occasion", .untold(0...200))
    refusals.ask(issuer, "Ghi cơ quan, người ký quyết định", in: "issuer", .untold(2...200))
    refusals.ask(number, "Ghi số, ký hiệu quyết định", in: "number", .untold(1...60))
    if day == nil { refusals.append(.input("day", "Ghi ngày quyết định.")) }
    if let day, day > today {
      refusals.append(.input("day", "Ngày quyết định không thể sau hôm nay (\(today.short))."))
    }
    if !(1...Honour.most).contains(honourees.count) {
      refusals.append(
        .input("people", "Ghi từ 1 đến \(Honour.most) cá nhân, tập thể được vinh danh.", next: "Mỗi dòng một tên."))
    }
    for honouree in honourees {
      let field = honouree.isCollective ? "collectives" : "people"
      if !(2...200).contains(honouree.name.count) {
        refusals.append(.input(field, "«\(honouree.name.prefix(40))» không phải một tên.", next: "Mỗi dòng một tên."))
      } else if honouree.unit.count > 200 || honouree.work.count > 300 {
        refusals.append(.input(field, "Dòng của «\(honouree.name)» quá dài.", next: "Ghi: tên; đơn vị; sáng kiến."))
      }
    }
    var seen: Set<String> = []
    for honouree in honourees where !seen.insert("\(honouree.name)\n\(honouree.unit)\n\(honouree.work)".folded).inserted
    {
      refusals.append(
        .input(
          honouree.isCollective ? "collectives" : "people", "«\(honouree.name)» ghi hai lần.", next: "Giữ một dòng."))
    }
    try refusals.throwIfAny()
    return self
  }
}

extension Honour.Honouree {
  /// Those of a list as it is typed: on each line a name, and behind semicolons the unit and the work.
  ///
  /// - Parameter kept: names of those who are not to be read by everyone, one a line.
  public static func typed(_ text: String, isCollective: Bool, unnamed kept: String) -> [Honour.Honouree] {
    let hidden = Set(kept.split(whereSeparator: \.isNewline).map { String($0).typed.nameKey })
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map { String($0).typed }
      guard let name = parts.first, !name.isEmpty else { return nil }
      return Honour.Honouree(
        name: name, isCollective: isCollective, unit: parts.count > 1 ? parts[1] : "",
        work: parts.count > 2 ? parts[2] : "", isPublic: !hidden.contains(name.nameKey))
    }
  }

  /// The line of which it is read.
  public var line: String {
    let parts = [name, unit, work]
    return parts[...(parts.lastIndex { !$0.isEmpty } ?? 0)].joined(separator: "; ")
  }
}

// MARK: Steps

extension Honour: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, publish, withhold, discard
  }

  public static func row(_ step: Step) -> LifeRow<Honour> {
    switch step {
    case .write: LifeRow("sửa", [.recorded], .recordHonour)
    case .publish: LifeRow("công khai", [.recorded], to: [.published], .publishHonour)
    case .withhold: LifeRow("thôi công khai", [.published], to: [.recorded], .publishHonour)
    case .discard: LifeRow("bỏ", [.recorded], to: [.discarded], .recordHonour)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    notNow(
      step, "danh sách vinh danh \(state.name)",
      next: state == .published ? "Thôi công khai trước, sửa rồi công khai lại." : nil)
  }

  /// With another content; a file that came along takes the place of the one before.
  public func written(_ content: Content, file: KeptFile?, on today: Day) throws -> Honour {
    var honour = try stepped(.write)
    honour.content = try content.checked(on: today)
    honour.file = file ?? self.file
    return honour
  }

  /// For everyone to read.
  public func published(at now: Instant) throws -> Honour {
    var honour = try stepped(.publish)
    honour.publishedAt = now
    return honour
  }

  public func withheld() throws -> Honour { try stepped(.withhold) }

  public func discarded() throws -> Honour { try stepped(.discard) }

  /// Takes names from the public, in whatever state it is.
  mutating func hide(where isHidden: (Honouree) -> Bool) {
    for index in content.honourees.indices where isHidden(content.honourees[index]) {
      content.honourees[index].isPublic = false
    }
  }
}
