import Domain
import Papers
import Store

/// A paper with the name that its file has among others.
struct NamedPaper {
  var name: String
  var paper: Paper
}

extension PaperOrder.Contents {
  /// What it is called where it is chosen and on the file.
  public var name: String {
    switch self {
    case .everything: "Tất cả văn bản"
    case .certificates: "Giấy chứng nhận"
    case .wideCertificates: "Giấy chứng nhận khổ ngang"
    case .blankBallots: "Phiếu đánh giá để trống"
    case .ballots: "Phiếu đánh giá đã nộp"
    }
  }

  /// What can be ordered of a decision, and of a session.
  public static let ofDecision: [PaperOrder.Contents] = [.everything, .certificates, .wideCertificates]
  public static let ofSession: [PaperOrder.Contents] = [.everything, .blankBallots, .ballots]
}

extension Desk {
  /// Where the papers of an order belong.
  public func place(of subject: PaperOrder.Subject) throws -> Place {
    switch subject {
    case .session(let id): return place(of: try session(id))
    case .decision(let id):
      let decision = try decision(id)
      return Place(plan: decision.plan, council: try session(decision.session).council)
    }
  }

  /// Whether the viewer may have these papers: what members gave is seen by those alone who may see the ranking.
  public func allows(_ contents: PaperOrder.Contents, of subject: PaperOrder.Subject) throws -> Bool {
    let place = try place(of: subject)
    guard allows(.orderPapers, at: place) else { return false }
    switch subject {
    case .decision: return allows(.viewDecision, at: place)
    case .session(let id):
      guard contents == .ballots else { return allows(.viewCouncil, at: place) }
      return try !session(id).isOpen && allows(.viewRanking, at: place)
    }
  }

  /// The papers of an order, in the order in which they are put together.
  func papers(of order: PaperOrder) throws -> [NamedPaper] {
    switch order.subject {
    case .decision(let id):
      guard PaperOrder.Contents.ofDecision.contains(order.contents) else { throw Refusal.absent }
      let papers = try DecisionPapers(try decision(id), at: self)
      let certificates = try papers.certificates(
        verifying: order.verifying, isLandscape: order.contents == .wideCertificates
      ).map { NamedPaper(name: "Giấy chứng nhận \($0.number)", paper: $0.paper) }
      guard order.contents == .everything else { return certificates }
      let decision = try papers.decisionPaper()
      return [NamedPaper(name: decision.title, paper: decision)] + certificates
    case .session(let id):
      guard PaperOrder.Contents.ofSession.contains(order.contents) else { throw Refusal.absent }
      return try papers(of: try SessionPapers(try session(id), at: self), order.contents)
    }
  }

  private func papers(of papers: SessionPapers, _ contents: PaperOrder.Contents) throws -> [NamedPaper] {
    func numbered(_ papers: [Paper]) -> [NamedPaper] {
      papers.enumerated().map { NamedPaper(name: "Phiếu đánh giá \(($0 + 1).twoDigits)", paper: $1) }
    }
    switch contents {
    case .blankBallots: return numbered(try papers.blankBallots())
    case .ballots: return numbered(try papers.ballots())
    default:
      var all = [try establishment(of: papers.council), papers.invitation, try papers.minutes()]
      if !papers.session.isOpen { all.append(try papers.scoreSummary()) }
      let ballots = papers.session.isOpen ? try papers.blankBallots() : try papers.ballots()
      return all.map { NamedPaper(name: $0.title, paper: $0) } + numbered(ballots)
    }
  }
}
