/// Exclusions that the plan asks about again after the intake: when the council judges, when the dossier goes higher.
extension Dossier {
  /// The office's word on an exclusion at a later moment.
  public struct Confirmation: Hashable, Sendable, Codable {
    /// The exclusion's id in the plan.
    public var rule: String
    public var moment: Exclusion.Moment
    /// The exclusion does not apply.
    public var holds: Bool
    public var by: Person.ID
    public var at: Instant
  }

  /// The moments at which exclusions are to be asked about now.
  public func momentsToConfirm(under plan: Plan) -> [Exclusion.Moment] {
    let asked: [Exclusion.Moment] = [.council, .forwarding].filter { !plan.exclusions(at: $0).isEmpty }
    return asked.filter { moment in
      switch moment {
      case .intake: false
      case .council: allows(.putBeforeCouncil) || allows(.lock)
      case .forwarding: !plan.forwards.isEmpty && allows(.sendHigher) && !wasSentHigher
      }
    }
  }

  /// What was last said of an exclusion at a moment; nil while nothing was.
  public func confirmation(of exclusion: Exclusion, at moment: Exclusion.Moment) -> Confirmation? {
    confirmations.last { $0.rule == exclusion.id.description && $0.moment == moment }
  }

  /// With the office's word on the exclusions that are asked about at a moment.
  ///
  /// - Parameter answers: by the exclusion's id: whether it does not apply.
  /// - Throws: `Refusal` when they are not asked about now, `Refusals` for those that are not answered.
  public func confirming(
    _ answers: [String: Bool], at moment: Exclusion.Moment, by person: Person, at now: Instant, under plan: Plan
  ) throws -> Dossier {
    guard momentsToConfirm(under: plan).contains(moment) else {
      throw Refusal(
        "Hồ sơ đang ở bước «\(state.name)» nên chưa xác nhận lại \(moment.name).",
        next: "Tải lại trang để thấy bước hiện nay.")
    }
    try requireApart(person, to: "xác nhận lại")
    let exclusions = plan.exclusions(at: moment)
    let missing = exclusions.filter { answers[$0.id.description] == nil }.map {
      Refusal(
        "Chưa trả lời: \($0.text).", kind: .input, clause: $0.source.clause,
        field: "confirm-\(moment.rawValue)-\($0.id)")
    }
    try missing.throwIfAny()
    var dossier = self
    dossier.confirmations += exclusions.map {
      Confirmation(
        rule: $0.id.description, moment: moment, holds: answers[$0.id.description] == true, by: person.id, at: now)
    }
    dossier.history.append(Event(.exclusionsConfirmed(moment), at: now, by: person.id))
    return dossier
  }

  /// - Throws: `Refusals` for exclusions that the plan asks about at a moment and that apply, or were not asked about.
  public func requireConfirmed(at moment: Exclusion.Moment, under plan: Plan) throws {
    let refusals = plan.exclusions(at: moment).compactMap { exclusion -> Refusal? in
      switch confirmation(of: exclusion, at: moment)?.holds {
      case true: nil
      case false:
        Refusal(
          "«\(writing.title)» thuộc trường hợp không công nhận: \(exclusion.text).", clause: exclusion.source.clause,
          next: "Từ chối hồ sơ ở trang hồ sơ, hoặc đưa ra khỏi danh mục, phiên họp.")
      case nil:
        Refusal(
          "«\(writing.title)» chưa được xác nhận lại \(moment.name) là không thuộc: \(exclusion.text).",
          clause: exclusion.source.clause, next: "Mở hồ sơ và trả lời ở «Xác nhận lại».")
      }
    }
    try refusals.throwIfAny()
  }
}
