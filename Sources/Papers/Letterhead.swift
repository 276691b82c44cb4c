import Domain
import Markup

/// What papers have in common by Nghị định 30/2020/NĐ-CP, Phụ lục I.
enum Letterhead {
  /// The issuing body on the left, the national header on the right.
  static func national(superior: String?, body: String, number: String?, place: String, day: Day?) -> HTML {
    let above: HTML = superior.map { "<p class=\"superior\">\($0.uppercased())</p>" } ?? .empty
    let symbol: HTML = number.map { "<p class=\"number\">Số: \($0)</p>" } ?? .empty
    return """
      <header class="letterhead"><div>\(above)<p class="body">\(body.uppercased())</p>\(symbol)</div>
      <div><p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p>
      <p class="dated">\(place), \(day?.formal ?? "ngày … tháng … năm …")</p></div></header>
      """
  }

  /// The national header alone, for papers of people.
  static let citizen: HTML = """
    <header class="citizen"><p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\
    <p class="motto">Độc lập - Tự do - Hạnh phúc</p></header>
    """

  static func title(_ kind: String, _ subject: String) -> HTML {
    "<div class=\"heading\"><p class=\"kind\">\(kind.uppercased())</p><p class=\"subject\">\(subject)</p></div>"
  }

  static func signature(_ authority: [String], title: String, name: String?) -> HTML {
    let lines = authority.map { "<p>\($0)</p>" as HTML }
    return "<div class=\"signature\">\(lines)<p>\(title)</p><p class=\"signer\">\(name)</p></div>"
  }

  static func recipients(_ list: [String]) -> HTML {
    guard !list.isEmpty else { return "<div></div>" }
    let items = list.enumerated().map { index, line in
      "<li>- \(line)\(index == list.count - 1 ? "." : ";")</li>" as HTML
    }
    return "<div class=\"recipients\"><p>Nơi nhận:</p><ul>\(items)</ul></div>"
  }

  /// A text in paragraphs.
  static func paragraphs(_ text: String) -> HTML {
    text.split(separator: "\n").map { "<p>\($0)</p>" as HTML }.joined()
  }
}
