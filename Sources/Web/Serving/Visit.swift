import Domain
import HTTPTypes
import Hummingbird
import Markup
import Office
import Store

/// One request, with what the site knows of who sent it.
struct Visit: Sendable {
  /// What the log calls the request.
  var mark = ""
  let office: Office
  let options: SiteOptions
  let boards: LiveBoards
  let method: HTTPRequest.Method
  let path: String
  let parameters: Parameters
  let headers: HTTPFields
  let query: Form
  /// The fields of a form that was sent; empty otherwise.
  var form = Form.empty
  var body: [UInt8] = []
  /// The file of a multipart form.
  var file: (name: String, bytes: [UInt8])?
  /// The host that the request names.
  let authority: String
  let token: String?
  var pass: Access.Pass?

  var person: Person.ID? { pass?.person }

  /// The secret that the forms of this session carry; empty for the public.
  var csrf: String { pass?.csrf ?? "" }

  /// Who is signed in.
  ///
  /// - Throws: `Refusal` when nobody is.
  var signedIn: Person.ID {
    get throws {
      guard let person else { throw Refusal.signInNeeded }
      return person
    }
  }

  /// A key from the path; something else there is as good as absent.
  func id<Subject>(_ name: String = "id") throws -> Identifier<Subject> {
    guard let id = parameters.get(name).flatMap({ Identifier<Subject>($0) }) else { throw Refusal.absent }
    return id
  }

  func slug<Subject>(_ name: String) throws -> Slug<Subject> {
    guard let slug = parameters.get(name).flatMap({ Slug<Subject>($0) }) else { throw Refusal.absent }
    return slug
  }

  var wantsJSON: Bool { headers[.accept]?.contains("application/json") ?? false }

  /// A notice that the page before left for this one.
  var notice: String? { Notice(rawValue: query["da"]).map(\.sentence) }

  /// Runs a command as the one who is signed in.
  @discardableResult
  func run<C: Command>(_ command: C) async throws -> C.Outcome {
    try await office.run(command, as: signedIn)
  }

  /// Does what a form asks for; what the rules forbid is said on the form's own page, with everything that was typed.
  func answering(
    _ perform: () async throws -> Answer, orShow page: @escaping @Sendable (Desk, [Refusal]) throws -> Page
  ) async throws -> Answer {
    do {
      return try await perform()
    } catch {
      guard let refusals = Refusals.ofInput(error) else { throw error }
      return try await self.page(status: .unprocessableContent) { try page($0, refusals) }
    }
  }

  /// A page made from one consistent state.
  func page(
    status: HTTPResponse.Status = .ok, _ make: @escaping @Sendable (Desk) throws -> Page
  ) async throws -> Answer {
    let (page, frame) = try await office.read(as: person) { desk in (try make(desk), Frame(self, desk)) }
    return .page(page.html(frame), status: status)
  }
}

/// What a page says after something was done; it travels in the address as a short word.
enum Notice: String, Sendable {
  case saved = "luu"
  case submitted = "nop"
  case lateAsked = "xin-muon"
  case completed = "bo-sung"
  case withdrawn = "rut"
  case endorsed = "xac-nhan"
  case returned = "tra-lai"
  case adopted = "huong-ung"
  case received = "tiep-nhan"
  case checked = "kiem-tra"
  case completionAsked = "yeu-cau"
  case accepted = "hop-le"
  case refused = "tu-choi"
  case admitted = "nop-muon"
  case appraised = "tham-dinh"
  case added = "them"
  case removed = "bo"
  case opened = "mo-cham"
  case closed = "khoa"
  case reopened = "mo-lai"
  case ordered = "xep"
  case shared = "chia"
  case sharedShort = "chia-thieu"
  case scored = "cham"
  case takenBack = "lay-lai"
  case conflict = "xung-dot"
  case drafted = "du-thao"
  case sent = "trinh"
  case sentBack = "tra-du-thao"
  case approved = "duyet"
  case decided = "quyet-dinh"
  case complained = "khieu-nai"
  case complaintAccepted = "thu-ly"
  case complaintDeclined = "khong-thu-ly"
  case complaintWithdrawn = "rut-khieu-nai"
  case complaintSettled = "giai-quyet"
  case corrected = "dinh-chinh"
  case allowed = "cho-cong-bo"
  case certified = "chung-nhan"
  case published = "cong-bo"
  case batched = "giay-to"
  case revoked = "huy-bo"
  case nominated = "de-nghi"
  case nominationSent = "gui-de-nghi"
  case nominationReturned = "tra-de-nghi"
  case voted = "bo-phieu"
  case listSubmitted = "trinh-danh-sach"
  case listTakenBack = "lay-lai-danh-sach"
  case commended = "khen-thuong"
  case estimateApproved = "phe-duyet"
  case paid = "chi"
  case listed = "danh-muc"
  case forwarded = "chuyen-cap"
  case tookPackage = "nhap-goi"
  case refusedPackage = "tu-choi-goi"
  case advanced = "dong-ho"

