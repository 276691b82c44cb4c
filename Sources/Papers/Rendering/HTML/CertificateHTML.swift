import Foundation
import Markup

/// The background of certificates: the ornamental border, or the office's own picture.
struct Background: Hashable {
  var isLandscape: Bool
  var picture: PaperPicture?

  init(_ part: Paper.Part) {
    isLandscape = part.isLandscape
    picture = part.background?.size == nil ? nil : part.background
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
  var backgrounds: [Background] {
    parts.filter(\.isCertificate).map(Background.init).reduce(into: []) { all, background in
      if !all.contains(background) { all.append(background) }
    }
  }

  /// The backgrounds as drawings that the sheets refer to, so that a page of many certificates has each once.
  var drawnBackgrounds: HTML {
    let drawings = backgrounds.enumerated().map { index, background -> HTML in
      let size: HTML = background.isLandscape ? "297 210" : "210 297"
      let drawing: HTML =
        background.picture == nil
        ? background.ornament.drawing("nua-vien-\(index)")
        : #"<image href="\#(background.address)" width="100%" height="100%" preserveAspectRatio="none"/>"#
      return #"<symbol id="nen-\#(index)" viewBox="0 0 \#(size)">\#(drawing)</symbol>"#
    }
    return drawings.isEmpty
      ? .empty : #"<svg class="backgrounds" width="0" height="0" aria-hidden="true">\#(drawings)</svg>"#
  }

  /// The backgrounds, and the sizes and distances of its lines: those alone, for the printer reads the style of every
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
    let pictures = backgrounds.enumerated().map {
      "\n.background-\($0) { background-image: url(\($1.address)); }" as HTML
    }
    return "\(sizes)\(gaps)\(rooms)\(pictures)"
  }
}

extension Paper.Part {
  /// The part as a sheet of one page.
  ///
  /// - Parameter background: the number of its background on the page.
  func certificate(on background: Int, isPrinted: Bool) -> HTML {
    let fitting = Fitting(self)
    let drawn: HTML =
      isPrinted ? .empty : ##"<svg class="background" aria-hidden="true"><use href="#nen-\##(background)"/></svg>"##
    let blocks = zip(blocks, fitting.places).map { block, place in
      block.fitted(in: place, fitting, isLandscape: isLandscape)
    }
    return """
      <article class="sheet certificate\(if: isLandscape, " landscape") background-\(background)">\
      \(drawn)\(blocks)</article>
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
