import Foundation

/// The one file of a `multipart/form-data` body (RFC 7578), for browsers without JavaScript.
struct Multipart: Sendable {
  var fields: Form
  var file: (name: String, bytes: [UInt8])?

  /// Nil when the body is not of that form.
  init?(_ body: [UInt8], contentType: String) {
    guard let mark = contentType.range(of: "boundary=") else { return nil }
    let boundary = contentType[mark.upperBound...].prefix { $0 != ";" }.trimmingQuotes
    guard !boundary.isEmpty else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    var named: [(name: String, value: String)] = []
    var file: (name: String, bytes: [UInt8])?
    var position = Multipart.find(delimiter, in: body, from: 0)
    while let start = position.map({ $0 + delimiter.count }), let end = Multipart.find(delimiter, in: body, from: start)
    {
      if let part = Multipart.part(body[start..<end]) {
        if let fileName = part.fileName {
          file = (fileName, Array(part.content))
        } else {
          named.append((part.name, String(decoding: part.content, as: UTF8.self)))
        }
      }
      position = end
    }
    fields = Form(fields: named)
    self.file = file
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> (name: String, fileName: String?, content: ArraySlice<UInt8>)?
  {
    let gap = Array("\r\n\r\n".utf8)
    guard let end = find(gap, in: bytes, from: bytes.startIndex) else { return nil }
    let head = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    guard let name = parameter("name", of: head) else { return nil }
    let content = bytes[(end + gap.count)...]
    return (name, parameter("filename", of: head), content.dropLast(content.suffix(2) == [13, 10] ? 2 : 0))
  }

  private static func parameter(_ name: String, of head: String) -> String? {
    guard let start = head.range(of: "; \(name)=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func find<Bytes: RandomAccessCollection>(_ needle: [UInt8], in bytes: Bytes, from start: Int) -> Int?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= bytes.endIndex {
      if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : String(self)
  }
}
