import Papers
import Store

extension Paper {
  /// The paper with the bytes of its pictures, as they are kept.
  func pictured(by files: FileStore) async throws -> Paper {
    var bytes: [String: [UInt8]] = [:]
    for digest in Set(pictures) {
      var picture: [UInt8] = []
      for try await piece in files.pieces(of: digest) { picture += piece }
      bytes[digest] = picture
    }
    return holding(bytes)
  }
}

extension BookPaper {
  /// The book as PDF: printed part by part, so that the pictures of one story alone are in memory, with the contents
  /// at its end, which say on which page each story begins.
  ///
  /// - Parameter tell: is told how many parts are done.
  func printed(with files: FileStore, _ tell: (Int) async throws -> Void) async throws -> [UInt8] {
    var (pdfs, beginnings, last) = ([[UInt8]](), [Int](), 0)
    func add(_ paper: Paper) async throws {
      for printing in Printing.all(of: [try await paper.pictured(by: files)]) {
        let printed = try await printing.printed(after: last)
        pdfs.append(printed.pdf)
        last = printed.lastPage
      }
    }
    for (index, part) in parts.enumerated() {
      try await tell(index)
      beginnings.append(last + 1)
      try await add(part)
    }
    try await add(contents(beginnings))
    return try await PDFPrinter.unite(pdfs)
  }
}
