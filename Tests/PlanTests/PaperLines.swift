import SiteSupport

/// What of a paper a plan says: its head, whom it addresses, its bases, to whom it goes, who signs.
struct PaperLines: Equatable {
  /// The bodies above each other, and the number.
  var head: [String]
  var addressee = ""
  var basis: [String]
  var recipients: [String]
  /// The lines above the name, and the name.
  var signature: [String]
}

extension PaperLines {
  /// The first sheet of the paper that is shown.
  init(_ page: ServedPage) {
    let sheet = page.root.all.first { $0.isOf("sheet") } ?? page.root
    func texts(_ kind: String) -> [String] { sheet.all.filter { $0.isOf(kind) }.map(\.text) }
    head = texts("superior") + texts("body") + texts("number")
    addressee = texts("addressee").first ?? ""
    basis = texts("basis").map { String($0.dropLast()) }
    recipients = sheet.all.filter { $0.isOf("recipients") }.flatMap { $0.all("li") }.map {
      String($0.text.dropFirst(2).dropLast())
    }
    signature = sheet.all.filter { $0.isOf("signature") }.flatMap { $0.all("p") }.map(\.text).filter { !$0.isEmpty }
  }
}
