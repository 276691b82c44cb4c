import Markup

/// The page of a part, in twentieths of a point: A4 with the margins of Nghị định 30/2020/NĐ-CP; a certificate's are
/// those of its frame.
struct WordPage {
  var width = 11_906
  var height = 16_838
  var isLandscape: Bool
  var isCertificate: Bool
  /// Whether its pages go on counting.
  var goesOn: Bool

  init(_ part: Paper.Part) {
    (isLandscape, isCertificate, goesOn) = (part.isLandscape, part.isCertificate, part.goesOn)
    if isLandscape { swap(&width, &height) }
  }

  private var left: Int { isCertificate ? 1531 : 1701 }
  private var right: Int { isCertificate ? 1531 : 1134 }
  private var above: Int { isCertificate ? 1361 : 1134 }
  private var below: Int { isCertificate ? 1270 : 1134 }
  var textWidth: Int { width - left - right }

  var section: XML {
    """
    <w:sectPr>\(if: !isCertificate, #"<w:headerReference w:type="default" r:id="rIdHeader"/>"#)<w:type \
    w:val="nextPage"/>\
    <w:pgSz w:w="\(width)" w:h="\(height)"\(if: isLandscape, #" w:orient="landscape""#)/>\
    <w:pgMar w:top="\(above)" w:right="\(right)" w:bottom="\(below)" w:left="\(left)" w:header="567" w:footer="567" \
    w:gutter="0"/>\
    \(if: !goesOn, #"<w:pgNumType w:start="1"/><w:titlePg/>"#)</w:sectPr>
    """
  }
}

extension Block.CentredStyle {
  var id: String {
    switch self {
    case .plain: "Centred"
    case .strong: "Strong"
    case .small: "SmallCentred"
    case .giver: "Giver"
    case .honour: "Honour"
    case .work: "Work"
    case .stamp: "Stamp"
    case .title: "BookTitle"
    }
  }
}

extension PaperTable.Alignment {
  var justification: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    }
  }
}
