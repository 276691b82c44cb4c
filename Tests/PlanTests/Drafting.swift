import SiteSupport

extension Browser {
  /// Goes from the front page by links, as they are called.
  @discardableResult
  func go(by links: String...) async throws -> ServedPage {
    try await open("/")
    for link in links { try await follow(link) }
    return page
  }

  /// Follows the first link whose words begin so.
  @discardableResult
  func follow(beginning words: String) async throws -> ServedPage {
    guard let address = page.main.all("a").first(where: { $0.text.hasPrefix(words) })?.facts["href"] else {
      throw NotThere(description: "no link «\(words)…» on \(page.address); there are \(page.links.map(\.text))")
    }
    return try await open(address)
  }

  /// Begins a dossier and writes what every plan asks, but for the day of first use.
  ///
  /// - Parameters:
  ///   - button: where one begins, as it is called to who cannot see it.
  ///   - names: what is filled in on the first page.
  func write(_ button: String, _ names: KeyValuePairs<String, String>, before: String, of work: String) async throws {
    try await go(by: "Hồ sơ của tôi", "Viết hồ sơ mới")
    try await press(button)
    try await press("Tiếp tục: Tác giả", names)
    try await press("Tiếp tục: Bản chất của \(work)")
    try await press(
      "Tiếp tục: Hiệu quả", [before: "Cũ", "Nội dung giải pháp": "Mới", "Điểm mới so với cách đã biết": "Khác"])
  }

  /// The sentences of the card with that heading.
  func card(_ heading: String) -> String {
    page.main.all("section").first { $0.all("h2").first?.text == heading }?.text ?? ""
  }

  /// What is in the fold whose words begin so.
  func fold(_ words: String) -> String {
    page.main.all("details").first { $0.all("summary").first?.text.hasPrefix(words) ?? false }?.text ?? ""
  }
}
