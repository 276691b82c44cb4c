import Domain
import Markup
import Office
import Store

/// A page before it is framed.
struct Page: Sendable {
  /// Where in the main navigation a page belongs.
  enum Place: Hashable, Sendable {
    case home, plans, initiatives, news, mine, unit, intake, appraisals, councils, decisions, forwarding, administration
  }

  var title: String
  /// What search engines say of it; empty where they have nothing to find.
  var about = ""
  /// The feed in which what is new of it comes.
  var feed: Link?
  var place: Place = .home
  /// Whose list it is, as its print says; nil where that is no one office's.
  var office: String?
  /// The way to the page, without the page itself.
  var crumbs: [(String, Link)] = []
  /// A line beneath the title.
  var lead: HTML = .empty
  var body: HTML
  /// Shown without navigation, for printing: a paper.
  var isPaper = false
  /// Shown to a room: without navigation, in large type.
  var isWall = false

  /// The whole document.
  func html(_ frame: Frame) -> HTML {
    ("""
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(tabTitle) · \(frame.siteName)</title>\(forMachines)
    <link rel="stylesheet" href="\(Link.asset(Assets.style.name))">
    <link rel="icon" href="\(Link.asset(Assets.icon.name))" type="image/svg+xml">
    <script type="module" src="\(Link.asset(Assets.script.name))"></script></head>
    <body class="\(frame.colour)\(if: isPaper, " on-paper")\(if: isWall, " on-wall")">
    <a class="skip" href="#noi-dung">Đến nội dung</a>
    \(frame.banner)\(frame.bar(place))\(if: !isPaper, frame.printHead(of: office))
    <main id="noi-dung">\(frame.onlyReading)\(frame.noticeBox)
    \(frame.help)\(crumbTrail)\(heading)\(lead)
    \(body)</main>
    <footer class="foot">\(frame.imprint)<p>Sáng kiến · <a href="\(Link.plans)">Kế hoạch</a>
     · <a href="\(Link.initiatives)">Tra cứu</a>
     · <a href="\(Link.verify)">Xác minh giấy chứng nhận</a> · <a href="\(Link.models)">Mô hình</a>
     · <a href="\(Link.needs)">Nhu cầu</a> · <a href="\(Link.honours)">Vinh danh</a>
     · <a href="\(Link.publicFunds)">Công khai Quỹ</a> · <a href="\(Link.help)">Trợ giúp</a></p></footer>
    </body></html>
    """ as HTML).withOnePrimary.withFormSecret(frame.secret)
  }

  private var forMachines: HTML {
    let described: HTML = about.isEmpty ? .empty : #"<meta name="description" content="\#(about)">"#
    return "\(described)\(feed.map { #"<link rel="alternate" type="application/atom+xml" href="\#($0)">"# as HTML })"
  }

  private var crumbTrail: HTML {
    guard !crumbs.isEmpty else { return .empty }
    let links = crumbs.map { #"<a href="\#($0.1)">\#($0.0)</a>"# as HTML }
    return #"<nav class="crumbs" aria-label="Đường dẫn">\#(links.joined(separator: " › "))</nav>"#
  }
}

/// What stands around every page: who is looking, the rehearsal's clock, a notice.
struct Frame: Sendable {
  var viewer: Viewer?
  /// The secret by which the forms of this session are known; empty where nobody is signed in.
  var secret: String
  var isDemo: Bool
  var now: Instant
  var notice: String?
  var path: String
  /// The next deadline of any plan, for moving the rehearsal's clock there.
  var nextDeadline: Day?
  /// The office that runs the installation; nil until somebody says who it is.
  var host: HostOffice?
  /// Whether nothing is open before a password was chosen.
  var isConfined = false
  /// Whether changes can be made now.
  var takesChanges = true

  init(_ visit: Visit, _ seen: Seen<some Sendable>) {
    viewer = seen.viewer
    isConfined = visit.pass?.isConfined ?? false
    takesChanges = visit.office.database.takesChanges
    secret = visit.pass?.csrf ?? ""
    isDemo = visit.options.isDemo
    now = seen.now
    host = seen.host
    notice = visit.notice
    path = visit.path
    if isDemo { nextDeadline = seen.nextDeadline }
  }

  /// A frame that cannot ask who is signed in, or where nobody is.
  ///
  /// - Parameter secret: what a form came with that is offered once more.
  init(outside visit: Visit, secret: String = "") {
    self.secret = secret
    isDemo = visit.options.isDemo
    now = visit.office.clock.now
    host = visit.office.lastHost
    path = visit.path
  }

