import Domain
import Testing

/// The life of a dossier as it was agreed, written out by hand beside the table that the program works with.
@Suite("The life of a dossier is one table")
struct DossierLifeTests {
  /// dr draft · su submitted · en endorsed · re received · in incomplete, before a council in~ · ac accepted, before the
  /// appraisal team ac~ · rf refused · sh shortlisted · ns not shortlisted · ic in council · sc scored · rc recognised, on
  /// a list for a higher level rc~ · nr not recognised · ce certified · pu published · wd withdrawn · rv revoked.
  /// `=` the step is open and leaves the state as it is, `X` it is open and leads on, `.` it is refused.
  static let agreed = """
                                dr su en re in in~ ac ac~ rf sh ns ic sc rc rc~ nr ce pu wd rv
    write                       =  .  .  .  =  =   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    attach                      =  .  .  .  =  =   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    detach                      =  .  .  .  =  =   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    invite                      =  .  .  .  =  =   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    change-unit                 =  .  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    submit                      X  .  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    ask-late                    =  .  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    admit-late                  =  =  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    endorse                     .  X  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    send-back                   .  X  .  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    receive                     .  .  X  .  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    count-copies                .  .  .  =  =  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    check                       .  .  .  =  =  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    ask-completion              .  .  .  X  =  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    complete                    .  .  .  .  X  X   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    take-up-as-filed            .  .  .  .  X  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    accept                      .  .  .  X  .  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    refuse                      .  .  .  X  X  .   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    appraise                    .  .  .  .  .  .   X  .   .  .  .  .  .  .  .   .  .  .  .  .
    put-before-team             .  .  .  .  .  .   =  .   .  .  .  .  .  .  .   .  .  .  .  .
    close-appraisal             .  .  .  .  .  .   .  X   .  .  .  .  .  .  .   .  .  .  .  .
    put-before-council          .  .  .  .  .  .   X  .   .  X  .  .  .  .  .   .  .  .  .  .
    take-out                    .  .  .  .  .  .   .  =   .  .  .  X  .  .  .   .  .  .  .  .
    ask-completion-in-council   .  .  .  .  .  .   .  .   .  .  .  X  .  .  .   .  .  .  .  .
    resume                      .  .  .  .  .  X   .  .   .  .  .  .  .  .  .   .  .  .  .  .
    score-again                 .  .  .  .  .  .   .  .   .  .  .  =  .  .  .   .  .  .  .  .
    lock                        .  .  .  .  .  .   .  .   .  .  .  X  .  .  .   .  .  .  .  .
    reopen                      .  .  .  .  .  .   .  .   .  .  .  .  X  .  .   .  .  .  .  .
    decide                      .  .  .  .  .  .   .  .   .  .  .  .  X  .  .   .  .  .  .  .
    certify                     .  .  .  .  .  .   .  .   .  .  .  .  .  X  X   .  .  .  .  .
    publish                     .  .  .  .  .  .   .  .   .  .  .  .  .  .  .   .  X  .  .  .
    correct                     .  .  .  .  .  .   .  .   .  .  .  .  .  =  =   =  =  =  .  .
    revoke                      .  .  .  .  .  .   .  .   .  .  .  .  .  X  X   .  X  X  .  .
    complain                    .  .  .  .  .  .   .  .   =  .  =  .  .  =  =   =  =  =  .  =
    reconsider                  .  .  .  .  .  .   .  .   X  .  X  .  .  .  .   X  .  .  .  .
    withdraw                    X  X  X  X  X  .   X  .   .  X  .  .  .  .  .   .  .  .  .  .
    wish-higher                 .  =  =  =  =  =   =  =   .  =  .  =  =  =  .   .  =  =  .  .
    list-higher                 .  .  .  .  .  .   =  =   .  =  .  =  =  =  .   .  =  =  .  .
    unlist-higher               .  .  .  .  .  .   .  .   .  .  .  .  .  .  =   .  .  .  .  .
    send-higher                 .  .  .  .  .  .   .  .   .  .  .  .  .  .  =   .  .  .  .  .
    """

  @Test("Every step in every state is open or refused as agreed, and does what the table says")
  func everyStep() throws {
    let scene = try DossierScene()
    let places = try Position.allCases.map { ($0, try scene.dossier($0)) }
    var lines = [Self.heading(places.map(\.0))]
    for step in Dossier.Step.allCases {
      let marks = places.map { position, dossier in
        #expect(dossier.state == position.state)
        return Self.mark(step, on: dossier, in: scene)
      }
      lines.append(Self.line(step.rawValue, marks))
    }
    #expect(lines.joined(separator: "\n") == Self.agreed)
  }

  /// How the step goes: the table, the step itself and the refusal say the same.
  private static func mark(_ step: Dossier.Step, on dossier: Dossier, in scene: DossierScene) -> String {
    do {
      let after = try scene.take(step, on: dossier, by: scene.officer)
      #expect(dossier.allows(step))
      let to = Dossier.row(step).to
      #expect(to.isEmpty ? after.state == dossier.state : to.contains(after.state))
      return after.state == dossier.state ? "=" : "X"
    } catch {
      #expect(error as? Refusal == expected(step, on: dossier), "\(step) in \(dossier.state)")
      #expect(!dossier.allows(step))
      return "."
    }
  }

