import Domain
import Foundation
import HTTPTypes
import SiteSupport
import Testing

@testable import Web

/// How each route answers each asker.
struct RoutePolicy: Sendable {
  /// How a route answers.
  enum Outcome: Hashable, Sendable {
    /// The page is shown or the deed done.
    case done
    /// The route is open, but what was sent is refused.
    case refused
    case forbidden
    /// As if there were nothing.
    case absent
    case signIn
    case other(Int)

    init(_ answer: AskedSite.Answered) {
      switch answer.status {
      case 200..<300: self = .done
      case 303: self = answer.location.hasPrefix("/dang-nhap") ? .signIn : .done
      case 401: self = .signIn
      case 403: self = .forbidden
      case 404: self = .absent
      case 409, 422: self = .refused
      default: self = .other(answer.status)
      }
    }

    /// Whether it is an answer that what is there and what is not there must share.
    var hides: Bool { self == .absent || self == .signIn }

    var mark: String {
      switch self {
      case .done: "yes"
      case .refused: "form"
      case .forbidden: "no"
      case .absent: "404"
      case .signIn: "sign"
      case .other(let status): "\(status)!"
      }
    }
  }

  /// One route asked by one person.
  struct Cell: Sendable {
    let route: String
    let method: HTTPRequest.Method
    let subject: RouteSubject
    let asker: Asker
    var outcome: Outcome = .absent
    /// What the answer told, where it said that there is nothing or asked to sign in.
    var told: Int?

    /// What no other cell is called.
    var key: String { "\(route) \(asker)" }

    /// The answer at that address. Where heavy work of the same person or address waits, which may be that of a test
    /// beside this one, it is asked for again, as the answer says.
    func asked(at address: String, _ site: RehearsalSite) async throws -> AskedSite.Answered {
      var answer = try await answer(at: address, site)
      for _ in 0..<1000 where answer.status == 429 { answer = try await self.answer(at: address, site) }
      return answer
    }

    private func answer(at address: String, _ site: RehearsalSite) async throws -> AskedSite.Answered {
      let person = site.person(asker, at: subject.setting)
      switch method {
      case .get, .head: return try await site.asked.ask(method, address, as: person)
      case .post: return try await site.asked.post(address, as: person, subject.fields)
      default:
        var headers: HTTPFields = [.origin: AskedSite.address]
        if let person { headers[.csrf] = person.csrf }
        return try await site.asked.ask(method, address, as: person, headers)
      }
    }

    /// All that the answer tells, without the address that was asked.
    func told(by answer: AskedSite.Answered, at address: String) -> Int {
      let written = [address, URLText.encode(address)]
      let headers = answer.headers.filter { $0.name != RequestMark.header }.map { "\($0.name): \($0.value)" }
      let told = (["\(answer.status)", answer.text] + headers).map { text in
        written.reduce(text) { $0.replacing($1, with: "ADDRESS") }
      }
      return told.hashValue
    }
  }

  let cells: [Cell]

  /// How the site of the rehearsal answers, asked once for a run of the tests.
  static var ofRehearsal: RoutePolicy { get async throws { try await made.value } }

  private static let made = _Concurrency.Task { try await asked(try await RehearsalSite.shared) }

  /// Every route with everyone, asked by nobody yet.
  static func unasked(_ site: RehearsalSite) throws -> [Cell] {
    try site.asked.site.routes.flatMap { route in
      let subject = try RouteSubject(of: route.path, in: site.records)
      let name = "\(route.method.rawValue.padded(to: 5)) \(route.path)"
      return Asker.allCases.map { Cell(route: name, method: route.method, subject: subject, asker: $0) }
    }
  }

  /// Asks every route as everyone.
  private static func asked(_ site: RehearsalSite) async throws -> RoutePolicy {
    RoutePolicy(
      cells: try await unasked(site).concurrentMap { cell in
        var cell = cell
        let answer = try await cell.asked(at: cell.subject.address, site)
        cell.outcome = Outcome(answer)
        if cell.outcome.hides, cell.subject.absent != nil {
          cell.told = cell.told(by: answer, at: cell.subject.address)
        }
        return cell
      })
  }

  // MARK: Text

  /// Where the table is kept.
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "route-policy.txt").path

  /// The marks of the table as it is kept, by the key of their cell.
  static func kept() throws -> [String: String] {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return lines.reduce(into: [:]) { marks, line in
      let words = line.split(separator: " ")
      // The heading has no method and no address.
      guard words.count == Asker.allCases.count + 2 else { return }
      let route = "\(String(words[0]).padded(to: 5)) \(words[1])"
      for (asker, mark) in zip(Asker.allCases, words.dropFirst(2)) { marks["\(route) \(asker)"] = String(mark) }
    }
  }

  /// The table: a line for each route, a column for each asker.
  var text: String {
    let rows = Dictionary(grouping: cells, by: \.route)
    let width = (rows.keys.map(\.count).max() ?? 0) + 2
    let head = "".padded(to: width) + Asker.allCases.map { String($0.rawValue.prefix(4)).padded(to: 5) }.joined()
    let lines = rows.keys.sorted(by: byAddress).map { route in
      route.padded(to: width) + (rows[route] ?? []).map { $0.outcome.mark.padded(to: 5) }.joined()
    }
    let legend = Asker.allCases.map { "#   \($0.rawValue.padded(to: 14))\($0.meaning)" }
    let all = RoutePolicy.opening + legend + ["", head] + lines
    return all.map(\.trimmedEnd).joined(separator: "\n") + "\n"
  }

  private static let opening = [
    "# Who may do what on which route: how each route answers when it is asked about a record of the rehearsal.",
    "# `RoutePolicyTests` compares this table and says how it is written anew.",
    "#",
    "#   yes    the page is shown, or what was sent is done",
    """
    #   form   the route is open, but what was sent is refused (409, 422): the record is at another step, or a field is
    """,
    "#          missing in the form that the test sends everywhere",
    "#   no     forbidden (403)",
    "#   404    as if it were not there",
    "#   sign   asked to sign in",
    "#",
  ]
}

/// By address, then by method: what is under one address stands together.
private func byAddress(_ a: String, _ b: String) -> Bool {
  (a.dropFirst(6), a.prefix(5)) < (b.dropFirst(6), b.prefix(5))
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Array where Element: Sendable {
  /// Does the work for every element, some at once, and keeps the order.
  func concurrentMap<T: Sendable>(_ work: @escaping @Sendable (Element) async throws -> T) async throws -> [T] {
    let size = Swift.max(1, count / 16)
    let parts = stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    return try await withThrowingTaskGroup(of: (Int, [T]).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask {
          var done: [T] = []
          for element in part { done.append(try await work(element)) }
          return (number, done)
        }
      }
      var results = [[T]](repeating: [], count: parts.count)
      for try await (number, done) in group { results[number] = done }
      return results.flatMap { $0 }
    }
  }
}
