import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOEmbedded
import Office
import Store
import Synchronization
import TestSupport

@testable import Web

/// The site of a test's office: what is asked goes through its router, in this process and without a net.
struct TestSite {
  let office: Office
  private let responder: RouterResponder<SiteContext>

  /// What came back.
  struct Answer {
    var status: HTTPResponse.Status
    /// Where it sends the browser on to, without the notice.
    var location: String?
    var text: String

    /// What the first field or button of that name on the page holds.
    func value(_ name: String) -> String? {
      text.firstRange(of: "name=\"\(name)\" value=\"").map { start in
        String(text[start.upperBound...].prefix { $0 != "\"" })
      }
    }
  }

  init(_ office: Office) {
    self.office = office
    responder = Site(office: office, options: SiteOptions(isDemo: false), logger: Logger(label: "test")).router()
      .buildResponder()
  }

  func get(_ path: String, as person: Person.ID? = nil) async throws -> Answer {
    try await ask(.get, path, [:], as: person)
  }

  /// Sends a form as the person's browser does.
  func post(_ path: String, _ fields: [String: String] = [:], as person: Person.ID) async throws -> Answer {
    try await ask(.post, path, fields, as: person)
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [String: String], as person: Person.ID?
  ) async throws -> Answer {
    var headers = HTTPFields()
    if let person {
      let token = try await office.grant(to: person).token
      headers[.cookie] = "phien=\(token)"
      headers[.csrf] = try await office.pass(token, idle: 60)?.csrf
    }
    let body = fields.map { "\(URLText.encode($0.key))=\(URLText.encode($0.value))" }.joined(separator: "&")
    if method == .post {
      headers[.contentType] = "application/x-www-form-urlencoded"
      headers[.contentLength] = "\(body.utf8.count)"
    }
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(string: body)))
    let channel = NIOAsyncTestingChannel()
    let source = ApplicationRequestContextSource(channel: channel, logger: Logger(label: "test"))
    let response = try await responder.respond(to: request, context: SiteContext(source: source))
    let text = Received()
    try await response.body.write(Writer(text: text))
    let location = response.headers[.location].map { String($0.prefix { $0 != "?" }) }
    return Answer(status: response.status, location: location, text: text.string)
  }

  private final class Received: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func take(_ more: ByteBuffer) { bytes.withLock { $0 += Array(more.readableBytesView) } }
    var string: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  }

  private struct Writer: ResponseBodyWriter {
    let text: Received

    mutating func write(_ buffer: ByteBuffer) async throws { text.take(buffer) }
    consuming func finish(_ trailing: HTTPFields?) async throws {}
  }
}
