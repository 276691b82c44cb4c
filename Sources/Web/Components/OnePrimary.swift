import Markup

extension HTML {
  /// How a button begins. What people type never has it: its quotation marks are escaped.
  private static let button = Needle(Array(#"class="btn"#.utf8))
  private static let quiet = Array(" quiet".utf8)

  /// The page with one red button: the first. Pieces of a page know nothing of one another, each offers its own step;
  /// those behind the first look like the other buttons.
  var withOnePrimary: HTML {
    let later = primaryButtons.dropFirst()
    guard !later.isEmpty else { return self }
    var html = HTML.empty
    var end = 0
    for place in later {
      html += self[end..<place]
      html += " quiet"
      end = place
    }
    return html + self[end..<utf8.count]
  }

  /// The bytes behind `class="btn` of each button that is not quiet.
  private var primaryButtons: [Int] {
    var places: [Int] = []
    var index = 0
    while let start = HTML.button.first(in: utf8, from: index) {
      index = start + HTML.button.count
      if !utf8[index...].starts(with: HTML.quiet) { places.append(index) }
    }
    return places
  }
}
