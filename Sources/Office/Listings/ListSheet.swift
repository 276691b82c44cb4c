import Sheets

extension SheetWriter {
  /// Writes a list as the next sheet.
  ///
  /// - Parameters:
  ///   - lines: what is above the headings; the first is the title.
  ///   - each: gives the lines of the list one by one, so that no more than one is in memory.
  func list<Line>(
    _ name: String, lines: [String] = [], _ listing: Listing<Line>, each: ((Line) throws -> Void) throws -> Void
  ) throws {
    let columns = listing.columns.filter { $0.width != nil }
    try begin(
      name, lines: lines,
      columns: columns.map { SheetColumn($0.heading, width: $0.width ?? 0, isTotalled: $0.isTotalled) })
    var place = 0
    try each { line in
      place += 1
      try row(columns.map { $0.cell(of: line, at: place) })
    }
  }

  /// Writes a list as the next sheet.
  func list<Line>(
    _ name: String, lines: [String] = [], _ listing: Listing<Line>, _ rows: some Sequence<Line>
  ) throws {
    try list(name, lines: lines, listing) { write in for row in rows { try write(row) } }
  }

  /// Writes a list as the next sheet, page by page.
  ///
  /// - Parameters:
  ///   - size: lines of a page; a page with fewer is the last.
  ///   - page: gives the lines of a page, the first being 1.
  func list<Line>(
    _ name: String, lines: [String] = [], _ listing: Listing<Line>, pagesOf size: Int, _ page: (Int) throws -> [Line]
  ) throws {
    try list(name, lines: lines, listing) { write in
      var number = 1
      while true {
        let lines = try page(number)
        for line in lines { try write(line) }
        if lines.count < size { return }
        number += 1
      }
    }
  }
}
