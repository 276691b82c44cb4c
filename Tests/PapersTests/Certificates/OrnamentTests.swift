import Domain
import Foundation
import FoundationXML
import Markup
import Testing

@testable import Papers

@Suite("What lies under a certificate")
struct OrnamentTests {
  @Test("The border lies within the page, is the same turned about, and is small", arguments: [false, true])
  func border(isLandscape: Bool) throws {
    let ornament = Ornament(isLandscape: isLandscape)
    let points = ornament.strokes.flatMap { stroke in [stroke.start] + stroke.curves.map(\.end) }
    #expect(points.allSatisfy { (6...ornament.width - 6).contains($0.x) && (6...ornament.height - 6).contains($0.y) })
    let places = Set(points.map { [Int(($0.x * 10).rounded()), Int(($0.y * 10).rounded())] })
    let (width, height) = (Int(ornament.width * 10), Int(ornament.height * 10))
    let turned = places.filter { place in
      (-1...1).contains { dx in (-1...1).contains { places.contains([width - place[0] + dx, height - place[1] + $0]) } }
    }
    #expect(turned.count == places.count)
    #expect(ornament.svg.utf8.count < 40_000)
    #expect(XMLParser(data: Data(ornament.svg.utf8)).parse())
  }

  @Test("The metafile's records add up to what its header says", arguments: [false, true])
  func metafile(isLandscape: Bool) throws {
    let file = Metafile.picture(of: Ornament(isLandscape: isLandscape))
    func word(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) } }
    var (offset, kinds) = (0, [Int]())
    while offset < file.count {
      kinds.append(word(offset))
      offset += word(offset + 4)
    }
    #expect(offset == file.count && word(48) == file.count && word(52) == kinds.count)
    #expect(kinds.first == 1 && kinds.last == 14)
    #expect(Set(kinds) == [1, 14, 37, 38, 40, 85])
    #expect(word(40) == 0x464D_4520)
    let size: [Int] = isLandscape ? [29700, 21000] : [21000, 29700]
    #expect(word(72) == size[0] && word(76) == size[1])
  }

  @Test("A page of many certificates draws the border once, and has each id once")
  func once() throws {
    let paper = Paper.together(
      "Thử", (0..<30).map { _ in FittingTests.paper(["Thử"], "Thử", isLandscape: true) })
    let html = paper.html.rendered
    #expect(html.components(separatedBy: #"id="nen-0""#).count == 2)
    #expect(html.components(separatedBy: ##"<use href="#nen-0"/>"##).count == 31)
    #expect(html.utf8.count < 40_000 + 30 * 5_000)
  }

  @Test("The office's own picture lies there instead, in the page, the print and the Word file")
  func background() throws {
    var picture = PaperPicture(digest: "a", type: "image/png", caption: "")
    picture.bytes = PNG.picture(of: try #require(QRCode("thử")))
    let bare = FittingTests.paper(["Thử"], "Thử", isLandscape: true)
    let paper = bare.on([.across: picture])
    let missing = PaperPicture(digest: "a", type: "image/png", caption: "")
    #expect(bare.on([.across: missing]).pictures == ["a"])
    #expect(bare.on([.upright: missing]).pictures == [] && paper.pictures == [])
    #expect(paper.html.rendered.contains(#"<image href="data:image/png;base64,"#))
    #expect(!paper.html.rendered.contains("<path"))
    #expect(paper.printPage.rendered.contains("url(data:image/png;base64,"))
    #expect(bare.printPage.rendered.contains("url(data:image/svg+xml;base64,"))
    let (own, drawn) = (try unpacked(try paper.word()), try unpacked(try bare.word()))
    #expect(own["word/media/image1.png"] != nil && drawn["word/media/image1.emf"] != nil)
    for file in [own, drawn] {
      let document = try #require(file["word/document.xml"])
      #expect(document.contains(#"behindDoc="1""#) && XMLParser(data: Data(document.utf8)).parse())
    }
    // Without its bytes the border is there again.
    #expect(bare.on([.across: missing]).html.rendered.contains("<path"))
  }
}
