import Archives

/// A Word file for tests, written by hand part by part.
struct WordSample {
  var body = ""
  /// The relationships of the main part.
  var relations = ""
  var types = ""
  var more: [(String, String)] = []
  /// Beside those that every file has, on the root of the main part.
  var namespaces = ""

  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static func paragraph(_ runs: [String]) -> String {
    "<w:p>\(runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined())</w:p>"
  }

  /// A relationship inside the file.
  static func relation(_ kind: String, _ target: String) -> String {
    #"<Relationship Id="r\#(kind)" Type="\#(office)/\#(kind)" Target="\#(target)"/>"#
  }

  static func relationships(_ relations: String) -> String {
    #"""
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(relations)</Relationships>
    """#
  }

  func file() throws -> [UInt8] {
    let writer = try ArchiveWriter(format: .zip)
    func add(_ name: String, _ text: String) throws { try writer.add(name, Array(text.utf8)) }
    try add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\(types)</Types>
      """)
    try add("word/_rels/document.xml.rels", WordSample.relationships(relations))
    try add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="\(WordSample.word)"\(namespaces)>\
      <w:body>\(body)</w:body></w:document>
      """)
    for (name, text) in more { try add(name, text) }
    return try writer.finish()
  }
}
