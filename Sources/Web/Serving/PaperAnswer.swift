import Domain
import Hummingbird
import Markup
import Office
import Papers

extension Visit {
  /// Where the site is reached, such as `https://sangkien.vidu.vn`.
  var origin: String { "\(options.isSecure ? "https" : "http")://\(authority)" }

  static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// A paper in the form that was asked for: on the page, or with `?dang=docx` and `?dang=pdf` as a file.
  func paper(back: Link, _ make: @escaping @Sendable (Desk) throws -> Paper) async throws -> Answer {
    switch query["dang"] {
    case "docx":
      let paper = try await office.read(as: signedIn, make)
      return .download("\(paper.title).docx", type: Visit.wordType, try await office.word(paper))
    case "pdf":
      let paper = try await office.read(as: signedIn, make)
      guard Printing.all(of: [paper]).count == 1 else {
        throw Refusal(
          "Văn bản này rất dài, tạo PDF mất vài phút.", kind: .input,
          next: "Tải bản Word, hoặc tạo tệp PDF ở mục «Nhiều văn bản trong một tệp» của quyết định hay phiên họp.")
      }
      do {
        return .download("\(paper.title).pdf", type: "application/pdf", try await paper.pdf())
      } catch PDFPrinter.Failure.notInstalled {
        throw Refusal(
          "Máy chủ chưa cài chương trình tạo PDF.", kind: .input,
          next: "Tải bản Word, hoặc bấm «In văn bản» rồi chọn lưu thành PDF.")
      }
    default:
      let path = path
      return try await page { desk in .paper(try make(desk), at: path, back: back) }
    }
  }
}

extension Page {
  /// A page that is a paper: on screen with ways to take it along, in print the paper alone.
  static func paper(_ paper: Paper, at path: String, back: Link) -> Page {
    func taken(_ form: String) -> Link { Link.returning(to: path).with([("dang", form)]) }
    return Page(
      title: paper.title,
      body: """
        <div class="actions no-print"><a class="btn quiet" href="\(back)">Quay lại</a><a class="btn" href="\(taken("docx"))">Tải Word</a>
        <a class="btn quiet" href="\(taken("pdf"))">Tải PDF</a><button class="btn quiet" type="button" data-print>In văn bản</button></div>
        \(paper.html)
        """, isPaper: true)
  }
}
