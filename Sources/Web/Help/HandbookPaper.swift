import Markup
import Papers

extension Handbook {
  /// The handbook as a paper, to be taken along.
  var paper: Paper {
    let chapters = topics.enumerated().flatMap { place, topic -> [Block] in
      [.paragraph("\(strong: "\(place + 1). \(topic.title)")")] + topic.blocks
    }
    return Paper(title, [.centred(Line(title), .title), .centred(Line(about))] + chapters)
  }
}

extension HelpTopic {
  fileprivate var blocks: [Block] {
    let parts = [("Đây là gì", what), ("Việc cần làm", work), ("Sau đó", next)].flatMap { heading, words -> [Block] in
      [.paragraph("\(slanted: heading)")] + Markdown(words).blocks.flatMap(\.lines).map { .paragraph(Line($0)) }
    }
    return parts + [HelpPicture.all[key]?.block].compactMap { $0 }
  }
}

extension Markdown.Block {
  /// Its lines without markup.
  fileprivate var lines: [String] {
    switch self {
    case .heading(_, let text): [text.plain]
    case .paragraph(let lines), .quote(let lines): lines.map(\.plain)
    case .list(let items, isNumbered: true): items.enumerated().map { "\($0 + 1)) \($1.plain)" }
    case .list(let items, isNumbered: false): items.map { "– \($0.plain)" }
    case .picture: []
    }
  }
}

extension String {
  /// Without emphasis, and with the words of a link for the link.
  fileprivate var plain: String { replacing("**", with: "").replacing(/\[([^\]]*)\]\([^)]*\)/) { "\($0.1)" } }
}
