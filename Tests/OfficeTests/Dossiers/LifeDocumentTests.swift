import Domain
import Foundation
import Office
import TestSupport
import Testing

/// `docs/life.md` is the tables by which the program works, as they are printed. With `GOLDEN=write` in the environment
/// it is written anew: read it before it is kept.
@Suite("The lives in the documentation are those of the program")
struct LifeDocumentTests {
  @Test("docs/life.md is the tables as they are")
  func document() throws {
    let file = Project.folder.appending(path: "docs/life.md")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
      try Data(Self.text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.text)
  }

  private static var text: String {
    """
    # What can happen to a thing, and when

    The tables by which the program works: a step that is not here does not exist, and one that is not open in a state \
    is
    refused there. Pages offer a button where the table opens the step to the one who looks. They are printed from
    `Sources/Domain` (`Dossier.row` and its like) and from `Sources/Office/Policy.swift`; `LifeDocumentTests` compares.

    Who is an author of a dossier, or may be one, takes no step that is closed to authors, whatever their roles are.

    ## Hồ sơ (dossier)

    \(table(Dossier.self, state: \.name, when: \.name))

    ## Phiên họp (session)

    \(table(Session.self, state: \.name, when: \.name))

    ## Dự thảo quyết định (draft of a decision)

    \(table(DecisionDraft.self, state: \.name))

    ## Khiếu nại (complaint)

    \(table(Complaint.self, state: \.name, when: \.name))

    ## Đề nghị khen thưởng (nomination)

    \(table(Nomination.self, state: \.name))

    ## Danh sách khen thưởng (commendation list)

    \(table(CommendationList.self, state: \.name))

    ## Khoản chi của Quỹ (spending of a fund)

    \(table(FundSpending.self, state: \.name))

    ## Vinh danh (honour)

    \(table(Honour.self, state: \.name))

    ## Bài của ấn phẩm (story of a yearly book)

    \(table(BookStory.self, state: \.name))

    ## Báo cáo (report)

    \(table(Report.self, state: \.name))

    ## Bài đăng (post)

    \(table(Post.self, state: \.name))

    ## Nhân rộng (replication)

    \(table(Replication.self, state: \.name))

    ## Mô hình (model)

    \(table(Model.self, state: \.name))

    ## Nhu cầu (need)

    \(table(Need.self, state: \.name))

    ## Yêu cầu cấp tài khoản (request for an account)

    \(table(AccountRequest.self, state: \.name, when: \.name))

    """
  }

  /// The table of a life whose steps ask for no circumstance.
  private static func table<Thing: Living>(
    _ type: Thing.Type, state: (Thing.State) -> String
  ) -> String where Thing.Step: RawRepresentable<String>, Thing.Circumstance == Never {
    table(type, state: state, when: neverHappens)
  }

  private static func table<Thing: Living>(
    _ type: Thing.Type, state: (Thing.State) -> String, when: (Thing.Circumstance) -> String
  ) -> String where Thing.Step: RawRepresentable<String> {
    let head = ["step", "bước", "từ", "đến", "ai làm", "không làm", "căn cứ"]
    let rows = Thing.life.map { step, row in
      let circumstance = row.when.map { "; \(when($0))" } ?? ""
      return [
        "`\(step.rawValue)`", row.deed, row.from.map(state).joined(separator: ", ") + circumstance,
        row.to.isEmpty ? "như cũ" : row.to.map(state).joined(separator: ", "), who(row.action),
        row.apart.map(name) ?? "", row.ground.map(name) ?? "",
      ]
    }
    return ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private static func neverHappens(_ circumstance: Never) -> String {}

  private static func who(_ action: Action) -> String {
    Policy.grants(for: action).map { grant in
      switch grant {
      case .everyone: "mọi người"
      case .signedIn: "người đăng nhập"
      case .authors: "tác giả"
      case .writers: "người soạn"
      case .invited: "người được mời"
      case .filer: "người nộp"
      case .participants: "người tham dự"
      case .role(let role): role.name.lowercasedFirst
      }
    }.joined(separator: ", ")
  }

  private static func name(_ separation: Separation) -> String {
    switch separation {
    case .authors: "tác giả"
    case .presiding: "tác giả; cấp phó làm thay"
    case .drafters: "người soạn, trình dự thảo"
    case .authorsAndDrafters: "tác giả; người soạn, trình dự thảo"
    case .writers: "người soạn, khi còn người khác"
    case .approvers: "người duyệt"
    case .nominee: "người được đề nghị"
    }
  }

  private static func name(_ ground: Ground) -> String {
    switch ground {
    case .intake: "ngày nhận hồ sơ"
    case .timeLimits: "thời hạn"
    case .selection: "lần xét chọn"
    case .judging: "lần xét quyết định"
    case .complaints: "thời hạn khiếu nại"
    case .forwarding: "chuyển cấp trên"
    }
  }
}
