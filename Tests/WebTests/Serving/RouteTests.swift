import Domain
import Logging
import Office
import TestSupport
import Testing

@testable import Web

@Suite("Routes")
struct RouteTests {
  @Test("Each address is there once")
  func routes() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = Site(office: test.office, options: SiteOptions(isDemo: true), logger: Logger(label: "test"))
    let addresses = site.routes.map { "\($0.method) \($0.path)" }
    #expect(Set(addresses).count == addresses.count)
  }

  @Test("Whoever is not signed in may look at what is public, verify, sign in and use the links of mails, nothing else")
  func strangers() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = Site(office: test.office, options: SiteOptions(isDemo: false), logger: Logger(label: "test"))
    #expect(
      site.routes.filter { $0.opening != .signedIn }.map { "\($0.method) \($0.path)" } == [
        "GET /", "GET /ke-hoach", "GET /ke-hoach/:plan", "GET /sang-kien", "GET /sang-kien/:code", "GET /cong-bo/:id",
        "GET /xac-minh", "GET /xac-minh/:code", "GET /so-lieu", "GET /du-lieu-mo", "GET /du-lieu-mo/sang-kien.csv",
        "GET /du-lieu-mo/sang-kien.json", "GET /du-lieu-mo/danh-muc.jsonld", "GET /sang-kien/atom.xml",
        "GET /sitemap.xml", "GET /sitemap/:part", "GET /robots.txt", "GET /dang-nhap", "POST /dang-nhap",
        "POST /dang-xuat", "GET /mat-khau/:secret", "POST /mat-khau/:secret", "GET /thu/xac-nhan/:secret",
        "POST /thu/xac-nhan/:secret", "GET /thu/ngung/:token", "POST /thu/ngung/:token", "GET /tai-khoan/xin-cap",
        "POST /tai-khoan/xin-cap", "GET /tai-khoan/yeu-cau", "POST /tai-khoan/yeu-cau",
        "GET /tai-khoan/yeu-cau/:id/:code", "POST /tai-khoan/yeu-cau/:id/:code/tra-loi",
        "POST /tai-khoan/yeu-cau/:id/:code/rut", "POST /tai-khoan/yeu-cau/:id/:code/mat-khau", "GET /lich/:token",
        "GET /ke-hoach/:plan/lich/:track", "GET /ke-hoach/:plan/hoi-dap", "GET /su-kien/:id/co-mat/:code",
        "POST /su-kien/:id/co-mat/:code/khach", "GET /mo-hinh", "GET /mo-hinh/:id", "GET /nhu-cau",
        "GET /nhu-cau/cho/:code", "GET /nhu-cau/:id", "GET /tin-tuc", "GET /tin-tuc/atom.xml", "GET /tin-tuc/:id",
        "GET /tin-tuc/:id/anh/:number", "GET /quy", "GET /vinh-danh", "GET /vinh-danh/so", "GET /vinh-danh/:id",
        "GET /ban-ky/:kind/:key", "GET /bieu-trung/:digest", "GET /tro-giup", "GET /tro-giup/:topic",
        "GET /tro-giup/so-tay/:role",
      ])
  }

  @Test("Outside a rehearsal there is no sign-in without a password and no clock to move")
  func noRehearsal() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let site = Site(office: test.office, options: SiteOptions(isDemo: false), logger: Logger(label: "test"))
    #expect(site.routes.filter { $0.path.hasPrefix("/dien-tap") }.map(\.path) == [])
  }

  @Test("Forms are read with their escapes; NUL is dropped and broken UTF-8 replaced")
  func forms() throws {
    let form = try #require(Form(urlEncoded: "a=%C4%90%C6%B0%E1%BB%9Dng+1&b=%00x%FF&c=e%CC%82&a=2&d".utf8, upTo: 5))
    #expect(form["a"] == "2" && form.all("a") == ["Đường 1", "2"])
    #expect(form["b"] == "x\u{FFFD}" && form["c"] == "ê" && form["c"].unicodeScalars.count == 1)
    #expect(form.contains("d") && form["d"] == "")
    #expect(Form(urlEncoded: form.urlEncoded.utf8, upTo: 5)?.fields.map(\.value).count == 5)
    #expect(Form(urlEncoded: form.urlEncoded.utf8, upTo: 4) == nil)
  }

  @Test(
    "A page of a list is a number that can be reckoned with, whatever stands in the address",
    arguments: ["": 1, "7": 7, "0": 1, "-5": 1, "x": 1, "9223372036854775807": 1_000_000, "99999999999999999999": 1])
  func pages(typed: String, page: Int) {
    #expect(Form(fields: [("trang", typed)]).page == page)
  }

  @Test(
    "Only addresses within the site are gone back to, however others are written",
    arguments: [
      "": "/", "//evil.vn": "/", "https://evil.vn": "/", "/\\evil.vn": "/", "/\t/evil.vn": "/", "/\n/evil.vn": "/",
      "/\r/evil.vn": "/", "/\u{0B}/evil.vn": "/", "\t//evil.vn": "/", "/%09/evil.vn": "/", "/%0d%0a/evil.vn": "/",
      "/%5cevil.vn": "/", "/%2f/evil.vn": "/", "/%2F%2Fevil.vn": "/", "/%00/evil.vn": "/", "/ho-so//evil.vn": "/",
      "/\u{2028}/evil.vn": "/", "javascript:alert(1)": "/", "/ho-so": "/ho-so",
      "/ho-so?q=a%20b&then=http://x": "/ho-so?q=a%20b&then=http://x",
      "/ke-hoach/tam-diep-2024#dieu-II.5": "/ke-hoach/tam-diep-2024#dieu-II.5",
    ])
  func returning(typed: String, to: String) {
    #expect(Link.returning(to: typed).description == to)
  }

  @Test(
    "A public address is scheme and host, and nothing else",
    arguments: [
      "https://sangkien.vidu.vn": "https://sangkien.vidu.vn", "https://Sangkien.vidu.vn/": "https://sangkien.vidu.vn",
      "https://sangkien.vidu.vn:443": "https://sangkien.vidu.vn", "http://10.0.0.5:8080": "http://10.0.0.5:8080",
      "sangkien.vidu.vn": nil, "ftp://vidu.vn": nil, "https://": nil, "https://vidu.vn/trang": nil,
      "https://ai@vidu.vn": nil, "https://vidu.vn?x": nil,
    ])
  func publicAddress(setting: String, origin: String?) {
    #expect(SiteAddress(setting)?.origin == origin)
  }
}
