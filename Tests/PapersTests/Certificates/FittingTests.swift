import Domain
import Markup
import PlanFile
import Testing

@testable import Papers

@Suite("A certificate fills one page")
struct FittingTests {
  /// Each number of authors with a short title and one of 500 characters, upright and across.
  static let cases = [1, 2, 6, 8, 20].flatMap { authors in
    [40, 500].flatMap { letters in [false, true].map { Case(authors: authors, letters: letters, isLandscape: $0) } }
  }

  struct Case: Sendable, CustomStringConvertible {
    var authors: Int
    var letters: Int
    var isLandscape: Bool

    var description: String { "\(authors) authors, \(letters) letters, \(isLandscape ? "across" : "upright")" }
  }

  private static let syllables =
    "Một số biện pháp rèn chữ viết cho học sinh lớp 4 thông qua trò chơi dân gian ở vùng khó"

  static func title(_ letters: Int) -> String {
    String(String(repeating: syllables + " ", count: letters / syllables.count + 1).prefix(letters - 1)) + "t"
  }

  static func paper(_ names: [String], _ title: String, isLandscape: Bool) -> Paper {
    Paper(
      "Giấy chứng nhận sáng kiến",
      [
        Paper.Part(
          [
            .nation, .centred("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TAM ĐIỆP", .strong),
            .centred("GIẤY CHỨNG NHẬN SÁNG KIẾN", .honour), .centred("Chứng nhận"), .names(names),
            .centred("Trường Tiểu học Mẫu · là đồng tác giả của sáng kiến"),
            .centred(Line("“\(title)”"), .work),
            .centred("Xếp loại A. Được công nhận theo Quyết định số 05/QĐ-UBND ngày 19 tháng 4 năm 2024."),
            .signatures([
              .code("https://vidu.vn/xac-minh", lines: ["Số: 01", "Mã: 3222-2222-2222"]),
              .signer(
                lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
                dated: "Tam Điệp, ngày 19 tháng 4 năm 2024", name: "Vũ Quyết Định Mẫu"),
            ]),
          ], isLandscape: isLandscape)
      ])
  }

  static func names(_ count: Int) -> [String] {
    (0..<count).map { "Nguyễn Thị Thanh Thử \(["Một", "Hai", "Ba", "Bốn"][$0 % 4])" }
  }

  @Test("Any number of authors and any title has room, and the seal has its own", arguments: cases)
  func room(one: Case) throws {
    let part = Self.paper(Self.names(one.authors), Self.title(one.letters), isLandscape: one.isLandscape).parts[0]
    let fitting = Fitting(part)
    #expect(fitting.rest >= 0 && fitting.signing >= 80)
    let page = CertificatePage(isLandscape: one.isLandscape)
    #expect(
      fitting.emblem + fitting.places.reduce(fitting.rest) { $0 + $1.height + $1.before } == page.height)
    for place in fitting.places {
      for line in place.lines where place.columns == 1 {
        #expect(line.width(place.size, isBold: true) <= Double(page.width) * 1.1, "\(line)")
      }
    }
  }

  @Test("What printers make of all of them is a page for each")
  func printed() async throws {
    guard PDFPrinter.isInstalled else { return }
    let hostile = [
      Self.paper([String(repeating: "W", count: 200)], String(repeating: "W", count: 500), isLandscape: true),
      Self.paper(["<b>&\"' \u{202E}tên"], "</style><script> }} \u{0}", isLandscape: false),
      Self.paper([], "", isLandscape: true),
      Self.paper(
        (0..<20).map { _ in String(repeating: "Nguyễn ", count: 14) }, Self.title(500), isLandscape: false),
    ]
    let papers =
      Self.cases.map { Self.paper(Self.names($0.authors), Self.title($0.letters), isLandscape: $0.isLandscape) }
      + hostile
    // Some at a time: each printing has its own bound of time, however busy the machine is.
    for start in stride(from: 0, to: papers.count, by: 9) {
      let some = Array(papers[start..<min(start + 9, papers.count)])
      let printings = Printing.all(of: some)
      #expect(printings.count == 1)
      #expect(try await printings[0].printed(after: 0).lastPage == some.count)
    }
  }

  @Test("One name stands on a line, in columns where they are more than six")
  func columns() throws {
    func columns(_ count: Int, isLandscape: Bool) -> Int? {
      let part = Self.paper(Self.names(count), "Thử", isLandscape: isLandscape).parts[0]
      return zip(part.blocks, Fitting(part).places).first { if case .names = $0.0 { true } else { false } }?.1.columns
    }
    #expect([1, 6, 7, 20].map { columns($0, isLandscape: false) } == [1, 1, 2, 2])
    #expect([1, 6, 7, 12, 20].map { columns($0, isLandscape: true) } == [1, 1, 2, 2, 3])
    let html = Self.paper(Self.names(3), "Thử", isLandscape: true).html.rendered
    #expect(html.contains("<p>Nguyễn Thị Thanh Thử Một</p><p>Nguyễn Thị Thanh Thử Hai</p>"))
  }

  @Test("A number stays with what it counts")
  func bound() {
    #expect("học sinh lớp 4 theo số 12/QĐ-UBND".bound == "học sinh lớp\u{A0}4 theo số\u{A0}12/QĐ-UBND")
    #expect("từ ngày 10 tháng 4 năm 2024".bound == "từ ngày\u{A0}10\u{A0}tháng\u{A0}4\u{A0}năm\u{A0}2024")
    let lines = Self.title(500).broken(20, isBold: true, within: 600)
    #expect(lines.count > 3 && lines.allSatisfy { !$0.hasSuffix("lớp") && !$0.hasPrefix("4") })
    #expect(lines.joined(separator: " ") == Self.title(500).bound)
  }

  @Test("The title of an upright certificate stands on two lines, of one across on one")
  func title() {
    func lines(isLandscape: Bool) -> [String] {
      Fitting(Self.paper(["Thử"], "Thử", isLandscape: isLandscape).parts[0]).places[2].lines
    }
    #expect(lines(isLandscape: false) == ["GIẤY CHỨNG NHẬN", "SÁNG KIẾN"])
    #expect(lines(isLandscape: true) == ["GIẤY CHỨNG NHẬN SÁNG KIẾN"])
  }
}
