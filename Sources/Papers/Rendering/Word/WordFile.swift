import Archives
import Domain
import Markup

extension Paper {
  /// The paper as a Word file (WordprocessingML, ISO/IEC 29500), the same bytes for the same paper.
  ///
  /// - Throws: an `ArchiveFailure` when there is no memory for it.
  public func word() throws -> [UInt8] {
    var body = WordBody()
    for (index, part) in parts.enumerated() { body.add(part, isLast: index == parts.count - 1) }
    let writer = try ArchiveWriter(format: .zip)
    try writer.add("[Content_Types].xml", WordParts.contentTypes.utf8)
    try writer.add("_rels/.rels", WordParts.relations.utf8)
    try writer.add("docProps/core.xml", WordParts.properties(title).utf8)
    try writer.add("word/document.xml", body.document.utf8)
    try writer.add("word/styles.xml", WordStyles.xml.utf8)
    try writer.add("word/settings.xml", WordParts.settings.utf8)
    try writer.add("word/header1.xml", WordParts.header.utf8)
    try writer.add("word/_rels/document.xml.rels", WordParts.documentRelations(images: body.images.map(\.ending)).utf8)
    for (index, image) in body.images.enumerated() {
      try writer.add("word/media/image\(index + 1).\(image.ending)", image.bytes, isPacked: image.ending == "emf")
    }
    return try writer.finish()
  }
}

/// The parts of a Word file beside its text.
enum WordParts {
  static let declaration: XML = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

  static let contentTypes: XML = """
    \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
    <Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="emf" ContentType="image/x-emf"/>\
    <Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    <Override PartName="/word/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
    <Override PartName="/word/settings.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>\
    <Override PartName="/word/header1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """

  static let relations: XML = """
    \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/>\
    <Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  static func properties(_ title: String) -> XML {
    """
    \(declaration)<cp:coreProperties \
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title.printable)</dc:title>\
    <dc:language>vi-VN</dc:language></cp:coreProperties>
    """
  }

  static let settings: XML = """
    \(declaration)<w:settings xmlns:w="\(WordBody.namespace)"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat></w:settings>
    """

  /// The number of the page, in the top margin; the first page of a section has another header, which is empty.
  static let header: XML = """
    \(declaration)<w:hdr xmlns:w="\(WordBody.namespace)"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar \
    w:fldCharType="end"/></w:r></w:p></w:hdr>
    """

  /// - Parameter images: the endings of their files.
  static func documentRelations(images: [String]) -> XML {
    let pictures = images.enumerated().map { index, ending in
      """
      <Relationship Id="rIdImage\(index + 1)" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" \
      Target="media/image\(index + 1).\(ending)"/>
      """
        as XML
    }
    return """
      \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
      Target="styles.xml"/>\
      <Relationship Id="rIdSettings" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>\
      <Relationship Id="rIdHeader" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" \
      Target="header1.xml"/>\
      \(pictures.joined())</Relationships>
      """
  }
}
