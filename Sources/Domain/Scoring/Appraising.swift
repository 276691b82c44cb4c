extension Plan {
  /// The plan as an appraisal team votes under it: each member for or against putting the dossier before the council,
  /// with an opinion.
  ///
  /// The share of votes is the council's own where the council votes, else half of those who vote.
  public var asAppraised: Plan {
    var plan = self
    if case .points = scoring.method { plan.scoring.method = .vote(yes: .half, of: .present) }
    plan.scoring.panel = nil
    // What belongs to points: a team votes as a whole.
    (plan.scoring.panel, plan.scoring.outliers) = (nil, nil)
    plan.grades = []
    return plan
  }

  /// The plan by which the dossiers of a session are judged.
  public func judging(in session: Session) -> Plan { session.purpose == .appraisalTeam ? asAppraised : self }
}