  var sentence: String {
    switch self {
    case .saved: "Đã lưu."
    case .submitted: "Đã nộp hồ sơ."
    case .lateAsked: "Đã gửi đề nghị nộp muộn."
    case .completed: "Đã nộp phần bổ sung."
    case .withdrawn: "Đã rút hồ sơ."
    case .endorsed: "Đã xác nhận hồ sơ."
    case .returned: "Đã trả hồ sơ lại cho tác giả."
    case .adopted: "Đã ghi nhận kế hoạch hưởng ứng."
    case .received: "Đã tiếp nhận và cấp số."
    case .checked: "Đã lưu phiếu kiểm tra."
    case .completionAsked: "Đã gửi yêu cầu bổ sung."
    case .accepted: "Đã xác nhận hồ sơ hợp lệ."
    case .refused: "Đã từ chối hồ sơ."
    case .admitted: "Đã cho nộp muộn."
    case .appraised: "Đã ghi kết quả thẩm định."
    case .added: "Đã thêm."
    case .removed: "Đã bỏ."
    case .opened: "Đã mở chấm."
    case .closed: "Đã khóa kết quả chấm."
    case .reopened: "Đã mở lại kết quả chấm."
    case .ordered: "Đã ghi thứ tự của Hội đồng."
    case .shared: "Đã chia hồ sơ cho các thành viên."
    case .sharedShort: "Đã chia hồ sơ; vì xung đột lợi ích, có hồ sơ chưa đủ người đọc."
    case .scored: "Đã nộp phiếu."
    case .takenBack: "Đã lấy lại phiếu. Sửa xong, bạn nhớ nộp lại."
    case .conflict: "Đã ghi nhận xung đột lợi ích."
    case .drafted: "Đã lập dự thảo."
    case .sent: "Đã trình duyệt."
    case .sentBack: "Đã trả lại dự thảo."
    case .approved: "Đã duyệt dự thảo."
    case .complained: "Đã gửi khiếu nại."
    case .complaintAccepted: "Đã thụ lý khiếu nại."
    case .complaintDeclined: "Đã trả lời không thụ lý."
    case .complaintWithdrawn: "Đã rút khiếu nại."
    case .complaintSettled: "Đã ban hành quyết định giải quyết khiếu nại."
    case .corrected: "Đã ban hành quyết định đính chính."
    case .allowed: "Đã cho công bố."
    case .decided: "Đã ban hành quyết định."
    case .certified: "Đã cấp giấy chứng nhận."
    case .published: "Đã công bố."
    case .batched: "Đang tạo tệp. Xong sẽ hiện ở trang này."
    case .revoked: "Đã hủy bỏ công nhận."
    case .nominated: "Đã lưu đề nghị khen thưởng."
    case .nominationSent: "Đã gửi đề nghị khen thưởng."
    case .nominationReturned: "Đã trả đề nghị lại cho đơn vị."
    case .voted: "Đã ghi kết quả bỏ phiếu."
    case .listSubmitted: "Đã chốt danh sách để trình."
    case .listTakenBack: "Đã lấy lại danh sách."
    case .commended: "Đã ghi kết quả khen thưởng."
    case .estimateApproved: "Đã ghi phê duyệt dự toán."
    case .paid: "Đã ghi khoản chi."
    case .listed: "Đã lập danh mục."
    case .tookPackage: "Đã nhập gói."
    case .refusedPackage: "Đã từ chối gói."
    case .forwarded: "Đã chuyển danh mục lên cấp trên."
    case .advanced: "Đã chuyển đồng hồ diễn tập."
    }
  }
}
