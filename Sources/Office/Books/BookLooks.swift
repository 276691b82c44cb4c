import Domain
import Papers
import Store

/// The yearly books of a plan.
public struct BooksLook: Look {
  public static let action = Action.viewBook

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: BookRules
    public var books: [YearBook]
    public var mayEdit: Bool
    public var now: Instant
  }

  public init(of plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofBooksOf: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    guard let rules = plan.book else { throw Refusal.absent }
    return Found(
      plan: plan, rules: rules, books: try Books.of(plan.id, on: desk.connection),
      mayEdit: desk.allows(.editBook, at: Place(plan: plan.id)), now: desk.now)
  }
}

/// A yearly book: its stories, and who could be in it besides.
public struct BookLook: Look {
  public static let action = Action.viewBook

  let book: YearBook.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: BookRules
    public var book: YearBook
    public var version: Int
    /// In the order of the book.
    public var stories: [BookStory]
    /// Those that are not printed.
    public var dropped: [BookStory]
    public var candidates: [BookCandidate]
    public var units: [Domain.Unit.ID: String]
    public var mayEdit: Bool
    /// The book as a file: what can be ordered, what was.
    public var files: PaperOrderState?
    public var now: Instant
  }

  public init(_ book: YearBook.ID) { self.book = book }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: book)) }

  public func find(at desk: Desk) throws -> Found {
    let book = try desk.load(YearBook.self, book.description)
    let plan = try desk.plan(book.plan)
    guard let rules = plan.book else { throw Refusal.absent }
    let all = try Books.stories(of: book.id, on: desk.connection)
    let mayEdit = desk.allows(.editBook, at: Place(plan: plan.id))
    let candidates = mayEdit && !book.isIssued ? try desk.candidates(for: book) : []
    let units = Set(all.compactMap(\.unit) + candidates.compactMap(\.unit))
    return Found(
      plan: plan, rules: rules, book: book, version: try desk.version(of: YearBook.self, book.id.description),
      stories: book.ordered(all.filter(\.isIn)), dropped: all.filter { !$0.isIn }, candidates: candidates,
      units: Dictionary(try units.map { ($0, try desk.unit($0).name) }, uniquingKeysWith: { $1 }), mayEdit: mayEdit,
      files: try PaperOrderState(.book(book.id), at: desk), now: desk.now)
  }
}

/// A story, with what the viewer can do with it now.
public struct StoryLook: Look {
  public static let action = Action.viewBook

  let story: BookStory.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rules: BookRules
    public var book: YearBook
    public var story: BookStory
    public var version: Int
    public var unit: String?
    /// Whether the viewer may see the whole book.
    public var opensBook: Bool
    public var steps: Set<BookStory.Step>
    public var people: [Person.ID: Person]
    public var now: Instant
  }

  public init(_ story: BookStory.ID) { self.story = story }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: story, for: Self.action)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.load(BookStory.self, story.description)
    let (plan, book) = (try desk.plan(found.plan), try desk.load(YearBook.self, found.book.description))
    guard let rules = plan.book else { throw Refusal.absent }
    let people = found.writers + [found.remark?.by].compactMap { $0 }
    return Found(
      plan: plan, rules: rules, book: book, story: found,
      version: try desk.version(of: BookStory.self, story.description),
      unit: try found.unit.map { try desk.unit($0).name },
      opensBook: desk.allows(.viewBook, at: Place(plan: plan.id)),
      steps: try book.isIssued ? [] : desk.steps(open: found),
      people: try People.all(Array(Set(people)), on: desk.connection), now: desk.now)
  }
}

/// A picture of a story, for those who may read that.
public struct StoryPictureLook: Look {
  public static let action = Action.viewBook

  let story: BookStory.ID
  let number: Int

  public init(_ number: Int, of story: BookStory.ID) { (self.story, self.number) = (story, number) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: story, for: Self.action)) }

  public func find(at desk: Desk) throws -> NumberedPicture {
    let pictures = try desk.load(BookStory.self, story.description).pictures
    guard let picture = pictures.first(where: { $0.number == number }) else { throw Refusal.absent }
    return picture
  }
}
