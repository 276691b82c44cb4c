import Domain
import Testing

@Suite("A model of working")
struct ModelTests {
  private let now = VietnamTime.instant(Day(daysSince1970: 19_800), hour: 9)  // 18/3/2024
  private let head = Person.ID(at: Instant(microseconds: 1))
  private let officer = Person.ID(at: Instant(microseconds: 2))

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func content(sources: String = "") throws -> Model.Content {
    Model.Content(
      name: "Tổ tự quản rác thải", what: "Mỗi quầy một thùng, một người trực mỗi phiên.",
      goal: "Lượng rác phải chở giảm một nửa.", place: "Chợ phiên", from: try day("2024-01-08"),
      through: try day("2024-06-30"), sources: sources)
  }

  private func draft() throws -> Model {
    try Model(
      id: Model.ID(at: now), plan: "mau", unit: Unit.ID(at: Instant(microseconds: 3)), content(), by: head, at: now)
  }

  private func ran(_ model: Model, at time: Instant? = nil) throws -> Model {
    try model.ran(
      place: "Chợ phiên", from: try day("2024-01-08"), through: try day("2024-03-01"), done: "Làm thử tám phiên.",
      result: "Giảm bốn phần mười.", by: head, at: time ?? now)
  }

  private func reviewed(_ model: Model, _ verdict: Model.Review.Verdict, at time: Instant? = nil) throws -> Model {
    try model.reviewed(
      worked: "Rác được phân loại.", failed: "Ngày mưa bỏ việc.", conditions: "Có mái che.", verdict, number: "",
      by: officer, at: time ?? now)
  }

  @Test("A model is registered, tried out, reviewed; each step is open where the table says so")
  func life() throws {
    let draft = try draft()
    let registered = try draft.registered(by: head, at: now)
    let piloting = try ran(try registered.agreed(by: officer, at: now))
    let reviewing = try piloting.finished(by: head, at: now)
    let passed = try reviewed(reviewing, .replicate)
    let stopped = try reviewed(reviewing, .stop)
    let withdrawn = try draft.withdrawn("Không làm nữa.", by: head, at: now)
    func take(_ step: Model.Step, of model: Model) throws -> Model {
      switch step {
      case .write: try model.written(content(), by: head, at: now)
      case .register: try model.registered(by: head, at: now)
      case .agree: try model.agreed(by: officer, at: now)
      case .sendBack: try model.sentBack("Ghi rõ mục tiêu.", by: officer, at: now)
      case .run: try ran(model)
      case .finish: try model.finished(by: head, at: now)
      case .review: try reviewed(model, .replicate)
      case .withdraw: try model.withdrawn("Không làm nữa.", by: head, at: now)
      case .takeDown: try model.takenDown("Có tên người bệnh.", by: officer, at: now)
      }
    }
    let places = [
      ("dr", draft), ("rg", registered), ("pi", piloting), ("rv", reviewing), ("pa", passed), ("st", stopped),
      ("wi", withdrawn),
    ]
    #expect(
      LifeTable.written(places) { try take($0, of: $1) } == """
                                    dr rg pi rv pa st wi
        write                       =  .  .  .  .  .  .
        register                    X  .  .  .  .  .  .
        agree                       .  X  .  .  .  .  .
        send-back                   .  X  .  .  .  .  .
        run                         .  .  =  .  .  .  .
        finish                      .  .  X  .  .  .  .
        review                      .  .  .  X  .  .  .
        withdraw                    X  X  X  .  .  .  .
        take-down                   .  .  .  .  X  .  .
        """)
    let down = try take(.takeDown, of: passed)
    #expect(!down.isPublic && down.state == .stopped && down.passedOn == passed.passedOn)
  }

  @Test("What was never registered stays its unit's alone, also once it was given up")
  func drafts() throws {
    let (draft, registered) = (try draft(), try draft().registered(by: head, at: now))
    #expect(draft.isDraft && !registered.isDraft)
    #expect(try draft.withdrawn("Không làm nữa.", by: head, at: now).isDraft)
    #expect(try !registered.withdrawn("Không làm nữa.", by: head, at: now).isDraft)
    #expect(try registered.sentBack("Ghi rõ mục tiêu.", by: officer, at: now).isDraft)
  }

  @Test("What is to be improved is tried out again; each review needs a run since the one before")
  func improving() throws {
    let later = VietnamTime.instant(try day("2024-05-02"), hour: 9)
    let first = try ran(try draft().registered(by: head, at: now).agreed(by: officer, at: now))
      .finished(by: head, at: now)
    let improving = try reviewed(first, .improve)
    #expect(improving.state == .piloting)
    #expect(throws: Refusal.self) { try improving.finished(by: head, at: later) }
    let second = try reviewed(try ran(improving, at: later).finished(by: head, at: later), .replicate, at: later)
    #expect(second.reviews.map(\.verdict) == [.improve, .replicate])
    #expect(second.passedOn?.description == "2024-05-02")
    #expect(second.history.map(\.step) == [.write, .register, .agree, .run, .finish, .review, .run, .finish, .review])
  }

  @Test("Every gap of a model, of a run and of a review is named at its field")
  func gaps() throws {
    func fields(_ work: () throws -> Model) -> [String?] {
      do { _ = try work() } catch { return (error as? Refusals)?.all.map(\.field) ?? [] }
      return []
    }
    let empty = Model.Content(
      name: "", what: "", goal: "", place: "", from: try day("2024-02-01"), through: try day("2024-01-01"),
      sources: (1...11).map { "Sáng kiến \($0)" }.joined(separator: "\n"))
    let piloting = try draft().registered(by: head, at: now).agreed(by: officer, at: now)
    #expect(
      fields { try draft().written(empty, by: head, at: now) }
        == ["name", "what", "goal", "place", "through", "sources"])
    #expect(
      fields {
        try piloting.ran(
          place: "", from: try day("2024-04-01"), through: try day("2024-03-30"), done: "", result: "", by: head,
          at: now)
      } == ["run-place", "done", "run-result", "run-through", "run-through"])
    let reviewing = try ran(piloting).finished(by: head, at: now)
    #expect(
      fields {
        try reviewing.reviewed(
          worked: "", failed: "", conditions: "", .stop, number: String(repeating: "a", count: 101), by: officer,
          at: now)
      } == ["worked", "failed", "conditions", "number"])
  }
}
