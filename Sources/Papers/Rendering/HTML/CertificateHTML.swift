import Foundation
import Markup

/// The background of certificates: the ornamental border, or the office's own picture.
struct Ground: Hashable {
  var isLandscape: Bool
  var picture: PaperPicture?

  init(_ part: Paper.Part) {
    isLandscape = part.isLandscape
    picture = part.ground?.size == nil ? nil : part.ground
  }

  /// As an address that holds all of it.
  fileprivate var address: String {
    let (type, data) = picture.map { ($0.type, Data($0.bytes)) } ?? ("image/svg+xml", Data(ornament.svg.utf8))
    return "data:\(type);base64,\(data.base64EncodedString())"
  }

  fileprivate var ornament: Ornament { Ornament(isLandscape: isLandscape) }

  var wordImage: WordImage {
    guard let picture else { return WordImage(bytes: Metafile.picture(of: ornament), ending: "emf") }
    return WordImage(bytes: picture.bytes, ending: picture.type == "image/png" ? "png" : "jpeg")
  }
}

extension Paper {
  /// Each once, in the order in which they are first needed.
  var grounds: [Ground] {
    parts.filter(\.isCertificate).map(Ground.init).reduce(into: []) { all, ground in
      if !all.contains(ground) { all.append(ground) }
    }
  }

  /// The grounds as drawings that the sheets refer to, so that a page of many certificates has each once.
  var drawnGrounds: HTML {
    let drawings = grounds.enumerated().map { index, ground -> HTML in
      let size: HTML = ground.isLandscape ? "297 210" : "210 297"
      let drawing: HTML =
        ground.picture == nil
        ? ground.ornament.drawing("nua-vien-\(index)")
        : #"<image href="\#(ground.address)" width="100%" height="100%" preserveAspectRatio="none"/>"#
      return #"<symbol id="nen-\#(index)" viewBox="0 0 \#(size)">\#(drawing)</symbol>"#
    }
    return drawings.isEmpty
      ? .empty : #"<svg class="grounds" width="0" height="0" aria-hidden="true">\#(drawings)</svg>"#
  }

  /// The grounds, and the sizes and distances of its lines: those alone, for the printer reads the style of every
  /// paper.
  var certificateStyle: HTML {
    let fittings = parts.filter(\.isCertificate).map { Fitting($0) }
    guard !fittings.isEmpty else { return .empty }
    let places = fittings.flatMap(\.places)
    let sizes = Set(places.map(\.size)).sorted().map { "\n.pt\($0) { font-size: \($0)pt; }" as HTML }
    let gaps = Set(places.map(\.before) + fittings.map(\.emblem)).sorted().map {
      "\n.certificate .gap\($0) { margin-top: \($0)pt !important; }" as HTML
    }
    let rooms = Set(fittings.map(\.signing)).sorted().map { "\n.room\($0) .signer { padding-top: \($0)pt; }" as HTML }
    let pictures = grounds.enumerated().map { "\n.ground-\($0) { background-image: url(\($1.address)); }" as HTML }
    return "\(sizes)\(gaps)\(rooms)\(pictures)"
  }
}

extension Paper.Part {
  /// The part as a sheet of one page.
  ///
  /// - Parameter ground: the number of its background on the page.
  func certificate(on ground: Int, isPrinted: Bool) -> HTML {
    let fitting = Fitting(self)
    let drawn: HTML =
      isPrinted ? .empty : ##"<svg class="ground" aria-hidden="true"><use href="#nen-\##(ground)"/></svg>"##
    let blocks = zip(blocks, fitting.places).map { block, place in
      block.fitted(in: place, fitting, isLandscape: isLandscape)
    }
    return """
      <article class="sheet certificate\(if: isLandscape, " landscape") ground-\(ground)">\(drawn)\(blocks)</article>
      """
  }
}

extension Block {
  fileprivate func fitted(in place: Fitting.Place, _ fitting: Fitting, isLandscape: Bool) -> HTML {
    switch self {
    case .nation: #"<header class="citizen gap\#(fitting.emblem)">\#(Block.nationLines)</header>"#
    case .names(let names):
      """
      <div class="names pt\(place.size) gap\(place.before) beside-\(place.columns)">\
      \(names.map { "<p>\($0.printable)</p>" as HTML })</div>
      """
    case .centred(_, let style):
      #"<p class="centred \#(style.name) pt\#(place.size) gap\#(place.before)">\#(place.written)</p>"#
    case .signatures(let blocks):
      """
      <div class="signatures room\(fitting.signing)">\(blocks.map { "<div>\($0.html)</div>" as HTML })</div>
      """
    default: html(isLandscape: isLandscape)
    }
  }
}

extension Fitting.Place {
  fileprivate var written: HTML {
    lines.count == 1
      ? "\(lines[0].printable)" : lines.map { #"<span class="line">\#($0.printable) </span>"# as HTML }.joined()
  }
}
