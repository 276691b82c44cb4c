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

    public init(pdf: [UInt8], lastPage: Int) {
      self.pdf = pdf
      self.lastPage = lastPage
    }
  }

  /// Prints it, and beside it the one after it unless that goes on counting.
  ///
  /// - Parameter page: the number of the last page before it.
  /// - Returns: one or two printed portions.
  /// - Throws: a `PDFPrinter.Failure`.
  public func printed(after page: Int, with next: Printing?) async throws -> [Printed] {
    guard let next, !next.goesOn else { return [try await printed(after: page)] }
    async let one = printed(after: page)
    async let other = next.printed(after: 0)
    return [try await one, try await other]
  }

  /// Prints it.
  ///
  /// - Parameter page: the number of the last page before it.
  /// - Throws: a `PDFPrinter.Failure`.
  public func printed(after page: Int) async throws -> Printed { try await PDFPrinter.print(pages, after: page) }

  /// Bytes that are printed in one run: more would take more memory.
  private static let weight = 1 << 20

  /// The papers in portions, in their order.
  ///
  /// - Parameter most: papers that are printed in one run: more would leave a core idle.
  public static func all(of papers: [Paper], most: Int = 100) -> [Printing] {
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
    let printings = Printing.all(of: papers)
    while printed.count < printings.count {
      let rest = printings[printed.count...]
      printed += try await rest[rest.startIndex].printed(
        after: printed.last?.lastPage ?? 0, with: rest.dropFirst().first)
    }
    return try await PDFPrinter.unite(printed.map(\.pdf))
  }
}
