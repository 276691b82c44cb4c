import Domain
import SiteSupport
import Testing

@testable import Web

/// Every page of the rehearsal that someone reaches by links, with the forms on them, each once for each shape.
struct PageWalk: Sendable {
  /// The one that all tests share.
  static var shared: PageWalk { get async throws { try await made.value } }

  private static let made = _Concurrency.Task { try await PageWalk(of: try await RehearsalSite.shared) }

  /// A form, and who has it on a page.
  struct Found: Sendable {
    let form: PageForm
    let person: AskedSite.SignedIn
  }

  private(set) var pages = 0
  private(set) var helpPages = 0
  private(set) var forms: [String: Found] = [:]
  /// Ids that stand more than once on a page, by its address.
  private(set) var repeatedIDs: [String: [String]] = [:]
  private(set) var misplaced: [String: [String]] = [:]

  /// So many of the pages that differ only in their record are read for a person: fifty for the first, one for everyone
  /// else, as others read those of other records.
  private static func alike(_ isFirst: Bool) -> Int { isFirst ? 50 : 1 }

  private init(of site: RehearsalSite) async throws {
    let roles = PageReader(try await site.asked.get("/dien-tap").text, at: "/dien-tap").forms
      .filter { $0.action == "/dien-tap/vao" }.flatMap(\.controls).filter { $0.name == "person" }
      .compactMap { Person.ID($0.value) }
    var known: Set<Person.ID> = []
    let everyone = roles.filter { known.insert($0).inserted }
    let walked = try await site.withFewMembers(everyone).concurrentMap { person in
      try await PageWalk.pages(of: try await site.signIn(person), isFirst: person == everyone.first, site)
    }
    for (person, read) in walked {
      for (address, page) in read {
        pages += 1
        if address.hasPrefix("/tro-giup") { helpPages += 1 }
        let repeated = Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        if !repeated.isEmpty { repeatedIDs[address.addressPattern] = repeated }
        if !page.misplaced.isEmpty { misplaced[address.addressPattern] = page.misplaced }
        for form in page.forms where form.isSent && forms[form.shape] == nil {
          forms[form.shape] = Found(form: form, person: person)
        }
      }
    }
  }

  /// - Parameter isFirst: only the first reads the help, which is the same for everyone.
  private static func pages(
    of person: AskedSite.SignedIn, isFirst: Bool, _ site: RehearsalSite
  ) async throws -> (AskedSite.SignedIn, [(address: String, page: PageReader)]) {
    var (seen, alike, read): (Set<String>, [String: Int], [(String, PageReader)]) = ([], [:], [])
    var waiting = ["/", "/ho-so/moi"][...]
    while let link = waiting.popFirst() {
      let address = String(link.prefix { $0 != "#" })
      let kind = address.addressPattern + (address.contains("?") ? "?" : "")
      // Files to take along are no pages.
      guard address.hasPrefix("/"), !address.hasPrefix("//"), !address.contains("dang="),
        isFirst || !address.hasPrefix("/tro-giup"), alike[kind, default: 0] < PageWalk.alike(isFirst),
        seen.insert(address).inserted
      else { continue }
      alike[kind, default: 0] += 1
      let answer = try await site.asked.get(address, as: person)
      guard answer.status == 200, answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      let page = PageReader(answer.text, at: address)
      read.append((address, page))
      waiting += page.links
    }
    return (person, read)
  }
}
