import Domain
import Office

@testable import Web

/// Someone at the site with a browser without scripts: opens pages, follows links and fills in forms as they are
/// served, by the words that are on the page.
///
///     let teacher = try await Browser(site, author)
///     try await teacher.open("/ho-so/moi")
///     try await teacher.press("Bắt đầu viết hồ sơ Tam Điệp 2024, Đợt I")
///     try await teacher.press("Lưu", ["Tên sáng kiến": "Tranh cát"])
///     teacher.page.refusals
public final class Browser {
  public let site: AskedSite
  /// Nil for a stranger.
  public let person: AskedSite.SignedIn?
  /// The page that is shown.
  public private(set) var page = ServedPage("", at: "/", status: 0)

  public convenience init(_ site: AskedSite, _ person: Person.ID? = nil) async throws {
    let signedIn: AskedSite.SignedIn? = if let person { try await site.signIn(person) } else { nil }
    self.init(site, as: signedIn)
  }

  /// Somebody who is signed in already.
  public init(_ site: AskedSite, as person: AskedSite.SignedIn?) {
    self.site = site
    self.person = person
  }

  /// What a person cannot do because it is not on the page.
  public struct NotThere: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
  }

  /// Opens an address, or what a link leads to.
  @discardableResult
  public func open(_ address: String) async throws -> ServedPage {
    try await show(try await site.get(resolved(address), as: person), at: resolved(address))
  }

  /// Follows the link with those words.
  @discardableResult
  public func follow(_ words: String) async throws -> ServedPage {
    guard let link = page.links.first(where: { $0.isCalled(words) }), let address = link.facts["href"] else {
      throw NotThere(description: "no link «\(words)» on \(page.address); there are \(page.links.map(\.words))")
    }
    return try await open(address)
  }

  /// Follows the link with those words in the smallest part of the page that says something.
  @discardableResult
  public func follow(_ words: String, near place: String) async throws -> ServedPage {
    let parts = page.main.all.filter { part in
      part.text.contains(place) && part.all("a").contains { $0.isCalled(words) }
    }
    guard let part = parts.min(by: { $0.text.count < $1.text.count }),
      let address = part.all("a").first(where: { $0.isCalled(words) })?.facts["href"]
    else { throw NotThere(description: "no link «\(words)» near «\(place)» on \(page.address)") }
    return try await open(address)
  }

  /// Fills in the form of a button, and presses it.
  ///
  /// - Parameters:
  ///   - words: what the button says, or how it is called to who cannot see it.
  ///   - entries: by the label of the field: the text, the words of the option or choice; `có` or `không` for a box;
  ///     the name of a file, which is made up.
  ///   - place: words that stand in the form or in the row around it, where several have such a button.
  @discardableResult
  public func press(
    _ words: String, _ entries: KeyValuePairs<String, String> = [:], near place: String? = nil
  ) async throws -> ServedPage {
    try await press(words, filling: entries.map { ($0.key, $0.value) }, near: place)
  }

  /// The same, for as many fields as there are.
  @discardableResult
  public func press(
    _ words: String, filling entries: [(String, String)], near place: String? = nil
  ) async throws -> ServedPage {
    let forms = page.forms.filter { form in
      form.buttons.contains { $0.isCalled(words) } && (place.map { form.context.contains($0) } ?? true)
    }
    guard let form = forms.first, let button = form.buttons.first(where: { $0.isCalled(words) }) else {
      let known = page.forms.flatMap { $0.buttons.map(\.words) }
      throw NotThere(description: "no button «\(words)» on \(page.address); there are \(known)")
    }
    var filled = form
    for (label, value) in entries { try filled.fill(label, with: value, on: page.address) }
    let action = button.facts["formaction"] ?? form.element.facts["action"] ?? ""
    let address = resolved(action.isEmpty ? page.address : action)
    var sent = filled.fields
    if let name = button.facts["name"] { sent.append((name, button.facts["value"] ?? "")) }
    guard form.element.facts["method"] == "post" else {
      let words = sent.map { "\(URLText.encode($0.name))=\(URLText.encode($0.value))" }.joined(separator: "&")
      return try await open("\(address.prefix { $0 != "?" })?\(words)")
    }
    let answer = try await site.ask(
      .post, address, as: person, [.origin: AskedSite.address], sent,
      isMultipart: form.element.facts["enctype"] != nil, files: filled.files)
    return try await show(answer, at: address)
  }

  /// Shows an answer; a redirect is followed.
  private func show(_ answer: AskedSite.Answered, at address: String) async throws -> ServedPage {
    guard answer.status == 303 || answer.status == 302 else {
      page = ServedPage(answer.text, at: address, status: answer.status)
      return page
    }
    return try await open(answer.location)
  }

  private func resolved(_ address: String) -> String {
    let address = String(address.prefix { $0 != "#" })
    if address.hasPrefix("/") { return address }
    let here = page.address.prefix { $0 != "?" }
    if address.isEmpty || address.hasPrefix("?") { return here + address }
    return here.prefix(through: here.lastIndex(of: "/") ?? here.startIndex) + address
  }
}
