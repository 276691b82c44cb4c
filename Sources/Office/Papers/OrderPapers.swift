import Domain
import Store

extension Command<Void> {
  /// Orders the papers of a session or a decision in one file, which is made in the background.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice orders once.
  ///   - verifying: the address at which a certificate is verified, but for its code.
  public static func orderPapers(
    id: PaperOrder.ID, subject: PaperOrder.Subject, contents: PaperOrder.Contents, form: PaperOrder.Form,
    verifying: String
  ) -> Command {
    .at({ try OrderedPapers(of: subject, at: $0).place }, .orderPapers) { desk in
      if try desk.has(PaperOrder.self, id.description) { return }
      // Two who order at once are taken in turn: sessions, and with them their decisions, are held from here on.
      try subject.hold(at: desk)
      let papers = OrderedPapers(of: subject, at: desk)
      guard try papers.mayHave(contents) else { throw contents.refusal }
      let order = PaperOrder(
        id: id, subject: subject, contents: contents, form: form, verifying: verifying, by: try desk.person.id,
        at: desk.now)
      let count = try papers.papers(contents, verifying: verifying).count
      guard count > 0 else {
        throw Refusal(
          "Chưa có văn bản nào thuộc mục «\(contents.name)».", next: "Chọn mục khác, hoặc chờ có văn bản rồi tạo tệp.")
      }
      let others = try PaperOrders.of(subject, on: desk.connection).filter { $0.asksTheSame(as: order) }
      for other in others where try PaperBatch.work(of: other, on: desk.connection)?.isUnderWay ?? false {
        throw Refusal(
          "Tệp «\(contents.name)» này đang được tạo.", kind: .conflict, next: "Chờ tệp xong ở mục bên dưới.")
      }
      try desk.insert(order, ["subject": subject.key, "contents": contents.rawValue])
      try PaperBatch.queue(order, papers: count, on: desk.connection)
    }
  }
}

extension PaperOrder.Contents {
  /// What is said to someone who may not have these papers.
  fileprivate var refusal: Refusal {
    guard self == .ballots else { return .notYours }
    return Refusal(
      "Phiếu đánh giá đã nộp chỉ in được sau khi khóa kết quả, bởi người được xem kết quả.", kind: .forbidden)
  }
}

extension PaperOrder.Subject {
  fileprivate func hold(at desk: Desk) throws {
    switch self {
    case .session(let id): _ = try desk.session(id)
    case .decision(let id): _ = try desk.session(try desk.decision(id).session)
    case .book(let id): _ = try desk.held(YearBook.self, id.description)
    }
  }
}
