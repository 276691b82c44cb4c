import Domain
import HeavyWork
import Hummingbird
import Markup
import Office
import Papers
import Store

extension Visit {
  /// What stands before a certificate's code in its QR code: the address where it is verified. Without a public address
  /// that would lead nowhere outside this machine, so that the QR code then holds the certificate's code alone; a
  /// rehearsal stays on its machine.
  var verifying: String { options.address.isPublic || options.isDemo ? options.address.origin + Link.verifying : "" }

  static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// A paper in the form that was asked for.
  func paper<L: Look>(_ look: L, back: Link) async throws -> Answer where L.Found == Paper {
    switch query["dang"] {
    case "docx":
      let paper = try await self.look(PaperLook(look)).paper
      let word = try await WorkLine.writing.run { try await office.word(paper) }
      return .download("\(paper.title).docx", type: Visit.wordType, word)
    case "pdf": return try await pdf(try await office.pictured([try await self.look(PaperLook(look)).paper])[0])
    default:
      let asked = query.typed.filter { $0.name != "dang" && $0.name != "da" }
      let path = Link.returning(to: path).with(asked.map { ($0.name, $0.value) })
      let found = try await self.look(PaperLook(look))
      let paper = try await office.pictured([found.paper])[0]
      return try await page(.paper(paper, at: path, back: back, ownTemplate: found.ownTemplate))
    }
  }

  private func pdf(_ paper: Paper) async throws -> Answer {
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
  }
}

extension Page {
  /// A page that is a paper: on screen with ways to take it along, in print the paper alone.
  ///
  /// - Parameter ownTemplate: the office's Word file by which the Word version is made, where there is one.
  static func paper(_ paper: Paper, at path: Link, back: Link, ownTemplate: PaperTemplate.File?) -> Page {
    let note = ownTemplate.map { file in
      """
      <p class="note no-print">Cơ quan có mẫu Word riêng cho văn bản này (\(file.name)): <b>bản Word theo mẫu riêng</b>\
      ; bản trên màn hình và bản PDF \
      theo mẫu của chương trình. Cần PDF theo mẫu riêng thì tải bản Word rồi lưu thành PDF.</p>
      """ as HTML
    }
    func taken(_ form: String) -> Link { path.with([("dang", form)]) }
    return Page(
      title: paper.title,
      body: """
        <div class="actions no-print"><a class="btn quiet" href="\(back)">Quay lại</a>\
        <a class="btn" href="\(taken("docx"))">Tải Word</a>
        <a class="btn quiet" href="\(taken("pdf"))">Tải PDF</a><button class="btn quiet" type="button" data-print>\
        In văn bản</button></div>\(note)
        \(paper.html)
        """, isPaper: true)
  }
}
