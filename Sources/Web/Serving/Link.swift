import Domain
import Markup
import Office
import Papers

/// An address within the site. Every URL comes from here.
struct Link: Hashable, Sendable, CustomStringConvertible {
  let description: String

  /// - Parameter step: what is done there, as the last part of the address.
  private init(_ path: String, _ step: String? = nil) { description = step.map { "\(path)/\($0)" } ?? path }

  static let home = Link("/")
  static let help = Link("/tro-giup")
  static func help(_ topic: HelpTopic) -> Link { Link("/tro-giup/\(topic.key)") }
  static func help(_ book: Handbook) -> Link { Link("/tro-giup/so-tay/\(book.key)") }
  static let plans = Link("/ke-hoach")
  static func plan(_ id: Plan.ID, clause: Clause? = nil) -> Link {
    Link("/ke-hoach/\(id)" + (clause.map { "#\(Link.anchor($0))" } ?? ""))
  }
  static func templates(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/mau-van-ban") }
  static func template(_ plan: Plan.ID, _ kind: PaperKind, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/mau-van-ban/\(kind.rawValue)", step)
  }
  /// The dossiers behind the figure of a target.
  static func target(_ id: Target.ID, of plan: Plan.ID, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/chi-tieu/\(id)", step)
  }
  static func commendations(_ plan: Plan.ID, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/khen-thuong", step)
  }
  static func nomination(_ id: Nomination.ID, _ step: String? = nil) -> Link {
    Link("/khen-thuong/\(id)", step)
  }
  static func commendationList(_ id: CommendationList.ID, _ step: String? = nil) -> Link {
    Link("/khen-thuong/danh-sach/\(id)", step)
  }
  static func money(_ plan: Plan.ID, _ step: String? = nil, year: Int? = nil) -> Link {
    Link("/ke-hoach/\(plan)/kinh-phi", step).with([("nam", year.map(String.init) ?? "")])
  }
  /// An award whose prizes the fund of a plan pays.
  static func award(_ kind: CommendationKind.ID, of plan: Plan.ID, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/giai-thuong/\(kind)", step)
  }
  /// The ledger of the fund of a plan.
  static func fund(_ plan: Plan.ID, _ step: String? = nil) -> Link { Link("/ke-hoach/\(plan)/quy", step) }
  static func fundEntry(_ id: FundEntry.ID, _ step: String? = nil) -> Link { Link("/quy/but-toan/\(id)", step) }
  static func fundSpending(_ id: FundSpending.ID, _ step: String? = nil) -> Link { Link("/quy/khoan-chi/\(id)", step) }
  /// The funds as everyone sees them.
  static let publicFunds = Link("/quy")
  /// Whom decisions honoured, and what offices keep of it.
  static let honours = Link("/vinh-danh")
  static let honourRegister = Link("/vinh-danh/so")
  static let newHonour = Link("/vinh-danh/moi")
  static func honour(_ id: Honour.ID, _ step: String? = nil) -> Link { Link("/vinh-danh/\(id)", step) }
  static func honourList(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/vinh-danh/danh-sach") }
  /// The yearly books of a plan, and their stories.
  static func books(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/an-pham") }
  static func book(_ id: YearBook.ID, _ step: String? = nil) -> Link { Link("/an-pham/\(id)", step) }
  static func story(_ id: BookStory.ID, _ step: String? = nil) -> Link { Link("/an-pham/bai/\(id)", step) }
  static let initiatives = Link("/sang-kien")
  static func initiative(_ code: Certificate.Code) -> Link { Link("/sang-kien/\(code)") }
  static let initiativeFeed = Link("/sang-kien/atom.xml")
  static let openData = Link("/du-lieu-mo")
  static func openData(_ file: String) -> Link { Link("/du-lieu-mo", file) }
  /// How many initiatives there are of what, with charts.
  static let figures = Link("/so-lieu")
  static let sitemap = Link("/sitemap.xml")
  static func sitemap(_ part: Int) -> Link { Link("/sitemap/\(part)") }
  /// A decision as the public sees it.
  static func published(_ id: Decision.ID) -> Link { Link("/cong-bo/\(id)") }
  static let verify = Link("/xac-minh")
  static func verify(_ code: Certificate.Code) -> Link { Link(verifying + code.description) }
  /// What the address at which a certificate is verified has before the code.
  static let verifying = "/xac-minh/"
  static let signIn = Link("/dang-nhap")
  static let signOut = Link("/dang-xuat")
  /// The emblem of the office, by its digest.
  static func emblem(_ digest: String) -> Link { Link("/bieu-trung/\(digest)") }
  static let account = Link("/tai-khoan")
  static let mailSettings = Link("/tai-khoan/thu")
  static func mailSettings(_ step: String) -> Link { Link("/tai-khoan/thu", step) }
  /// Where the owner of a mail address confirms it.
  static func mailConfirmation(_ secret: String) -> Link { Link("/thu/xac-nhan/\(secret)") }
  /// Where mails are stopped by a link of one of them.
  static func unsubscribing(_ token: String) -> Link { Link("/thu/ngung/\(token)") }
  /// Where a standing office reminds units of something under a plan.
  static func reminding(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/nhac-viec") }
  static func outboxMail(_ id: Mail.ID, _ step: String? = nil) -> Link { Link("/quan-tri/thu/\(id)", step) }
  static let calendar = Link("/tai-khoan/lich")
  /// A person's calendar at its secret address.
  static func calendarFeed(_ token: String) -> Link { Link("/lich/\(token).ics") }
  /// Something that waits for who is signed in, as an event of a calendar.
  static func calendarEvent(_ waiting: Waiting) -> Link { Link("/lich/viec/\(waiting.uid)") }
  static func calendarEvent(of track: Track.ID, in plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/lich/\(track)") }
  static let newPassword = Link("/tai-khoan/mat-khau")
  static let signOutEverywhere = Link("/tai-khoan/dang-xuat-moi-noi")
  static func endSession(_ digest: String) -> Link { Link("/tai-khoan/phien/\(digest)/ket-thuc") }
  /// Where a password is chosen by a link that the administrator handed out.
  static func passwordLink(_ secret: String) -> Link { Link("/mat-khau/\(secret)") }
  /// Where someone without an account asks for one, and looks for the request.
  static let askingAccount = Link("/tai-khoan/xin-cap")
  static let findingAccountRequest = Link("/tai-khoan/yeu-cau")
  /// A request as who sent it sees it.
  static func accountReceipt(_ id: AccountRequest.ID, _ code: String, _ step: String? = nil) -> Link {
    Link("/tai-khoan/yeu-cau/\(id)/\(code)", step)
  }
  /// The requests as the office sees them.
  static let accountRequests = Link("/quan-tri/yeu-cau-tai-khoan")
  static let refusingAccounts = Link("/quan-tri/yeu-cau-tai-khoan/tu-choi")
  static func accountRequest(_ id: AccountRequest.ID, _ step: String? = nil) -> Link {
    Link("/quan-tri/yeu-cau-tai-khoan/\(id)", step)
  }

  static let demo = Link("/dien-tap")
  static let demoEnter = Link("/dien-tap/vao")
  static let demoClock = Link("/dien-tap/dong-ho")

  static let myDossiers = Link("/ho-so")
  static let newDossier = Link("/ho-so/moi")
  static func dossier(_ id: Dossier.ID, _ step: String? = nil) -> Link {
    Link("/ho-so/\(id)", step)
  }
  static func section(_ id: Dossier.ID, _ section: Section, field: String? = nil) -> Link {
    Link("/ho-so/\(id)/soan/\(section.rawValue)" + (field.map { "#\($0)" } ?? ""))
  }
  static func file(_ id: Dossier.ID, _ digest: String) -> Link { Link("/ho-so/\(id)/tep/\(digest)") }
  static func upload(_ id: String) -> Link { Link("/tai-len/\(id)") }

  static let unit = Link("/don-vi")
  static let endorse = Link("/don-vi/xac-nhan")
  static func submissionLists(_ unit: Unit.ID, _ plan: Plan.ID) -> Link { Link("/don-vi/\(unit)/to-trinh/\(plan)") }
  static func submissionList(_ id: SubmissionList.ID, _ step: String? = nil) -> Link { Link("/to-trinh/\(id)", step) }

  static let intake = Link("/tiep-nhan")
  static let receive = Link("/tiep-nhan/nhan")
  static let passing = Link("/tiep-nhan/hop-le")
  static let appraisals = Link("/tham-dinh")
  static func paperEntry(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/ho-so-giay") }
  static func participants(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/doi-tuong") }
  static func check(_ id: Dossier.ID, _ step: String? = nil) -> Link {
    Link("/tiep-nhan/\(id)", step)
  }

  static let councils = Link("/hoi-dong")
  static func newCouncil(_ plan: Plan.ID) -> Link { Link("/hoi-dong/lap/\(plan)") }
  static func council(_ id: Council.ID, _ step: String? = nil) -> Link {
    Link("/hoi-dong/\(id)", step)
  }
  static func newSession(_ council: Council.ID) -> Link { Link("/hoi-dong/\(council)/phien") }
  static func session(_ session: Session, _ step: String? = nil) -> Link {
    .session(session.id, of: session.council, step)
  }
  static func session(_ id: Session.ID, of council: Council.ID, _ step: String? = nil) -> Link {
    Link("/hoi-dong/\(council)/phien/\(id)", step)
  }
  static func score(_ session: Session, _ dossier: Dossier.ID, _ step: String? = nil) -> Link {
    .score(dossier, in: session.id, of: session.council, step)
  }
  static func score(
    _ dossier: Dossier.ID, in session: Session.ID, of council: Council.ID, _ step: String? = nil
  ) -> Link {
    .session(session, of: council, "cham/\(dossier)" + (step.map { "/\($0)" } ?? ""))
  }

  static let decisions = Link("/quyet-dinh")
  static let decisionNumbers = Link("/quyet-dinh/so")
  static let certificates = Link("/quyet-dinh/so-giay-chung-nhan")
  static func decisionDraft(_ session: Session.ID, _ step: String? = nil) -> Link {
    Link("/quyet-dinh/du-thao/\(session)", step)
  }
  static func newDecision(_ session: Session.ID) -> Link { Link("/quyet-dinh/moi/\(session)") }
  static func decision(_ id: Decision.ID, _ step: String? = nil) -> Link {
    Link("/quyet-dinh/\(id)", step)
  }

  static let complaints = Link("/khieu-nai")
  static func complaint(_ id: Complaint.ID, _ step: String? = nil) -> Link {
    Link("/khieu-nai/\(id)", step)
  }

  /// The duties of a plan by day, in a round of it; of the round that was opened last where that is 0.
  static func duties(_ plan: Plan.ID, round: Int = 0) -> Link { Link("/ke-hoach/\(plan)/viec").inRound(round) }
  /// What the standing office looks after, over its plans.
  static let officerDay = Link("/theo-doi")
  static func officerDay(_ part: OfficerDayLook.Part) -> Link { Link("/theo-doi").with([("xem", part.rawValue)]) }
  /// The state of a unit in a plan.
  static func unitState(_ unit: Unit.ID, in plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/don-vi/\(unit)") }
  /// What came of a plan in each unit.
  static func results(_ plan: Plan.ID, _ step: String? = nil) -> Link { Link("/ke-hoach/\(plan)/ket-qua", step) }
  /// A duty of a holder, by its key.
  static func duty(_ duty: String, _ holder: DutyHolder, of plan: Plan.ID, round: Int = 0) -> Link {
    Link("/ke-hoach/\(plan)/viec/\(duty)/\(holder)").inRound(round)
  }
  /// What the standing office of a plan asks of units.
  static func requests(_ plan: Plan.ID, _ step: String? = nil) -> Link { Link("/ke-hoach/\(plan)/yeu-cau", step) }
  /// What is done with one: its form names the round.
  static func duty(_ duty: String, _ holder: DutyHolder, of plan: Plan.ID, _ step: String) -> Link {
    Link("/ke-hoach/\(plan)/viec/\(duty)/\(holder)", step)
  }

  private func inRound(_ round: Int) -> Link { with([("dot", round > 0 ? "\(round)" : "")]) }
  /// The rounds of reports of a plan, in a round of it; of the round that was opened last where that is 0.
  static func reports(_ plan: Plan.ID, round: Int = 0) -> Link { Link("/ke-hoach/\(plan)/bao-cao").inRound(round) }
  /// The reports of a round, by the key of the duty that asks for them, at the unit that receives them.
  static func reportRound(_ duty: String, of plan: Plan.ID, round: Int = 0, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/bao-cao/\(duty)", step).inRound(round)
  }
  /// The same; where a unit asked those beneath it, at that unit.
  static func reportRound(_ duty: String, askedBy unit: Unit.ID?, of plan: Plan.ID, round: Int = 0) -> Link {
    .reportRound(duty, of: plan, round: round, unit.map { "cap-duoi/\($0)" })
  }
  static func report(
    _ duty: String, of unit: Unit.ID, in plan: Plan.ID, round: Int = 0, _ step: String? = nil
  ) -> Link {
    Link("/ke-hoach/\(plan)/bao-cao/\(duty)/don-vi/\(unit)", step).inRound(round)
  }
  /// Which units have sent their plans in response to a movement, in a round of it; in that opened last where it is 0.
  static func responses(_ plan: Plan.ID, round: Int = 0) -> Link {
    Link("/ke-hoach/\(plan)/huong-ung").inRound(round)
  }
  /// A unit's plans in response.
  static func response(_ plan: Plan.ID, _ unit: Unit.ID, round: Int = 0, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/huong-ung/\(unit)", step).inRound(round)
  }
  /// The clusters of a plan.
  static func clusters(_ plan: Plan.ID, _ step: String? = nil) -> Link { Link("/ke-hoach/\(plan)/cum", step) }
  static func cluster(_ id: Cluster.ID, _ step: String? = nil) -> Link { Link("/cum/\(id)", step) }
  static func clusterList(_ id: ClusterList.ID, _ step: String) -> Link { Link("/cum/danh-sach/\(id)", step) }
  /// Where a round of a plan is closed; the one that was opened last where that is 0.
  static func closing(_ plan: Plan.ID, round: Int = 0) -> Link { Link("/ke-hoach/\(plan)/ket-thuc").inRound(round) }
  static func reopening(_ plan: Plan.ID) -> Link { Link("/ke-hoach/\(plan)/mo-lai") }
  /// The archive of a closing.
  static func archive(_ time: RoundClosing.Time.ID, of plan: Plan.ID) -> Link {
    Link("/ke-hoach/\(plan)/ket-thuc/\(time)")
  }
  /// Where one turns with difficulties under a plan.
  /// What came to the units of who looks.
  static let arrivals = Link("/van-ban")
  static func announcement(_ id: Announcement.ID, _ step: String? = nil) -> Link { Link("/van-ban/\(id)", step) }
  static func announcements(_ plan: Plan.ID, round: Int = 0, _ step: String? = nil) -> Link {
    Link("/ke-hoach/\(plan)/van-ban", step).inRound(round)
  }
  /// The units to which an announcement went, or to which a unit passed it on.
  static func addressees(_ id: Announcement.ID, via unit: Unit.ID? = nil) -> Link {
    Link("/van-ban/\(id)/noi-nhan").with([("qua", unit?.description ?? "")])
  }
  static let events = Link("/su-kien")
  static let newEvent = Link("/su-kien/moi")
  static func event(_ id: Event.ID, _ step: String? = nil) -> Link { Link("/su-kien/\(id)", step) }
  static let inspections = Link("/kiem-tra")
  static let newInspection = Link("/kiem-tra/moi")
  static func inspection(_ id: Inspection.ID, _ step: String? = nil) -> Link { Link("/kiem-tra/\(id)", step) }
  static func questions(_ plan: Plan.ID, _ step: String? = nil) -> Link { Link("/ke-hoach/\(plan)/hoi-dap", step) }
  static func question(_ id: Question.ID, _ step: String? = nil) -> Link { Link("/hoi-dap/\(id)", step) }

  /// What units apply of others.
  static let replications = Link("/nhan-rong")
  /// Where the initiative is looked for that a unit applies, and the form of one that was chosen.
  static let replicable = Link("/nhan-rong/tim")
  static let newReplication = Link("/nhan-rong/moi")
  static func replication(_ id: Replication.ID, _ step: String? = nil) -> Link { Link("/nhan-rong/\(id)", step) }

  /// Models that were found worth spreading; those of one's units and plans, wherever they stand.
  static let models = Link("/mo-hinh")
  static let allModels = Link("/mo-hinh/quan-ly")
  static let newModel = Link("/mo-hinh/moi")
  static func model(_ id: Model.ID, _ step: String? = nil) -> Link { Link("/mo-hinh/\(id)", step) }

  /// Needs that everyone reads; one's own; those of the plans that one looks after.
  static let needs = Link("/nhu-cau")
  static let ownNeeds = Link("/nhu-cau/cua-toi")
  static let allNeeds = Link("/nhu-cau/quan-ly")
  static let newNeed = Link("/nhu-cau/moi")
  static func need(_ id: Need.ID, _ step: String? = nil) -> Link { Link("/nhu-cau/\(id)", step) }
  static func offer(_ id: Need.Offer.ID, of need: Need.ID, _ step: String) -> Link {
    Link("/nhu-cau/\(need)/giai-phap/\(id)", step)
  }
  /// The open needs that an initiative may answer.
  static func fittingNeeds(_ code: Certificate.Code) -> Link { Link("/nhu-cau/cho/\(code)") }

  /// News and guidance.
  static let news = Link("/tin-tuc")
  static let newsFeed = Link("/tin-tuc/atom.xml")
  /// Writing for an office: a new post, the posts of one's offices.
  static let newPost = Link("/tin-tuc/moi")
  static let posts = Link("/tin-tuc/soan")
  static func post(_ id: Post.ID, _ step: String? = nil) -> Link { Link("/tin-tuc/\(id)", step) }
  static func picture(_ number: Int, of post: Post.ID) -> Link { Link("/tin-tuc/\(post)/anh/\(number)") }

  static let forwarding = Link("/chuyen-cap")
  static func newForwardingList(_ plan: Plan.ID, _ forwarding: Forwarding.ID) -> Link {
    Link("/chuyen-cap/lap/\(plan)/\(forwarding)")
  }
  static func forwardingList(_ id: ForwardingList.ID, _ step: String? = nil) -> Link {
    Link("/chuyen-cap/\(id)", step)
  }

  static func packages(_ plan: Plan.ID) -> Link { Link("/goi/ke-hoach/\(plan)") }
  static func packageResults(_ plan: Plan.ID, _ list: ForwardingList.ID, signer: String) -> Link {
    Link("/goi/ke-hoach/\(plan)/ket-qua/\(list)").with([("khoa", signer)])
  }
  static func package(_ key: String, _ step: String? = nil) -> Link {
    Link("/goi/\(key)", step)
  }

  static let administration = Link("/quan-tri")
  static func administration(_ part: String) -> Link { Link("/quan-tri/\(part)") }
  static let newPlan = Link("/quan-tri/ke-hoach/moi")
  /// The text of a template, to be edited and published.
  static func planText(of template: PlanTemplate.ID) -> Link {
    Link("\(administration("ke-hoach").with([("mau", template)]))#text")
  }
  static func person(_ id: Person.ID, _ step: String? = nil) -> Link { Link("/quan-tri/nguoi/\(id)", step) }
  /// The next round of a plan.
  static func round(_ plan: Plan.ID) -> Link { Link("/quan-tri/ke-hoach/\(plan)/dot-sau") }
  /// What the bodies of a plan are.
  static func bodies(_ plan: Plan.ID) -> Link { Link("/quan-tri/ke-hoach/\(plan)/co-quan") }
  static func unitRecord(_ id: Unit.ID, _ step: String? = nil) -> Link { Link("/quan-tri/don-vi/\(id)", step) }

  static let journal = Link("/quan-tri/nhat-ky")
  static let lists = Link("/quan-tri/danh-sach")
  static func list(_ id: ListImport.ID, _ step: String? = nil) -> Link {
    Link("/quan-tri/danh-sach/\(id)", step)
  }
  static func listTemplate(_ kind: ListKind) -> Link { Link("/quan-tri/danh-sach/mau/\(kind.rawValue)") }
  static let pastInitiatives = Link("/sang-kien-cu")

  /// The signed copy of a paper.
  static func signedCopy(_ subject: SignedCopy.Subject, _ step: String? = nil) -> Link {
    Link("/ban-ky/\(subject.kind.rawValue)/\(subject.key)", step)
  }

  static func asset(_ name: String) -> Link { Link("/tinh/\(name)") }

  /// The address with a query; empty values are left out.
  func with(_ query: [(String, String)]) -> Link {
    let pairs = query.filter { !$0.1.isEmpty }.map { "\($0.0)=\(URLText.encode($0.1))" }
    guard !pairs.isEmpty else { return self }
    return Link(description + (description.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + pairs.joined(separator: "&"))
  }

  /// A path that a form brought back; only one within the site is taken. Browsers drop tabs and line ends from an
  /// address and read `\` as `/`, so that none of these is let through, as it stands or behind a percent sign.
  static func returning(to path: String) -> Link {
    let isWithin = [path, URLText.decode(path.utf8)].allSatisfy { text in
      let line = text.prefix { $0 != "?" && $0 != "#" }
      return line.hasPrefix("/") && !line.contains("//")
        && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\\" }
    }
    return isWithin && path.utf8.allSatisfy({ $0 < 0x80 }) ? Link(path) : .home
  }

  /// The anchor of a clause on a plan's page.
  static func anchor(_ clause: Clause) -> String { "dieu-" + clause.number.replacing(" ", with: "-") }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ link: Link) { appendInterpolation(link.description) }
}
