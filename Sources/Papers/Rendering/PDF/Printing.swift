import Markup

/// What one run of the printer takes: a portion of papers, or of one that is large.
public struct Printing: Sendable {
  /// The pages, and whether they go on counting.
  let pages: [(page: HTML, goesOn: Bool)]
  /// How many papers are done with once it is printed, those of the printings before it included.
  public let done: Int

  /// Whether it goes on counting where the printing before it ended, so that it must wait for it.
  public var goesOn: Bool { pages.first?.goesOn ?? false }

  /// Every byte that is laid out: two printings with the same content give the same pages.
  public var content: [UInt8] { pages.flatMap { $0.page.utf8 } }

  /// A printed portion.
  public struct Printed: Sendable {
    public var pdf: [UInt8]
    /// The number of its last page.
    public var lastPage: Int
  }

  /// Prints it.
  ///
  /// - Parameter page: the number of the last page before it.
  /// - Throws: a `PDFPrinter.Failure`.
  public func printed(after page: Int) async throws -> Printed { try await PDFPrinter.print(pages, after: page) }

  /// Papers and bytes that are printed in one run: more would take more memory and leave a core idle.
  private static let (most, weight) = (125, 1 << 20)

  /// The papers in portions, in their order.
  public static func all(of papers: [Paper]) -> [Printing] {
    var printings: [Printing] = []
    for start in stride(from: 0, to: papers.count, by: most) {
      let end = min(start + most, papers.count)
      var (pages, size): ([(page: HTML, goesOn: Bool)], Int) = ([], 0)
      for run in PrintRun.all(of: papers[start..<end]) {
        let page = run.page
        if size > 0, size + page.utf8.count > weight {
          printings.append(Printing(pages: pages, done: start))
          (pages, size) = ([], 0)
        }
        pages.append((page, run.goesOn))
        size += page.utf8.count
      }
      printings.append(Printing(pages: pages, done: end))
    }
    return printings
  }
}

extension Paper {
  /// The paper as PDF.
  ///
  /// - Throws: a `PDFPrinter.Failure`.
  public func pdf() async throws -> [UInt8] { try await Paper.pdf([self]) }

  /// Papers as one PDF, printed in portions, two at a time.
  ///
  /// - Throws: a `PDFPrinter.Failure`.
  public static func pdf(_ papers: [Paper]) async throws -> [UInt8] {
    var printed: [Printing.Printed] = []
    var rest = Printing.all(of: papers)[...]
    while let first = rest.popFirst() {
      let page = printed.last?.lastPage ?? 0
      // What goes on counting must wait for what is before it.
      guard let second = rest.first, !second.goesOn else {
        printed.append(try await first.printed(after: page))
        continue
      }
      rest.removeFirst()
      async let one = first.printed(after: page)
      async let other = second.printed(after: 0)
      printed += [try await one, try await other]
    }
    return try await PDFPrinter.unite(printed.map(\.pdf))
  }
}