  /// Said while pages come from a database that stands by for the one that takes changes.
  var onlyReading: HTML {
    guard !takesChanges else { return .empty }
    return """
      <p class="note" role="status"><b>Hiện chỉ xem được.</b> Máy chủ dữ liệu chính tạm ngừng nên chưa lưu được \
      thay đổi; những gì đã lưu vẫn còn nguyên. Chờ một lát rồi tải lại trang: dòng này mất đi là lưu được.</p>
      """
  }

  var noticeBox: HTML {
    guard let notice else { return .empty }
    return #"<p class="notice" role="status">\#(notice)</p>"#
  }

  /// The way to the help about the page. It opens beside the page, on which something may be typed.
  var help: HTML {
    guard let topic = HelpTopic.of(path) else { return .empty }
    return """
      <a class="help no-print" href="\(Link.help(topic))" target="_blank" aria-label="Trợ giúp về trang này">?</a>
      """
  }

  /// The rehearsal's banner: the clock, and the buttons that move it.
  var banner: HTML {
    guard isDemo else { return .empty }
    let tomorrow = now.day.adding(days: 1)
    let toDeadline = nextDeadline.map { day in
      "\(clockButton(day, "Đến hạn gần nhất: \(day.day)/\(day.month)/\(day.year)"))" as HTML
    }
    return """
      <aside class="demo" aria-label="Diễn tập"><span>Bản diễn tập</span>
      <span>Đồng hồ: <b>\(now.long)</b></span>\(clockButton(tomorrow, "Tiến một ngày"))\(toDeadline)
      <a href="\(Link.demo)">Đổi vai</a></aside>
      """
  }

  private func clockButton(_ day: Day, _ label: String) -> HTML {
    """
    <form method="post" action="\(Link.demoClock)">\(HTML.secretPlace)
    \(Parts.hidden("day", day.description))\(Parts.hidden("then", path))
    <button>\(label)</button></form>
    """
  }

  func bar(_ place: Page.Place) -> HTML {
    let items = navigation.map { item -> HTML in
      // Pages of no part of the navigation are called those of the front page, which is but one of them.
      let isHere = item.place == place && (place != .home || path == Link.home.description)
      return #"<a href="\#(item.link)"\#(if: isHere, #" aria-current="page""#)>\#(item.label)</a>"# as HTML
    }
    return """
      <header class="bar"><a class="brand" href="\(Link.home)">\(brand)</a>
      \(Frame.menu)<nav aria-label="Chính">\(items)\(account)</nav></header>
      """
  }

  private var navigation: [(label: String, link: Link, place: Page.Place)] {
    guard !isConfined else { return [] }
    var items: [(String, Link, Page.Place)] = []
    if let viewer {
      items.append(("Việc của tôi", .home, .home))
      items.append(("Hồ sơ của tôi", .myDossiers, .mine))
      if !viewer.scopes(for: .viewUnit).isEmpty { items.append(("Đơn vị", .unit, .unit)) }
      if !viewer.scopes(for: .viewQueue).isEmpty { items.append(("Tiếp nhận", .intake, .intake)) }
      if !viewer.scopes(for: .viewAppraisals).isEmpty { items.append(("Thẩm định", .appraisals, .appraisals)) }
      if !viewer.scopes(for: .viewCouncil).isEmpty { items.append(("Hội đồng", .councils, .councils)) }
      if !viewer.scopes(for: .viewDecision).isEmpty { items.append(("Quyết định", .decisions, .decisions)) }
      if !viewer.scopes(for: .viewForwarding).isEmpty { items.append(("Chuyển cấp", .forwarding, .forwarding)) }
      if !viewer.scopes(for: .viewAdministration).isEmpty {
        items.append(("Quản trị", .administration, .administration))
      }
    }
    return items + [
      ("Kế hoạch", .plans, .plans), ("Tra cứu", .initiatives, .initiatives), ("Tin tức", .news, .news),
    ]
  }

  private var account: HTML {
    guard let viewer else { return #"<a class="btn quiet small" href="\#(Link.signIn)">Đăng nhập</a>"# }
    return """
      <details class="who"><summary><b aria-hidden="true">\(viewer.person.name.initials)</b>\
      <span>\(viewer.person.name)</span></summary>
      <div>\(if: !isConfined, #"<a href="\#(Link.account)">Tài khoản</a>"#)\
      <form method="post" action="\(Link.signOut)">\(HTML.secretPlace)\
      <button class="btn quiet small">Đăng xuất</button></form></div></details>
      """
  }
}

/// Drawings.
enum Icon {
  static let brand: HTML = """
    <svg viewBox="0 0 32 32" aria-hidden="true"><circle class="disc" cx="16" cy="16" r="15"/><path class="bulb" \
    d="M16 6.5a7 7 0 0 0-4 12.7V22h8v-2.8A7 7 0 0 0 16 6.5Z"/><path class="foot-line" d="M12.8 24h6.4M13.8 26.4h4.4"/>\
    </svg>
    """
}
