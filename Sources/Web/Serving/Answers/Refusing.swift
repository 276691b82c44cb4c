import Domain
import Foundation
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
    if visit.wantsJSON { return .json(RefusalJSON.bytes([.away]), status: .serviceUnavailable) }
    return .page(BusyPage(visit: visit).html, status: .serviceUnavailable, retryAfter: 5)
  }

  /// What people get when too much is asked at once: everything they sent, to be sent again.
  private func busyAnswer(_ busy: Busy, _ visit: Visit) -> Answer {
    let status: HTTPResponse.Status = busy.reason == .full ? .serviceUnavailable : .tooManyRequests
    if visit.wantsJSON { return .json(RefusalJSON.bytes([busy.refusal]), status: status) }
    return .page(BusyPage(visit: visit, busy: busy).html, status: status, retryAfter: busy.seconds)
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

extension Refusal {
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
    let data = try? JSONEncoder().encode(Body(refused: items))
    return Array(data ?? Data("{}".utf8))
  }
}
