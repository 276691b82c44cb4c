/// The papers of the dossier by the names that the plan gives them.
extension Plan {
  /// The name of a paper, without the number of its form: it is its title wherever it is named.
  public func name(of form: PaperForm) -> String {
    guard let part = dossier.first(where: { $0.content == .paper(form) }) else {
      return form.usualName(of: worksListed)
    }
    let bytes = part.name.utf8.prefix { $0 != UInt8(ascii: "(") }
    return String(Substring(bytes.dropLast(bytes.last == UInt8(ascii: " ") ? 1 : 0)))
  }

  /// Whether the dossier of such a work has the paper.
  public func has(_ form: PaperForm, for writing: Writing) -> Bool {
    parts(for: writing).contains { $0.content == .paper(form) }
  }

  /// What the list by which units submit their dossiers is called within a sentence: the kind of document with which
  /// its name begins (`tờ trình`, `danh sách`), else the name without whose it is (`văn bản bình chọn, đề xuất`).
  public var submission: String {
    let name = name(of: .submissionList)
    if let kind = Plan.documentKinds.first(where: name.hasPrefix) { return kind.lowercasedFirst }
    let words = name.split(separator: " ").prefix { $0 != "của" }.joined(separator: " ")
    return words.lowercasedFirst
  }

  /// Kinds of documents that a name can be cut down to.
  private static let documentKinds = [
    "Tờ trình", "Danh sách", "Danh mục", "Công văn", "Báo cáo", "Biên bản", "Thông báo",
  ]
}

extension SubmissionList {
  /// `Tờ trình số 12/TTr-THM ngày 8/4/2024`, or the day of preparing.
  public func name(under plan: Plan) -> String {
    let kind = plan.submission.capitalisedFirst
    return sending.map { "\(kind) số \($0.number) ngày \($0.day.short)" } ?? "\(kind) lập ngày \(prepared.day.short)"
  }
}
