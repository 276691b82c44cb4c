import Domain
import Store

/// Records what a higher level outside of the installation found, as its letter says it, or puts such a record right.
public struct RecordFindings: OldCommand {
  public var list: ForwardingList.ID
  public var number: String
  public var day: Day
  /// By dossier; nil takes back what was recorded.
  public var findings: [Dossier.ID: Finding?]
  /// Why what was recorded is put right; nil records what has no answer yet.
  public var correction: String?
  public static let action = Action.recordFindings

  public init(
    list: ForwardingList.ID, number: String, day: Day, findings: [Dossier.ID: Finding?], correction: String? = nil
  ) {
    self.list = list
    self.number = number
    self.day = day
    self.findings = findings
    self.correction = correction
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.forwardingList(list).plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.heldForwardingList(list)
    let first = before.value.letter?.day ?? before.value.prepared.day
    let letter = try ForwardingList.HigherLetter(number: number, day: day, from: first, through: desk.now.day)
    for finding in findings.values.compactMap({ $0 }) { try requireShort(finding) }
    let after =
      if let correction {
        try before.value.corrected(findings, in: letter, reason: correction, by: desk.person.id, at: desk.now)
      } else {
        try before.value.told(findings.compactMapValues { $0 }, in: letter)
      }
    try desk.replace(
      before, by: after,
      ["findings": "\(findings.count)", "letter": letter.number, "correction": correction == nil ? "no" : "yes"])
  }

  private func requireShort(_ finding: Finding) throws {
    let texts = [finding.grade, finding.mean, finding.decisionNumber].compactMap { $0 }
    guard texts.allSatisfy({ $0.count <= Finding.textLimit }) else {
      throw Refusal("Xếp loại, giải và số quyết định dài tối đa \(Finding.textLimit) ký tự.", kind: .input)
    }
    if let day = finding.decisionDay, day > self.day {
      throw Refusal.input("decision-day", "Ngày quyết định không thể sau ngày công văn trả kết quả.")
    }
  }
}
