import Domain

extension Command<Void> {
  /// Records what a higher level outside of the installation found, as its letter says it, or puts such a record right.
  ///
  /// - Parameters:
  ///   - findings: by dossier; nil takes back what was recorded.
  ///   - correction: why what was recorded is put right; nil records what has no answer yet.
  public static func recordFindings(
    _ list: ForwardingList.ID, number: String, day: Day, findings: [Dossier.ID: Finding?], correction: String? = nil
  ) -> Command {
    .at({ Place(plan: try $0.forwardingList(list).plan) }, .recordFindings) { desk in
      let before = try desk.heldForwardingList(list)
      let first = before.value.letter?.day ?? before.value.prepared.day
      let letter = try ForwardingList.HigherLetter(number: number, day: day, from: first, through: desk.now.day)
      for finding in findings.values.compactMap({ $0 }) { try finding.requireShort(through: day) }
      let after =
        if let correction {
          try before.value.corrected(findings, in: letter, reason: correction, by: desk.person.id, at: desk.now)
        } else {
          try before.value.told(findings.compactMapValues { $0 }, in: letter)
        }
      try desk.replace(
        before, by: after,
        ["findings": "\(findings.count)", "letter": letter.number, "correction": correction == nil ? "no" : "yes"])
      try after.closeDossiers(since: before.value, by: desk.person, at: desk)
    }
  }
}

extension Finding {
  fileprivate func requireShort(through day: Day) throws {
    let texts = [grade, mean, decisionNumber].compactMap { $0 }
    guard texts.allSatisfy({ $0.count <= Finding.textLimit }) else {
      throw Refusal("Xếp loại, giải và số quyết định dài tối đa \(Finding.textLimit) ký tự.", kind: .input)
    }
    if let decisionDay, decisionDay > day {
      throw Refusal.input("decision-day", "Ngày quyết định không thể sau ngày công văn trả kết quả.")
    }
  }
}
