import Markup

extension HTML {
  /// The page with the session's secret in each form that changes something (CSRF), so that no page has to think of it.
  /// What people write is escaped and cannot look like a form.
  func withFormSecret(_ secret: String) -> HTML {
    guard !secret.isEmpty else { return self }
    var places: [Int] = []
    while let form = FormOpening.first(in: utf8, from: places.last ?? 0),
      let end = utf8[form...].firstIndex(of: UInt8(ascii: ">"))
    {
      places.append(end + 1)
    }
    return inserting(#"<input type="hidden" name="_csrf" value="\#(secret)">"#, at: places)
  }
}

/// Where a form begins that changes something. It is looked for in every page, in steps as long as itself (Horspool
/// 1980): its last byte decides how far the next step goes.
private enum FormOpening {
  private static let bytes = Array(#"<form method="post""#.utf8)

  /// How far to go on from each byte.
  private static let steps: [Int] = {
    var steps = [Int](repeating: bytes.count, count: 256)
    for (place, byte) in bytes.dropLast().enumerated() { steps[Int(byte)] = bytes.count - 1 - place }
    return steps
  }()

  static func first(in page: [UInt8], from start: Int) -> Int? {
    page.withUnsafeBufferPointer { page in
      steps.withUnsafeBufferPointer { steps in
        var end = start + bytes.count - 1
        while end < page.count {
          if page[end] == UInt8(ascii: "\""), page[(end - bytes.count + 1)...end].elementsEqual(bytes) {
            return end - bytes.count + 1
          }
          end += steps[Int(page[end])]
        }
        return nil
      }
    }
  }
}
