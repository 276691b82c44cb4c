import Domain
import Markup

/// Pages that are laid out in one go and counted on from one another.
struct PrintRun: Sendable {
  var title: String
  var parts: [Paper.Part]
  /// Whether its pages go on counting where the sheet before it ended.
  var goesOn: Bool

  /// The runs of papers. Each part of a paper is counted from 1, as an annex is (Nghị định 30/2020/NĐ-CP, Phụ lục I,
  /// mục III.1), and is a run; one with a large table is several. Certificates have no page numbers and share one.
  ///
  /// - Parameters:
  ///   - characters: of a table that are laid out in one go: more would take more memory than time.
  ///   - rows: likewise.
  static func all(of papers: some Sequence<Paper>, characters: Int = 100_000, rows: Int = 500) -> [PrintRun] {
    var runs: [PrintRun] = []
    for paper in papers {
      for part in paper.parts {
        if part.isCertificate, let last = runs.indices.last, runs[last].parts[0].isCertificate {
          runs[last].parts.append(part)
          continue
        }
        for (index, piece) in part.pieces(characters: characters, rows: rows).enumerated() {
          runs.append(PrintRun(title: paper.title, parts: [piece], goesOn: part.goesOn || index > 0))
        }
      }
    }
    return runs
  }

  var page: HTML { Paper(title, parts).printPage }
}

extension Paper.Part {
  /// The part, cut within its large tables.
  fileprivate func pieces(characters: Int, rows: Int) -> [Paper.Part] {
    var pieces = [Paper.Part([], isLandscape: isLandscape)]
    for block in blocks {
      guard case .table(let table) = block else {
        pieces[pieces.count - 1].blocks.append(block)
        continue
      }
      for (index, piece) in table.cut(characters: characters, rows: rows).enumerated() {
        if index > 0 { pieces.append(Paper.Part([], isLandscape: isLandscape)) }
        pieces[pieces.count - 1].blocks.append(.table(piece))
      }
    }
    return pieces
  }
}
