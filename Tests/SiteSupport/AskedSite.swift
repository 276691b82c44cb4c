import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Office
import Synchronization

@testable import Web

/// A site that is asked in process: a request goes through the router to its route and comes back as an answer, without
/// a socket or a port.
public struct AskedSite: Sendable {
  public let site: Site
  private let responder: RouterResponder<SiteContext>

  public init(_ office: Office) {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    site = Site(office: office, options: SiteOptions(isDemo: true), logger: logger)
    responder = site.router().buildResponder()
  }

  /// Someone who is signed in.
  public struct SignedIn: Sendable {
    public let person: Person.ID
    public let token: String
    /// The secret of the session's forms.
    public let csrf: String
  }

  /// Signs the person in, as the rehearsal does with one click.
  public func signIn(_ person: Person.ID, at office: Office? = nil) async throws -> SignedIn {
    let office = office ?? site.office
    let ticket = try await office.grant(to: person)
    guard let pass = try await office.pass(ticket.token, idle: 60) else { throw Refusal.signInNeeded }
    return SignedIn(person: person, token: ticket.token, csrf: pass.csrf)
  }

  /// What came back.
  public struct Answered: Sendable {
    public var status: Int
    public var headers: HTTPFields
    public var text: String

    /// Where a redirect leads; empty for everything else.
    public var location: String { headers[.location] ?? "" }
  }

  /// Asks for a page.
  public func get(_ path: String, as person: SignedIn? = nil, _ headers: HTTPFields = [:]) async throws -> Answered {
    try await ask(.get, path, as: person, headers)
  }

  /// Sends a form from a page of the site, with the secret of the session.
  public func post(
    _ path: String, as person: SignedIn? = nil, _ fields: [(name: String, value: String)] = [],
    _ headers: HTTPFields = [:], isMultipart: Bool = false
  ) async throws -> Answered {
    let secret = person.map { [(name: "_csrf", value: $0.csrf)] } ?? []
    let headers = ([.origin: AskedSite.address] as HTTPFields).merging(headers)
    return try await ask(.post, path, as: person, headers, fields + secret, isMultipart: isMultipart)
  }

  /// Sends a request as it is: nothing is added but the cookie of who is signed in.
  ///
  /// - Parameter host: what the request calls the site.
  public func ask(
    _ method: HTTPRequest.Method, _ path: String, as person: SignedIn? = nil, _ headers: HTTPFields = [:],
    _ fields: [(name: String, value: String)]? = nil, isMultipart: Bool = false,
    files: [(name: String, file: String)] = [], from host: String = AskedSite.authority
  ) async throws -> Answered {
    var head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    if let person { head.headerFields[.cookie] = "phien=\(person.token)" }
    var body = ByteBuffer()
    if let fields {
      (head.headerFields[.contentType], body) =
        isMultipart ? AskedSite.multipart(fields, files) : AskedSite.urlEncoded(fields)
      head.headerFields[.contentLength] = "\(body.readableBytes)"
    }
    let request = Request(head: head, body: RequestBody(buffer: body))
    let context = SiteContext(source: Source(logger: site.logger), peer: "127.0.0.1", close: {})
    let response = try await responder.respond(to: request, context: context)
    return Answered(status: response.status.code, headers: response.headers, text: try await text(response))
  }

  private static func urlEncoded(_ fields: [(name: String, value: String)]) -> (String, ByteBuffer) {
    let pairs = fields.map { "\(URLText.encode($0.name))=\(URLText.encode($0.value))" }
    return ("application/x-www-form-urlencoded", ByteBuffer(string: pairs.joined(separator: "&")))
  }

  /// - Parameter files: with their names; a file of that name is made up, a PDF file where the name says so.
  private static func multipart(
    _ fields: [(name: String, value: String)], _ files: [(name: String, file: String)]
  ) -> (String, ByteBuffer) {
    let mark = "----dau-thu"
    let parts =
      fields.map {
        #"--\#(mark)\#r\#nContent-Disposition: form-data; name="\#($0.name)"\#r\#n\#r\#n\#($0.value)\#r\#n"#
      }
      + files.map { name, file in
        let head = "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n"
        let content = file.hasSuffix(".pdf") ? "%PDF-1.7 \(file)" : "Tệp \(file)"
        return "\(head)Content-Type: application/octet-stream\r\n\r\n\(content)\r\n"
      }
    return ("multipart/form-data; boundary=\(mark)", ByteBuffer(string: parts.joined() + "--\(mark)--\r\n"))
  }

  public static let authority = "127.0.0.1:8080"
  /// What a browser calls the site.
  public static let address = "http://\(authority)"

  private struct Source: RequestContextSource {
    let logger: Logger
  }

  /// The body; nothing of an answer that goes on for ever.
  private func text(_ response: Response) async throws -> String {
    guard response.headers[.contentType]?.hasPrefix("text/event-stream") != true else { return "" }
    let sink = Sink()
    try await response.body.write(sink)
    return String(decoding: sink.bytes.withLock { $0 }, as: UTF8.self)
  }

  private final class Sink: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += buffer.readableBytesView } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}

extension HTTPFields {
  /// These fields with the others in their place.
  fileprivate func merging(_ others: HTTPFields) -> HTTPFields {
    var all = self
    for field in others { all[field.name] = field.value }
    return all
  }
}
