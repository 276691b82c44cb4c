/// What the program checks of a dossier by itself, before the office says anything, beside the plan's conditions.
public struct MachineCheck: Hashable, Sendable {
  /// A whole sentence that says what was found.
  public var text: String
  public var isMet: Bool
  public var clause: Clause?

  fileprivate init(_ text: String, isMet: Bool, clause: Clause? = nil) {
    (self.text, self.isMet, self.clause) = (text, isMet, clause)
  }
}

extension Dossier {
  /// - Parameters:
  ///   - participation: why its authors could not take part as things stand today.
  ///   - admission: by what they take part all the same.
  public func machineChecks(
    under plan: Plan, participation: [Refusal], admission: Admission?
  ) -> [MachineCheck] {
    writtenChecks(under: plan) + participants(participation, admission) + authorChecks + filingChecks(under: plan)
  }

  /// What the program finds against accepting it: no officer accepts it by one word for many.
  ///
  /// - Parameter facts: what the program knows of the dossier.
  public func doubts(
    under plan: Plan, knowing facts: Facts, participation: [Refusal], admission: Admission?, on today: Day
  ) -> [Refusal] {
    let found = machineChecks(under: plan, participation: participation, admission: admission).filter { !$0.isMet }
    return found.map { Refusal($0.text, clause: $0.clause) }
      + findings(under: plan, knowing: facts, on: today).compactMap(\.refusal)
  }

  /// What a lower level sent on was whole there.
  private func writtenChecks(under plan: Plan) -> [MachineCheck] {
    guard origin == nil else { return [] }
    let missing = missing(under: plan)
    // Of paper the program knows only what was entered.
    if missing.isEmpty, onPaper != nil {
      return [MachineCheck("Hồ sơ giấy: cán bộ tự đối chiếu nội dung, tệp với bản giấy.", isMet: false)]
    }
    guard !missing.isEmpty else { return [MachineCheck("Đủ nội dung và tệp mà kế hoạch yêu cầu.", isMet: true)] }
    return missing.map { MachineCheck("Còn thiếu: \($0.what).", isMet: false, clause: $0.clause) }
  }

  private func participants(_ refusals: [Refusal], _ admission: Admission?) -> [MachineCheck] {
    if let admission { return [MachineCheck("Tham gia ngoài đối tượng: \(admission.text).", isMet: true)] }
    guard refusals.isEmpty else {
      return refusals.map { MachineCheck($0.reason, isMet: false, clause: $0.clause) }
    }
    return [MachineCheck("Tác giả thuộc đối tượng của kế hoạch.", isMet: true)]
  }

  private var authorChecks: [MachineCheck] {
    let gone = declinations.filter { !$0.isSettled }
    guard gone.isEmpty else {
      return gone.map { MachineCheck("\($0.name) đã trả lời không phải là tác giả.", isMet: false) }
    }
    let invited = writing.authors.filter(\.isInvited).count
    return [
      invited == 0
        ? MachineCheck("Không có lời mời đồng tác giả nào chưa trả lời.", isMet: true)
        : MachineCheck("\(invited.twoDigits) đồng tác giả chưa trả lời lời mời.", isMet: true)
    ]
  }

  /// When it was handed in: a dossier is only taken while its track is open, unless it is let in late.
  private func filingChecks(under plan: Plan) -> [MachineCheck] {
    guard origin == nil, let submitted else { return [] }
    let clause = plan.track(track)?.intakeSource.clause
    let late = lateAdmission.map { MachineCheck("Được phép nộp muộn: \($0.text).", isMet: true, clause: clause) }
    return [late ?? MachineCheck("Nộp ngày \(submitted.day.short).", isMet: true, clause: clause)]
  }
}
