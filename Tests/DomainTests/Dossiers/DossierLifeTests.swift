import Domain
import Foundation
import Testing

/// The life of a dossier as it was agreed, written out by hand beside the table that the program works with.
@Suite("The life of a dossier is one table")
struct DossierLifeTests {
  /// dr draft · su submitted · en endorsed · re received · in incomplete, before a council in~ · ac accepted, before
  /// the appraisal team ac~, on a list for a higher level acl · rf refused · sh shortlisted · ns not shortlisted · ic
  /// in council · sc scored · rc recognised, looked at once more rc+, on a list for a higher level rc~ · nr not
  /// recognised · ce certified · pu published, recognised by a higher level pua · wd withdrawn · rv revoked. `=` the
  /// step is open and leaves the state as it is, `X` it is open and leads on, `.` it is refused.
  static let agreed = """
                                dr su en re in in~ ac ac~ acl rf sh ns ic sc rc rc+ rc~ nr ce pu pua wd rv
    write                       =  .  .  .  =  =   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    attach                      =  .  .  .  =  =   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    detach                      =  .  .  .  =  =   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    invite                      =  .  .  .  =  =   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    change-unit                 =  =  =  =  =  =   =  =   =   =  =  =  =  =  =  =   =   =  =  =  =   =  =
    take-over                   .  =  =  =  =  =   =  =   =   .  =  =  =  =  =  =   =   =  =  =  =   .  =
    submit                      X  .  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    ask-late                    =  .  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    admit-late                  =  =  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    endorse                     .  X  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    select                      .  X  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    send-back                   .  X  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    receive                     .  .  X  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    count-copies                .  .  .  =  =  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    check                       .  .  .  =  =  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    ask-completion              .  .  .  X  =  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    complete                    .  .  .  .  X  X   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    take-up-as-filed            .  .  .  .  X  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    accept                      .  .  .  X  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    refuse                      .  .  .  X  X  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    refuse-accepted             .  .  .  .  .  X   X  X   X   .  X  .  X  .  .  .   .   .  .  .  .   .  .
    appraise                    .  .  .  .  .  .   X  .   X   .  =  .  .  .  .  .   .   .  .  .  .   .  .
    put-before-team             .  .  .  .  .  .   =  .   =   .  =  .  .  .  .  .   .   .  .  .  .   .  .
    close-appraisal             .  .  .  .  .  .   .  X   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    put-before-council          .  .  .  .  .  .   X  .   X   .  X  .  .  .  .  .   .   .  .  .  .   .  .
    take-out                    .  .  .  .  .  .   .  =   .   .  .  .  X  .  .  .   .   .  .  .  .   .  .
    look-again                  .  .  .  .  .  .   .  .   .   .  .  .  .  .  =  .   =   .  =  =  .   .  .
    take-out-of-look            .  .  .  .  .  .   .  .   .   .  .  .  .  .  .  =   .   .  .  .  .   .  .
    close-look-again            .  .  .  .  .  .   .  .   .   .  .  .  .  .  .  =   .   .  .  .  .   .  .
    ask-completion-in-council   .  .  .  .  .  .   .  .   .   .  .  .  X  .  .  .   .   .  .  .  .   .  .
    resume                      .  .  .  .  .  X   .  .   .   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    score-again                 .  .  .  .  .  .   .  .   .   .  .  .  =  .  .  .   .   .  .  .  .   .  .
    lock                        .  .  .  .  .  .   .  .   .   .  .  .  X  .  .  .   .   .  .  .  .   .  .
    reopen                      .  .  .  .  .  .   .  .   .   .  .  .  .  X  .  .   .   .  .  .  .   .  .
    decide                      .  .  .  .  .  .   .  .   .   .  .  .  .  X  .  .   .   .  .  .  .   .  .
    grade                       .  .  .  .  .  .   .  .   .   .  .  .  .  .  =  =   =   .  =  =  .   .  .
    certify                     .  .  .  .  .  .   .  .   .   .  .  .  .  .  X  X   X   .  .  .  .   .  .
    publish                     .  .  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  X  .  .   .  .
    correct                     .  .  .  .  .  .   .  .   .   .  .  .  .  .  =  =   =   =  =  =  .   .  .
    revoke                      .  .  .  .  .  .   .  .   .   .  .  .  .  .  X  X   X   .  X  X  .   .  .
    complain                    .  .  .  .  .  .   .  .   .   =  .  =  .  .  =  =   =   =  =  =  .   .  =
    reconsider                  .  .  .  .  .  .   .  .   .   X  .  X  .  .  .  .   .   X  .  .  .   .  .
    withdraw                    X  X  X  X  X  .   X  .   X   .  X  .  .  .  .  .   .   .  .  .  .   .  .
    withdraw-consent            .  =  =  =  =  =   =  =   =   =  =  =  =  =  =  =   =   =  =  =  =   =  =
    renew-consent               .  =  =  =  =  =   =  =   =   =  =  =  =  =  =  =   =   =  =  =  =   =  =
    wish-higher                 .  =  =  =  =  =   =  =   .   .  =  .  =  =  =  =   .   .  =  =  .   .  .
    list-higher                 .  .  .  .  .  .   =  =   .   .  =  .  =  =  =  =   .   .  =  =  .   .  .
    unlist-higher               .  .  .  .  .  .   .  .   =   .  .  .  .  .  .  .   =   .  .  .  =   .  .
    send-higher                 .  .  .  .  .  .   .  .   =   .  .  .  .  .  .  .   =   .  .  .  =   .  .
    take-answer                 .  .  .  .  .  .   .  .   X   .  .  .  .  .  .  .   .   .  .  .  .   .  .
    correct-answer              .  .  .  .  .  .   .  .   .   .  .  .  .  .  .  .   .   .  .  .  X   .  .
    number-nationally           .  .  .  .  .  .   .  .   .   .  .  .  .  .  =  =   =   .  =  =  =   .  .
    """

