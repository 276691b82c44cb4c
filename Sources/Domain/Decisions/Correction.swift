/// A decision that corrects what the annexed list of an issued one says wrongly (quyết định đính chính). It changes
/// names, never results.
public struct Correction: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Correction>

  /// What of a line can be corrected.
  public struct Wording: Hashable, Sendable, Codable {
    public var title: String
    /// The authors' names in the order of the list.
    public var authors: [String]
    /// Empty for authors without a unit.
    public var unit: String

    public init(title: String, authors: [String], unit: String) {
      self.title = title
      self.authors = authors
      self.unit = unit
    }

    fileprivate var withoutAuthors: Wording { Wording(title: title, authors: [], unit: unit) }

    /// The wording with which the dossier stands in lists now.
    public init(_ dossier: Dossier) {
      self.init(
        title: dossier.writing.title, authors: dossier.writing.authors.map(\.name), unit: dossier.unitName ?? "")
    }
  }

  /// A line of the list as it stood and as it is right.
  public struct Line: Hashable, Sendable, Codable {
    public let dossier: Dossier.ID
    public let before: Wording
    public let after: Wording

    /// The same without the authors, where not all of them may be named.
    public var withoutAuthors: Line {
      Line(dossier: dossier, before: before.withoutAuthors, after: after.withoutAuthors)
    }

    /// What differs: its name, the old words and the new.
    public func changes(under plan: Plan) -> [(what: String, before: String, after: String)] {
      var changes: [(what: String, before: String, after: String)] = []
      if before.title != after.title { changes.append(("Tên \(plan.workNames)", before.title, after.title)) }
      for (old, new) in zip(before.authors, after.authors) where old != new {
        changes.append(("Họ tên tác giả", old, new))
      }
      if before.unit != after.unit { changes.append(("Đơn vị", before.unit, after.unit)) }
      return changes
    }
  }

  public let id: ID
  public let plan: Plan.ID
  public let decision: Decision.ID
  public let lines: [Line]
  public let reason: String
  public let issuance: Issuance

  /// - Parameter wordings: the dossiers of the wrong lines, each with its right wording.
  /// - Throws: `Refusal` for a line that the decision does not have, that is not changed or not complete, and without
  ///   a reason.
  public init(
    id: ID, decision: Decision, wordings: [(dossier: Dossier, wording: Wording)], reason: String, issuance: Issuance
  ) throws {
    guard !wordings.isEmpty else { throw Refusal.input("lines", "Chọn ít nhất một dòng cần đính chính.") }
    let reason = try reason.asked("Ghi lý do đính chính", .shortSentence)
    self.id = id
    self.plan = decision.plan
    self.decision = decision.id
    self.reason = reason
    self.issuance = issuance
    lines = try wordings.map { dossier, wording in
      guard decision.items.contains(where: { $0.dossier == dossier.id }) else {
        throw Refusal.input(
          "lines", "«\(dossier.writing.title)» không có trong danh sách kèm theo Quyết định số \(decision.number).")
      }
      let before = Wording(dossier)
      let after = try wording.checked(over: before)
      guard after != before else {
        throw Refusal.input(
          "lines", "Dòng «\(before.title)» chưa sửa gì.", next: "Sửa chỗ sai, hoặc bỏ dòng này ra.")
      }
      return Line(dossier: dossier.id, before: before, after: after)
    }
  }
}

extension Correction.Wording {
  /// Composed and trimmed, complete, with as many authors as before.
  fileprivate func checked(over before: Self) throws -> Self {
    let wording = Self(title: title.typed, authors: authors.map(\.typed), unit: unit.typed)
    guard (1...Writing.titleLimit).contains(wording.title.count) else {
      throw Refusal.input("lines", "Tên sáng kiến dài từ 1 đến \(Writing.titleLimit) ký tự.")
    }
    guard wording.authors.count == before.authors.count, wording.authors.allSatisfy({ (2...100).contains($0.count) })
    else {
      throw Refusal.input(
        "lines", "Dòng «\(before.title)» phải giữ đủ \(before.authors.count) tác giả, mỗi người có họ tên.",
        next: "Thêm, bớt tác giả không phải đính chính: ban hành quyết định hủy bỏ rồi công nhận lại.")
    }
    guard wording.unit.isEmpty == before.unit.isEmpty, wording.unit.count <= 200 else {
      throw Refusal.input("lines", "Ghi tên đơn vị của dòng «\(before.title)», tối đa 200 ký tự.")
    }
    return wording
  }
}

extension Dossier {
  /// With the wording that a decision corrected; the description keeps what the authors wrote.
  public func corrected(
    _ line: Correction.Line, in correction: Issuance, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard outcome?.decision != nil else { throw refusal(of: .correct) }
    try require(.correct, by: person)
    return taken(
      .correct, .corrected(decision: correction.number, changed: line.changes(under: plan).map(\.what)),
      by: correction.issuedBy, at: now, due: due
    ) { dossier in
      dossier.writing.title = line.after.title
      for (index, name) in line.after.authors.enumerated() { dossier.rename(author: index, to: name) }
      dossier.unitName = line.after.unit.isEmpty ? nil : line.after.unit
      dossier.correction = DecisionReference(correction)
    }
  }
}
