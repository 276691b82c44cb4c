import Archives
import Domain
import Foundation
import FoundationXML
import Markup
import PlanFile
import TestSupport
import Testing

@testable import Papers

@Suite("Papers")
struct PaperTests {
  private static let plans = PlanFile.builtIn.compactMap { PlanFile.read($0.bytes).plan }

  private func sample(_ name: String) throws -> Paper {
    let plan = try #require(PaperTests.plans.first)
    return try #require(try PaperSamples.all(under: plan).first { $0.name == name }?.paper)
  }

  @Test("Under each of the five plans every paper has a sample, each with its own name")
  func samples() throws {
    #expect(PaperTests.plans.count == 5)
    for plan in PaperTests.plans {
      let samples = try PaperSamples.all(under: plan)
      #expect(Set(samples.map(\.name)).count == samples.count)
      for sample in samples {
        let parts = try unpacked(try sample.paper.word())
        let document = try #require(parts["word/document.xml"])
        #expect(XMLParser(data: Data(document.utf8)).parse(), "\(plan.id) \(sample.name)")
        #expect(sample.paper.html.rendered.contains(#"<article class="sheet"#))
      }
    }
  }

  @Test("Every style that a Word file uses is there, and the same paper gives the same bytes")
  func styles() throws {
    let known = Set(WordStyles.styles.map(\.id))
    for plan in PaperTests.plans.prefix(1) {
      for sample in try PaperSamples.all(under: plan) {
        let file = try sample.paper.word()
        let document = try #require(try unpacked(file)["word/document.xml"])
        let used = Set(document.matches(of: /w:pStyle w:val="(\w+)"/).map { String($0.output.1) })
        #expect(used.subtracting(known) == [])
        #expect(try sample.paper.word() == file)
      }
    }
  }

  @Test("The sizes and emphases are those of Nghị định 30/2020/NĐ-CP")
  func sizes() {
    let styles = Dictionary(uniqueKeysWithValues: WordStyles.styles.map { ($0.id, $0) })
    func points(_ id: String) -> Double { Double(styles[id]?.size ?? 0) / 2 }
    #expect(["Nation", "Superior", "IssuingBody"].allSatisfy { (12...13).contains(points($0)) })
    #expect(
      ["Motto", "Dated", "Kind", "Subject", "Body", "Basis", "Signer"].allSatisfy { (13...14).contains(points($0)) })
    #expect(points("Number") == 13 && points("RecipientsTitle") == 12 && points("Recipients") == 11)
    #expect(styles["Basis"]?.isItalic == true && styles["Dated"]?.isItalic == true && styles["Motto"]?.isBold == true)
    #expect(
      styles["Body"]?.firstLine == 720 && styles["Body"]?.alignment == "both" && (styles["Body"]?.before ?? 0) >= 120)
  }

  @Test("A decision on five thousand initiatives with every kind of text still opens as XML")
  func large() throws {
    let text = #"Tên \#u{1} rất dài\#t\#u{202E}ngược\#u{FFFE} 🙂 <b>&"'"# + String(repeating: " dài", count: 120)
    let table = PaperTable(
      [.init("TT", width: 1, .centre), .init("Tên", width: 9)], (1...5000).map { .init(["\($0)", text]) })
    let paper = Paper("Thử", [Paper.Part([.heading("Danh sách", subject: text), .table(table)], isLandscape: true)])
    let document = try #require(try unpacked(try paper.word())["word/document.xml"])
    #expect(XMLParser(data: Data(document.utf8)).parse())
    #expect(document.components(separatedBy: "<w:tr>").count == 5002)
    #expect(paper.html.rendered.contains("&lt;b&gt;&amp;"))
  }

  @Test("Header rows repeat, page numbers begin on the second page, an annex lies across")
  func decision() throws {
    let parts = try unpacked(try sample("quyet-dinh-cong-nhan").word())
    let document = try #require(parts["word/document.xml"])
    #expect(document.contains("<w:tblHeader/>"))
    #expect(document.components(separatedBy: "<w:titlePg/>").count == 3)
    #expect(document.contains(#"w:orient="landscape""#))
    #expect(parts["word/header1.xml"]?.contains(" PAGE ") == true)
  }

  @Test("A certificate carries its QR code as a picture")
  func certificate() throws {
    let file = try sample("giay-chung-nhan").word()
    let reader = try ArchiveReader(file, bounds: .own)
    var picture: [UInt8] = []
    while let entry = try reader.next(), entry.name != "word/media/image2.png" {}
    picture = try reader.content()
    #expect(Array(picture.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let code = try #require(QRCode("https://vidu.vn/xac-minh"))
    #expect(PNG.picture(of: code) == picture)
  }

  @Test("A table that is printed in portions counts its pages on, and an annex counts its own")
  func numbers() async throws {
    guard PDFPrinter.isInstalled else { return }
    let text = String(repeating: "Một số biện pháp rèn chữ viết ", count: 17)
    let table = PaperTable([.init("TT", width: 1), .init("Tên", width: 9)], (1...60).map { .init(["\($0)", text]) })
    let paper = Paper(
      "Thử", [Paper.Part([.heading("Quyết định", subject: "")]), Paper.Part([.table(table)], isLandscape: true)])
    let runs = PrintRun.all(of: [paper], rows: 25)
    #expect(runs.map(\.goesOn) == [false, false, true, true])
    let pages = runs.map { (page: $0.page, goesOn: $0.goesOn) }
    let whole = try await Printing(pages: pages, done: 1).printed(after: 0)
    let first = try await Printing(pages: [pages[1]], done: 0).printed(after: 7)
    let rest = try await Printing(pages: Array(pages[2...]), done: 1).printed(after: 40)
    #expect(first.lastPage > 1 && whole.lastPage > first.lastPage)
    #expect(rest.lastPage == 40 + whole.lastPage - first.lastPage)
  }

  @Test("When a press is killed, the next job gets another")
  func killedPress() async throws {
    guard PDFPrinter.isInstalled else { return }
    let paper = try sample("bien-nhan")
    for _ in 0..<3 { try await PressRoom.shared.print { _ = kill($0.processIdentifier, SIGKILL) } }
    #expect(try await paper.pdf().starts(with: Array("%PDF-".utf8)))
  }

  @Test("Without WeasyPrint a PDF says so; with it every sample is one")
  func pdf() async throws {
    let paper = try sample("giay-chung-nhan")
    guard PDFPrinter.isInstalled else {
      await #expect(throws: PDFPrinter.Failure.notInstalled) { _ = try await paper.pdf() }
      return
    }
    #expect(try await paper.pdf().starts(with: Array("%PDF-".utf8)))
  }
}

/// The parts of a file by their names.
func unpacked(_ file: [UInt8]) throws -> [String: String] {
  let reader = try ArchiveReader(
    file, bounds: ArchiveReader.Bounds(entries: 100, entrySize: 32 << 20, totalSize: 64 << 20))
  var parts: [String: String] = [:]
  while let entry = try reader.next() { parts[entry.name] = String(decoding: try reader.content(), as: UTF8.self) }
  return parts
}
