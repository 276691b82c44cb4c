import Domain
import HeavyWork
import Hummingbird
import Markup
import Office
import Store

/// What people get when something is refused or breaks.
extension Site {
  func refusing(_ error: any Error, _ visit: Visit) async -> Answer {
    let refusals: [Refusal]
    switch error {
    case let refusal as Refusal: refusals = [refusal]
    case let several as Refusals: refusals = several.all
    case let busy as Busy: return busyAnswer(busy, visit)
    // Nobody waits for the answer any more.
    case is CancellationError: return .other(Response(status: .requestTimeout))
    case is SaveConflict:
      refusals = [.changedMeanwhile]
    default:
      if let overload = (error as? Fault)?.overload {
        logger.warning("given up", metadata: ["request": "\(visit.mark)", "fault": "\(error)"])
        return await overloadAnswer(overload, visit)
      }
      logger.error("request failed", metadata: ["request": "\(visit.mark)", "error": "\(error)"])
      return faultAnswer(error, visit)
    }
    if visit.person == nil, refusals.contains(.signInNeeded) { return signInAnswer(visit) }
    let status = status(of: refusals)
    if visit.wantsJSON { return .json(RefusalJSON.bytes(refusals), status: status) }
    let page = RefusalPage(refusals: refusals, visit: visit)
    do {
      return try await visit.page(page.page, status: status)
    } catch {
      logger.error("the refusal could not be shown", metadata: ["request": "\(visit.mark)", "error": "\(error)"])
      return faultAnswer(error, visit)
    }
  }

  /// What people get when something broke: while it passes, everything they sent, to be sent again.
  private func faultAnswer(_ error: any Error, _ visit: Visit) -> Answer {
    guard (error as? Fault)?.isPassing == true else {
      return .page(FaultPage(visit: visit).html, status: .internalServerError)
    }
    let isUnknown = (error as? Fault)?.isUnknown == true
    if visit.wantsJSON {
      return .json(RefusalJSON.bytes([isUnknown ? .unknown : .away]), status: .serviceUnavailable)
    }
    return .page(BusyPage(visit: visit, isUnknown: isUnknown).outside, status: .serviceUnavailable, retryAfter: 5)
  }

  /// What people get when something was not read, so that others go on: in the frame, since those are other pages.
  private func overloadAnswer(_ overload: Overload, _ visit: Visit) async -> Answer {
    if visit.wantsJSON { return .json(RefusalJSON.bytes([overload.refusal]), status: .serviceUnavailable) }
    let page = BusyPage(visit: visit, refusal: overload.refusal)
    // Where pages are not read, the frame does not ask who is there: that would be one more.
    let isFramed = overload.reading != .page
    let html = (isFramed ? try? await visit.html(of: VisitLook()) { page.page } : nil) ?? page.outside
    return .page(html, status: .serviceUnavailable, retryAfter: overload.seconds)
  }

  /// What people get when too much is asked at once: everything they sent, to be sent again.
  private func busyAnswer(_ busy: Busy, _ visit: Visit) -> Answer {
    let status: HTTPResponse.Status = busy.reason == .full ? .serviceUnavailable : .tooManyRequests
    if visit.wantsJSON { return .json(RefusalJSON.bytes([busy.refusal]), status: status) }
    return .page(BusyPage(visit: visit, refusal: busy.refusal).outside, status: status, retryAfter: busy.seconds)
  }

  func status(of refusals: [Refusal]) -> HTTPResponse.Status {
    switch refusals.first?.kind {
    case .absent: .notFound
    case .forbidden: .forbidden
    case .conflict: .conflict
    default: .unprocessableContent
    }
  }

  /// The sign-in page; a form that was sent meanwhile is kept in it and offered again afterwards.
  private func signInAnswer(_ visit: Visit) -> Answer {
    if visit.wantsJSON { return .json(RefusalJSON.bytes([.signInNeeded]), status: .unauthorized) }
    guard visit.method != .get else {
      return .redirect(Link.signIn.with([("then", visit.path)]))
    }
    let page = SignInPage(then: visit.path, kept: visit.form.urlEncoded, name: "", refusal: nil, isDemo: options.isDemo)
    return .page(page.page.html(Frame(outside: visit)), status: .unauthorized)
  }
}

extension Busy {
  /// What is said of it.
  var refusal: Refusal {
    let reason =
      switch self.reason {
      case .full: "Lúc này có quá nhiều yêu cầu cùng loại đang chờ."
      case .ownWorkWaits: "Yêu cầu trước của bạn còn đang được xử lý."
      case .tooOften: "Từ địa chỉ mạng này đã thử quá nhiều lần."
      }
    return Refusal(reason, kind: .conflict, next: "Chờ \(seconds) giây rồi làm lại.")
  }
}

extension Overload {
  /// After how many seconds it is worth asking again.
  var seconds: Int {
    switch reading {
    case .page: 5
    case .search: 10
    case .export, .background: 30
    }
  }

  /// What is said of it.
  var refusal: Refusal {
    let again = "Chờ \(seconds) giây rồi thử lại"
    return switch (reading, reason) {
    case (.search, .full): Refusal("Lúc này có nhiều người cùng tìm.", kind: .conflict, next: "\(again).")
    case (.search, .tooLong):
      Refusal(
        "Tìm như vậy lâu quá nên đã dừng, để người khác không phải chờ.", kind: .conflict,
        next: "Gõ thêm chữ hoặc chọn thêm điều kiện; vẫn muốn tìm như cũ thì chờ \(seconds) giây rồi thử lại.")
    case (.export, .full): Refusal("Lúc này có nhiều tệp đang được làm.", kind: .conflict, next: "\(again).")
    case (.export, .tooLong):
      Refusal(
        "Tệp này lớn quá, làm lâu chưa xong nên đã dừng, để người khác không phải chờ.", kind: .conflict,
        next: "Lọc danh sách cho ngắn lại rồi tải từng phần.")
    case (_, .full): Refusal("Lúc này có nhiều người cùng mở trang.", kind: .conflict, next: "\(again).")
    case (_, .tooLong):
      Refusal(
        "Trang này mở lâu quá nên đã dừng, để người khác không phải chờ.", kind: .conflict,
        next: "\(again). Nếu vẫn không được, báo cho người quản trị.")
    }
  }
}

extension Refusal {
  fileprivate static let unknown = Refusal(
    "Chưa rõ việc vừa rồi đã được lưu hay chưa.", kind: .conflict,
    next: "Mở lại trang để xem; chưa được lưu thì mới gửi lại.")

  fileprivate static let away = Refusal(
    "Hệ thống đang tạm gián đoạn.", kind: .conflict, next: "Chờ một lát rồi làm lại; nội dung vẫn còn trên máy này.")
}

/// Refusals for scripts.
enum RefusalJSON {
  private struct Body: Encodable {
    var refused: [Item]
  }

  private struct Item: Encodable {
    var reason: String
    var clause: String?
    var next: String?
    var field: String?
  }

  static func bytes(_ refusals: [Refusal]) -> [UInt8] {
    let items = refusals.map {
      Item(reason: $0.reason, clause: $0.clause?.cited, next: $0.next, field: $0.field)
    }
    return (try? JSON.encoded(Body(refused: items))) ?? Array("{}".utf8)
  }
}
