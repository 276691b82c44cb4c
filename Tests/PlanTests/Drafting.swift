import SiteSupport

extension Browser {
  /// Begins a dossier and writes what every plan asks, but for the day of first use.
  ///
  /// - Parameters:
  ///   - button: where one begins, as it is called to who cannot see it.
  ///   - names: what is filled in on the first page.
  func write(_ button: String, _ names: KeyValuePairs<String, String>, before: String, of work: String) async throws {
    try await open("/ho-so/moi")
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