  private static func heading(_ places: [Position]) -> String {
    let short: [Position: String] = [
      .draft: "dr", .submitted: "su", .endorsed: "en", .received: "re", .incomplete: "in", .incompleteInSession: "in~",
      .accepted: "ac", .acceptedInSession: "ac~", .refused: "rf", .shortlisted: "sh", .notShortlisted: "ns",
      .inCouncil: "ic", .scored: "sc", .recognised: "rc", .recognisedListed: "rc~", .notRecognised: "nr",
      .certified: "ce", .published: "pu", .withdrawn: "wd", .revoked: "rv",
    ]
    return line("", places.map { short[$0] ?? "?" })
  }

  private static func line(_ name: String, _ marks: [String]) -> String {
    let wide: Set = [5, 7, 14]
    let cells = marks.enumerated().map { index, mark in
      mark + String(repeating: " ", count: (wide.contains(index) ? 4 : 3) - mark.count)
    }
    let line = name + String(repeating: " ", count: 28 - name.count) + cells.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

// MARK: What a refusal says

extension DossierLifeTests {
  /// The words of a step in its refusal, written out by hand.
  private static let deeds: [Dossier.Step: String] = [
    .invite: "mời đồng tác giả", .changeUnit: "chuyển đơn vị", .submit: "nộp", .admitLate: "cho nộp muộn",
    .endorse: "xác nhận", .sendBack: "trả lại", .receive: "tiếp nhận", .countCopies: "ghi số bản giấy",
    .check: "kiểm tra", .askCompletion: "yêu cầu bổ sung", .complete: "nộp bổ sung",
    .takeUpAsFiled: "xem xét theo hồ sơ đã nộp", .accept: "xác nhận hợp lệ", .refuse: "từ chối",
    .appraise: "thẩm định", .putBeforeTeam: "đưa ra Tổ thẩm định", .closeAppraisal: "thẩm định",
    .putBeforeCouncil: "đưa ra Hội đồng", .takeOut: "đưa ra khỏi phiên", .askCompletionInCouncil: "yêu cầu bổ sung",
    .resume: "chấm tiếp", .scoreAgain: "chấm lại", .lock: "khóa kết quả", .reopen: "mở lại",
    .decide: "ra quyết định", .certify: "cấp giấy chứng nhận", .publish: "công bố", .correct: "đính chính",
    .revoke: "hủy bỏ công nhận", .reconsider: "xét lại", .withdraw: "rút", .wishHigher: "đề nghị chuyển cấp trên",
    .unlistHigher: "đưa ra khỏi danh mục",
  ]

  private static func expected(_ step: Dossier.Step, on dossier: Dossier) -> Refusal? {
    let state = dossier.state.name
    switch step {
    case .write:
      return Refusal(
        "Hồ sơ đang ở bước «\(state)», không sửa được nữa.",
        next: "Nếu cần sửa, đề nghị đơn vị trả lại hoặc cơ quan tiếp nhận yêu cầu bổ sung.")
    case .attach: return Refusal("Hồ sơ đang ở bước «\(state)», không thêm tệp được nữa.")
    case .detach: return Refusal("Hồ sơ đang ở bước «\(state)», không bỏ tệp được nữa.")
    case .askLate: return Refusal("Chỉ xin nộp muộn khi đợt nhận hồ sơ đã hết hạn và hồ sơ còn là bản nháp.")
    case .complain:
      return Refusal(
        "Hồ sơ đang ở bước «\(state)», chưa có kết quả để khiếu nại.",
        next: "Khi có kết quả, bạn khiếu nại được ở trang này.")
    case .withdraw where dossier.state == .scored:
      return Refusal(
        "Hội đồng đã khóa kết quả chấm nên không rút được hồ sơ.",
        next: "Chờ quyết định, hoặc liên hệ Chủ tịch Hội đồng.")
    case .withdraw where [.accepted, .incomplete, .inCouncil].contains(dossier.state):
      return Refusal(
        "Hồ sơ đang ở phiên họp nên chưa rút được.",
        next: "Đề nghị Thư ký Hội đồng đưa hồ sơ ra khỏi phiên họp trước.")
    case .wishHigher where dossier.forwarded != nil:
      return Refusal(
        "Hồ sơ đã nằm trong danh mục chuyển cấp trên nên không đổi nguyện vọng được nữa.",
        next: "Liên hệ \(dossier.standing).")
    case .listHigher where dossier.forwarded != nil:
      return Refusal("Sáng kiến «Sáng kiến thử» đã ở trong một danh mục chuyển cấp trên; mỗi sáng kiến chuyển một lần.")
    case .listHigher:
      return Refusal("Sáng kiến «Sáng kiến thử» đang ở bước «\(state)» nên chưa chuyển cấp trên được.", clause: "VI.2")
    case .sendHigher:
      return Refusal(
        "Sáng kiến «Sáng kiến thử» nay ở bước «\(state)» nên không chuyển được.", clause: "VI.2",
        next: "Hủy danh mục này và lập lại không có sáng kiến đó.")
    default:
      return deeds[step].map {
        Refusal("Không \($0) được: hồ sơ đang ở bước «\(state)».", next: "Tải lại trang để thấy bước hiện nay.")
      }
    }
  }
}

extension Dossier {
  /// The standing office of the plan of these tests.
  fileprivate var standing: String { (try? DossierScene().plan.offices.standing) ?? "" }
}
