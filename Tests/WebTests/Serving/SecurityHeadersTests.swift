import Domain
import HTTPTypes
import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("What the site says to browsers", .onOneEngine)
struct SecurityHeadersTests {
  @Test("Every answer forbids scripts and styles from elsewhere, frames, and guesses at types")
  func everyAnswer() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = AskedSite(test.office)
    for path in ["/", "/ho-so", "/khong-co", "/ke-hoach/khong-co"] {
      let headers = try await site.get(path).headers
      #expect(
        headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'") == true)
      #expect(headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[HTTPField.Name("X-Frame-Options") ?? .origin] == "DENY")
    }
  }

  @Test("A file that is served has a policy of its own, without scripts")
  func files() async throws {
    let site = try await RehearsalSite.shared
    let author = try #require(site.person(.author, at: .tamDiep))
    let (draft, file) = (try site.records["draft"], try site.records["file"])
    let served = try await site.asked.get("/ho-so/\(draft)/tep/\(file)", as: author)
    #expect(served.status == 200)
    #expect(served.headers[.contentSecurityPolicy] == "sandbox; default-src 'none'")
    let page = try await site.asked.get("/ho-so/\(draft)", as: author)
    #expect(page.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
  }
}
