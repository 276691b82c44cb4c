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
  public static let ofBook: [PaperOrder.Contents] = [.everything]
  public static let ofSession: [PaperOrder.Contents] = [.everything, .blankBallots, .ballots]
}

/// The papers of a session or a decision that are ordered in one file.
struct OrderedPapers {
  private let subject: PaperOrder.Subject
  private let desk: Desk

  init(of subject: PaperOrder.Subject, at desk: Desk) {
    self.subject = subject
    self.desk = desk
  }

  /// Where the papers belong.
  var place: Place {
    get throws {
      switch subject {
      case .session(let id): return desk.place(of: try desk.session(id))
      case .decision(let id):
        let decision = try desk.decision(id)
        return Place(plan: decision.plan, council: try desk.session(decision.session).council)
      case .book(let id): return Place(plan: try desk.load(YearBook.self, id.description).plan)
      }
    }
  }

  /// Whether the viewer may have these papers: what members gave is seen by those alone who may see the ranking.
  func mayHave(_ contents: PaperOrder.Contents) throws -> Bool {
    let place = try place
    guard desk.allows(.orderPapers, at: place) else { return false }
    switch subject {
    case .decision: return desk.allows(.viewDecision, at: place)
    case .book: return desk.allows(.editBook, at: place)
    case .session(let id):
      guard contents == .ballots else { return desk.allows(.viewCouncil, at: place) }
      return try !desk.session(id).isOpen && desk.allows(.viewRanking, at: place)
    }
  }

  /// The papers, in the order in which they are put together.
  ///
  /// - Parameter verifying: the address at which a certificate is verified, but for its code.
  func papers(_ contents: PaperOrder.Contents, verifying: String) throws -> [NamedPaper] {
    let host = try desk.host()
    return try made(contents, verifying: verifying).map { NamedPaper(name: $0.name, paper: $0.paper.headed(by: host)) }
  }

  private func made(_ contents: PaperOrder.Contents, verifying: String) throws -> [NamedPaper] {
    switch subject {
    case .decision(let id):
      guard PaperOrder.Contents.ofDecision.contains(contents) else { throw Refusal.absent }
      let papers = try DecisionPapers(try desk.decision(id), at: desk)
      let certificates = try papers.certificates(verifying: verifying, isLandscape: contents == .wideCertificates)
        .map { NamedPaper(name: "Giấy chứng nhận \($0.number)", paper: $0.paper) }
      guard contents == .everything else { return certificates }
      let decision = try papers.decisionPaper()
      return [NamedPaper(name: decision.title, paper: decision)] + certificates
    case .session(let id):
      guard PaperOrder.Contents.ofSession.contains(contents) else { throw Refusal.absent }
      return try papers(of: try SessionPapers(try desk.session(id), at: desk), contents)
    case .book(let id):
      guard PaperOrder.Contents.ofBook.contains(contents) else { throw Refusal.absent }
      let book = try book(id)
      return book.parts.map { NamedPaper(name: book.title, paper: $0) }
    }
  }

  /// A yearly book, whose stories are those that are printed.
  func book(_ id: YearBook.ID) throws -> BookPaper {
    let book = try desk.load(YearBook.self, id.description)
    let plan = try desk.plan(book.plan)
    guard let rules = plan.book else { throw Refusal.absent }
    let stories = try Books.stories(of: id, on: desk.connection).filter(\.isApproved)
    return BookPaper(book, of: rules, under: plan, book.ordered(stories))
  }

  private func papers(of papers: SessionPapers, _ contents: PaperOrder.Contents) throws -> [NamedPaper] {
    func numbered(_ papers: [Paper]) -> [NamedPaper] {
      papers.enumerated().map { NamedPaper(name: "Phiếu đánh giá \(($0 + 1).twoDigits)", paper: $1) }
    }
    switch contents {
    case .blankBallots: return numbered(try papers.blankBallots())
    case .ballots: return numbered(try papers.ballots())
    default:
      var all = [
        try SessionPapers.establishment(of: papers.council, at: desk), papers.invitation, try papers.minutes(),
      ]
      if !papers.session.isOpen { all.append(try papers.scoreSummary()) }
      let ballots = papers.session.isOpen ? try papers.blankBallots() : try papers.ballots()
      return all.map { NamedPaper(name: $0.title, paper: $0) } + numbered(ballots)
    }
  }
}