  private static let columns: [Position: String] = [
    .draft: "dr", .submitted: "su", .endorsed: "en", .received: "re", .incomplete: "in", .incompleteInSession: "in~",
    .accepted: "ac", .acceptedInSession: "ac~", .acceptedListed: "acl", .refused: "rf", .shortlisted: "sh",
    .notShortlisted: "ns",
    .inCouncil: "ic", .scored: "sc", .recognised: "rc", .recognisedLooked: "rc+", .recognisedListed: "rc~",
    .notRecognised: "nr",
    .certified: "ce", .published: "pu", .publishedAbove: "pua", .withdrawn: "wd", .revoked: "rv",
  ]

  @Test("Every step in every state is open or refused as agreed, and does what the table says")
  func everyStep() throws {
    let scene = try DossierScene()
    let places = try Position.allCases.map { position in
      let dossier = try scene.dossier(position)
      #expect(dossier.state == position.state)
      return (Self.columns[position] ?? "?", dossier)
    }
    let table = LifeTable.written(
      places, take: { try scene.take($0, on: $1, by: scene.officer) }, refusal: Self.expected)
    #expect(table == Self.agreed)
  }

  @Test("The history keeps what was said, and gives it back from its stored form")
  func events() throws {
    let scene = try DossierScene()
    let refused = try scene.dossier(.refused)
    #expect(refused.history.last?.what == .refused(reason: "Không mới.", clause: "II.2"))
    #expect(refused.refusal?.clause == "II.2" && refused.history.last?.note == "Không mới. (mục II.2)")
    let late = try scene.take(.admitLate, on: scene.dossier(.submitted), by: scene.officer)
    #expect(late.history.last?.what == .lateAdmitted(reason: "Tác giả ốm.", document: "01/CV"))
    for dossier in try Position.allCases.map(scene.dossier) + [late] {
      #expect(try JSONDecoder().decode(Dossier.self, from: JSONEncoder().encode(dossier)) == dossier)
    }
  }

  @Test("What comes next is what the table leads to, as far as a person looks ahead")
  func nextSteps() throws {
    let scene = try DossierScene()
    let unit = "Trường Mẫu xem xét, xác nhận, đưa vào tờ trình"
    let office = "Phòng Giáo dục và Đào tạo tiếp nhận, tổng hợp"
    let intake = "\(scene.plan.standing.name) tiếp nhận, cấp số"
    let check = "\(scene.plan.standing.name) kiểm tra điều kiện"
    let appraisal = "Thẩm định: to-tham-dinh"
    let council = "\(scene.plan.council.name) chấm điểm"
    let decision = "\(scene.plan.decider.name) quyết định công nhận"
    let (certificate, publication) = ("Cấp giấy chứng nhận", "Công bố")
    let judging = [appraisal, council, decision]
    var plan = scene.plan
    plan.forwards = []
    for position in Position.allCases {
      let expected: [String] =
        switch position {
        case .draft, .submitted: [unit, office, intake, check] + judging
        case .endorsed: [intake, check] + judging
        case .received, .incomplete: [check] + judging
        case .incompleteInSession: [check, council, decision]
        case .accepted, .acceptedInSession, .acceptedListed: judging
        case .shortlisted, .inCouncil: [council, decision, certificate]
        case .scored: [decision, certificate]
        case .recognised, .recognisedLooked, .recognisedListed: [certificate, publication]
        case .certified: [publication]
        case .refused, .notShortlisted, .notRecognised, .published, .publishedAbove, .withdrawn, .revoked: []
        }
      #expect(try scene.dossier(position).nextSteps(under: plan).map(\.what) == expected, "\(position)")
    }
  }
}

