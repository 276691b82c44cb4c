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
    public var bytes: [UInt8]
    /// The bytes as a text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

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
    let context = SiteContext(source: Source(logger: site.logger), peer: "127.0.0.1", close: nil)
    let response = try await responder.respond(to: request, context: context)
    return Answered(status: response.status.code, headers: response.headers, bytes: try await bytes(response))
  }

  private static func urlEncoded(_ fields: [(name: String, value: String)]) -> (String, ByteBuffer) {
    let pairs = fields.map { "\(URLText.encode($0.name))=\(URLText.encode($0.value))" }
    return ("application/x-www-form-urlencoded", ByteBuffer(string: pairs.joined(separator: "&")))
  }

  /// A picture of one pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x64, 0xF8, 0xCF, 0x50,
    0x0F, 0, 3, 0x86, 1, 0x80, 0x5A, 0x34, 0x7D, 0x6B, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// - Parameter files: with their names; a file of that name is made up, a PDF file, a picture or what no program
  ///   reads (`.bin`) where the name says so.
  private static func multipart(
    _ fields: [(name: String, value: String)], _ files: [(name: String, file: String)]
  ) -> (String, ByteBuffer) {
    let mark = "----dau-thu"
    let parts =
      fields.map {
        Array(
          #"--\#(mark)\#r\#nContent-Disposition: form-data; name="\#($0.name)"\#r\#n\#r\#n\#($0.value)\#r\#n"#.utf8)
      }
      + files.map { name, file in
        let head = "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n"
        let text = file.hasSuffix(".pdf") ? "%PDF-1.7 \(file)" : "Tệp \(file)"
        let strange: [UInt8] = [0, 1, 2, 255, 254, 0]
        let content = file.hasSuffix(".png") ? picture : file.hasSuffix(".bin") ? strange : Array(text.utf8)
        return Array("\(head)Content-Type: application/octet-stream\r\n\r\n".utf8) + content + Array("\r\n".utf8)
      }
    let bytes = Array(parts.joined()) + Array("--\(mark)--\r\n".utf8)
    return ("multipart/form-data; boundary=\(mark)", ByteBuffer(bytes: bytes))
  }

  public static let authority = "127.0.0.1:8080"
  /// What a browser calls the site.
  public static let address = "http://\(authority)"

  private struct Source: RequestContextSource {
    let logger: Logger
  }

  /// The body; nothing of an answer that goes on for ever.
  private func bytes(_ response: Response) async throws -> [UInt8] {
    guard response.headers[.contentType]?.hasPrefix("text/event-stream") != true else { return [] }
    let sink = Sink()
    try await response.body.write(sink)
    return sink.bytes.withLock { $0 }
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
