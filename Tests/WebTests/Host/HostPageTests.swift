import Domain
import Foundation
@_spi(Desk) import Office
import SiteSupport
import TestSupport
import Testing

@testable import Web

@Suite("The office on its pages", .onOneEngine)
struct HostPageTests {
  private static let address = "/quan-tri/co-quan"

  @Test("Name, colour, emblem and contact stand on every page, for strangers too, and where nothing is found")
  func everywhere() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let site = AskedSite(test.office)
    let admin = try await Browser(site, test.person("Quản Trị Thử", (.administrator, .installation)))
    try await admin.open(Self.address)
    try await admin.press(
      "Lưu",
      [
        "Tên cơ quan": "Ủy ban nhân dân xã Mẫu", "Địa chỉ": "Thôn Một, xã Mẫu",
        "Thư điện tử liên hệ": "vp@xamau.vidu.vn", "Màu": "Xanh dương",
      ])
    try await admin.press("Dùng ảnh này", ["Ảnh biểu trưng": "bieu-trung.png"])
    #expect(admin.page.refusals == [])
    let stranger = try await Browser(site)
    for path in ["/", "/dang-nhap", "/khong-co", "/ke-hoach"] {
      let page = try await stranger.open(path)
      #expect(page.html.contains("· Ủy ban nhân dân xã Mẫu</title>"), "\(path)")
      #expect(page.html.contains(#"<body class="colour-blue">"#), "\(path)")
      let foot = page.root.all("footer").first?.text ?? ""
      #expect(foot.contains("Thôn Một, xã Mẫu") && foot.contains("vp@xamau.vidu.vn"), "\(path)")
      let emblem = page.root.all("header").first?.all("img").first?.facts["src"] ?? ""
      let picture = try await site.get(emblem)
      #expect(picture.status == 200 && picture.headers[.contentType] == "image/png", "\(path)")
    }
    try await admin.open(Self.address)
    try await admin.press("Bỏ biểu trưng")
    #expect(try await stranger.open("/").root.all("header").first?.all("img").isEmpty == true)
    _ = try await test.verify()
  }

  @Test("What is no picture is no emblem, and there is none before the office has a name")
  func refused() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let admin = try await Browser(
      AskedSite(test.office), test.person("Quản Trị Thử", (.administrator, .installation)))
    try await admin.open(Self.address)
    try await admin.press("Lưu", ["Tên cơ quan": ""])
    #expect(admin.page.refusals == ["Ghi tên cơ quan, từ 2 đến 200 ký tự."])
    try await admin.press("Lưu", ["Tên cơ quan": "Ủy ban nhân dân xã Mẫu"])
    try await admin.press("Dùng ảnh này", ["Ảnh biểu trưng": "bieu-trung.pdf"])
    #expect(admin.page.refusals.first?.contains("không phải là ảnh trọn vẹn") == true)
  }

  @Test("Who saves second is told of it, and nothing is lost")
  func twoWindows() async throws {
    let test = try await TestOffice(emptyOn: "2024-03-10")
    let site = AskedSite(test.office)
    let person = try await test.person("Quản Trị Thử", (.administrator, .installation))
    let (one, other) = (try await Browser(site, person), try await Browser(site, person))
    try await one.open(Self.address)
    try await other.open(Self.address)
    try await one.press("Lưu", ["Tên cơ quan": "Ủy ban nhân dân xã Một"])
    try await other.press("Lưu", ["Tên cơ quan": "Ủy ban nhân dân xã Hai"])
    #expect(other.page.refusals.first?.contains("vừa được sửa ở một cửa sổ khác") == true)
    #expect(try await test.office.read(as: nil) { try $0.host()?.name } == "Ủy ban nhân dân xã Một")
  }

  /// The light of a channel (WCAG 2.2, relative luminance).
  private static func linear(_ channel: Double) -> Double {
    channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }

  @Test("Every colour carries white text in light and in dark", arguments: HostOffice.Colour.allCases)
  func contrast(colour: HostOffice.Colour) throws {
    let file = Project.folder.appending(path: "Sources/Web/Assets/frame.css")
    let css = try String(contentsOf: file, encoding: .utf8)
    let parts = css.components(separatedBy: ".colour-\(colour.rawValue) { --accent: #").dropFirst()
    let values = parts.compactMap { Int($0.prefix(6), radix: 16) }
    #expect(values.count == 2)
    for value in values {
      var luminance = 0.0
      for (shift, weight) in [(16, 0.2126), (8, 0.7152), (0, 0.0722)] {
        let channel = Double((value >> shift) & 255) / 255
        luminance += weight * Self.linear(channel)
      }
      #expect(1.05 / (luminance + 0.05) >= 4.5)
    }
  }
}