// MARK: What a refusal says

extension DossierLifeTests {
  /// The words of a step in its refusal, written out by hand.
  private static let deeds: [Dossier.Step: String] = [
    .invite: "mời đồng tác giả", .changeUnit: "chuyển đơn vị", .takeOver: "nhận hồ sơ giấy về",
    .submit: "nộp", .admitLate: "cho nộp muộn",
    .endorse: "xác nhận", .sendBack: "trả lại", .receive: "tiếp nhận", .countCopies: "ghi số bản giấy",
    .check: "kiểm tra", .askCompletion: "yêu cầu bổ sung", .complete: "nộp bổ sung",
    .takeUpAsFiled: "xem xét theo hồ sơ đã nộp", .accept: "xác nhận hợp lệ", .refuse: "từ chối",
    .select: "xét chọn", .lookAgain: "đưa ra xét lần sau", .takeOutOfLook: "đưa ra khỏi lần xét sau",
    .closeLookAgain: "xét lần sau",
    .refuseAccepted: "từ chối hồ sơ đã hợp lệ", .appraise: "thẩm định", .putBeforeTeam: "đưa ra thẩm định",
    .closeAppraisal: "thẩm định",
    .putBeforeCouncil: "đưa ra Hội đồng", .takeOut: "đưa ra khỏi phiên", .askCompletionInCouncil: "yêu cầu bổ sung",
    .resume: "chấm tiếp", .scoreAgain: "chấm lại", .lock: "khóa kết quả", .reopen: "mở lại",
    .decide: "ra quyết định", .grade: "xếp loại", .certify: "cấp giấy chứng nhận", .publish: "công bố",
    .correct: "đính chính",
    .revoke: "hủy bỏ công nhận", .reconsider: "xét lại", .withdraw: "rút",
    .withdrawConsent: "ghi việc rút lại sự đồng ý", .renewConsent: "ghi phiếu đồng ý mới",
    .numberNationally: "ghi mã trên Cổng sáng kiến quốc gia", .wishHigher: "đề nghị chuyển cấp trên",
    .unlistHigher: "đưa ra khỏi danh mục", .takeAnswer: "ghi kết quả của cấp trên",
    .correctAnswer: "sửa kết quả của cấp trên",
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
    case .complain where dossier.isAnsweredAbove:
      return Refusal("Cấp trên xét hồ sơ này.", next: "Gửi khiếu nại về kết quả tới cấp trên đã xét.")
    case .complain:
      return Refusal(
        "Hồ sơ đang ở bước «\(state)», chưa có kết quả để khiếu nại.",
        next: "Khi có kết quả, bạn khiếu nại được ở trang này.")
    case .withdraw where dossier.state == .scored:
      return Refusal(
        "Hội đồng đã khóa kết quả nên không rút được hồ sơ.",
        next: "Chờ quyết định, hoặc liên hệ Chủ tịch Hội đồng.")
    case .withdraw where [.accepted, .incomplete, .inCouncil].contains(dossier.state):
      return Refusal(
        "Hồ sơ đang ở phiên họp nên chưa rút được.",
        next: "Đề nghị Thư ký Hội đồng đưa hồ sơ ra khỏi phiên họp trước.")
    case .refuseAccepted where dossier.state == .scored:
      return Refusal(
        "Hội đồng đã khóa kết quả nên không từ chối hồ sơ được.",
        next: "Chủ tịch Hội đồng mở lại kết quả của phiên họp, rồi bạn từ chối.")
    case .wishHigher where dossier.forwarded != nil:
      return Refusal(
        "Hồ sơ đã nằm trong danh mục chuyển cấp trên nên không đổi nguyện vọng được nữa.",
        next: "Liên hệ \(dossier.standing).")
    case .listHigher where dossier.forwarded != nil:
      return Refusal("«Sáng kiến thử» đã ở trong một danh mục chuyển cấp trên; mỗi hồ sơ chuyển một lần.")
    case .listHigher:
      return Refusal("«Sáng kiến thử» đang ở bước «\(state)» nên chưa chuyển cấp trên được.", clause: "VI.2")
    case .sendHigher:
      return Refusal(
        "«Sáng kiến thử» nay ở bước «\(state)» nên không chuyển được.", clause: "VI.2",
        next: "Hủy danh mục này và lập lại không có hồ sơ đó.")
    default:
      return deeds[step].map {
        Refusal("Không \($0) được: hồ sơ đang ở bước «\(state)».", next: "Tải lại trang để thấy bước hiện nay.")
      }
    }
  }
}

extension Dossier {
  /// The standing office of the plan of these tests.
  fileprivate var standing: String { (try? DossierScene().plan.standing.name) ?? "" }
}
