import Domain

/// A yearly book on paper: a cover with the foreword, a story on pages of its own each, the contents at the end as
/// Vietnamese books have them.
public struct BookPaper: Sendable {
  private let book: YearBook
  private let rules: BookRules
  private let plan: Plan
  /// In the order of the book.
  private let stories: [BookStory]

  public init(_ book: YearBook, of rules: BookRules, under plan: Plan, _ stories: [BookStory]) {
    (self.book, self.rules, self.plan, self.stories) = (book, rules, plan, stories)
  }

  public var title: String { "\(rules.name) năm \(book.year)" }

  /// The parts that are printed one after another, but for the contents.
  public var parts: [Paper] { [opening] + stories.map(paper) }

  private var opening: Paper {
    let issued = book.issue.map { "Công bố theo văn bản số \($0.number) \($0.day.formal)" } ?? "Bản thảo"
    return Paper(
      title,
      [
        Paper.Part([
          .centred(Line(plan.standing.fullName.uppercased()), .strong), .centred(Line(rules.name), .title),
          .centred("Năm \(book.year)", .strong), .centred(Line(issued)),
        ]),
        Paper.Part(
          [.chapter("Lời giới thiệu", below: [], mark: Self.foreword)] + Line.paragraphs(book.foreword), goesOn: true),
      ])
  }

  private static let foreword = "loi-gioi-thieu"

  private func paper(of story: BookStory) -> Paper {
    let subject = story.subject
    let below = [subject.unitName, subject.work.isEmpty ? "" : "«\(subject.work)»", subject.honour]
    let pictures = story.pictures.map {
      Block.picture(PaperPicture(digest: $0.digest, type: $0.type, caption: $0.shows))
    }
    var blocks: [Block] = [.chapter(subject.name, below: below.filter { !$0.isEmpty }, mark: Self.mark(story))]
    blocks += pictures.prefix(1)
    blocks += Line.paragraphs(story.text)
    blocks += pictures.dropFirst()
    return Paper(title, [Paper.Part(blocks, goesOn: true)])
  }

  private static func mark(_ story: BookStory) -> String { "bai-\(story.id)" }

  /// The contents.
  ///
  /// - Parameter pages: on which each of the parts begins; nil where the reader's program counts.
  public func contents(_ pages: [Int]?) -> Paper {
    let foreword = ContentsLine(title: "Lời giới thiệu", below: "", mark: Self.foreword, page: pages == nil ? nil : 2)
    let lines = stories.enumerated().map { index, story in
      ContentsLine(
        title: story.subject.name, below: story.subject.work, mark: Self.mark(story), page: pages?[index + 1])
    }
    return Paper(
      title, [Paper.Part([.heading("Mục lục", subject: ""), .contents([foreword] + lines)], goesOn: true)])
  }

  /// The whole of it as one paper, whose pages are counted by who reads it.
  public var whole: Paper { .together(title, parts + [contents(nil)]) }
}

/// A line of the contents of a book.
public struct ContentsLine: Hashable, Sendable {
  public var title: String
  public var below: String
  /// The mark of the chapter that it leads to.
  public var mark: String
  /// Nil where the reader's program counts.
  public var page: Int?
}
