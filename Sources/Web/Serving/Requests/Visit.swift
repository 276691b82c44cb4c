import Domain
import HTTPTypes
import HeavyWork
import Hummingbird
import Markup
import Office
import Store

/// One request, with what the site knows of who sent it.
struct Visit: Sendable {
  /// What the log calls the request.
  let mark: String
  let office: Office
  let options: SiteOptions
  let boards: LiveBoards
  private(set) var method: HTTPRequest.Method
  private(set) var path: String
  private(set) var parameters: Parameters
  let headers: HTTPFields
  private(set) var query: Form
  /// The fields of a form that was sent; empty otherwise.
  var form = Form.empty
  /// The files that came with it; none when none was chosen.
  var files: [SentFile] = []
  /// The room that these take, held as long as the request lasts.
  var share: BodyBudget.Share?
  /// From where the request comes, as one counts (`SiteContext.address`).
  let address: String
  /// The host that the request names.
  let authority: String
  let token: String?
  var pass: Access.Pass?
  /// What the visit would change is only tried, and taken back.
  var isTrial = false

  /// The file that came with the form, where it takes one; nil when none was chosen.
  var file: SentFile? { files.first }

  var person: Person.ID? { pass?.person }

  /// For whom the request is answered, where shares are counted.
  var requester: Requester { person.map { .person($0.description) } ?? .address(address) }

  /// The browser, as the request tells of it.
  var visitor: Visitor {
    Visitor(address: address, browser: headers[.userAgent] ?? "", marks: Cookies.marks(in: headers))
  }

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
  var notice: String? {
    Notice(rawValue: query["da"])?.sentence(carrying: query[Notice.carried])
  }

  /// Runs a command as the one who is signed in.
  @discardableResult
  func run<Outcome>(_ command: Command<Outcome>) async throws -> Outcome {
    isTrial ? try await office.attempt(command, as: signedIn) : try await office.run(command, as: signedIn)
  }

  /// The visit as one whose address names other things.
  func naming(_ parameters: Parameters) -> Visit {
    var visit = self
    visit.parameters = parameters
    return visit
  }

  /// The same person looking at a page of the site.
  func looking(at path: String, query: Form) -> Visit {
    var visit = self
    (visit.method, visit.path, visit.query) = (.get, path, query)
    (visit.form, visit.files) = (.empty, [])
    return visit
  }
}
