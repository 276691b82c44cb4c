/// Sentences that an officer begins from when asking for completion or refusing; each names its clause and is edited
/// before it is sent.
extension Dossier {
  /// What can be asked for: each part of the dossier, each condition, each exclusion. The label begins with the clause.
  public func sentencesToAsk(under plan: Plan) -> [(label: String, text: String)] {
    let parts = plan.parts(for: writing).map { ($0.name, "Đề nghị nộp đủ, đúng mẫu: \($0.name).", $0.source) }
    let conditions = plan.conditions(for: writing).map {
      ($0.text, "Đề nghị bổ sung minh chứng cho điều kiện: \($0.text).", $0.source)
    }
    let exclusions = plan.exclusions(at: .intake).map {
      ("Không thuộc: \($0.text)", "Đề nghị làm rõ hồ sơ không thuộc trường hợp: \($0.text).", $0.source)
    }
    return (parts + conditions + exclusions).map { name, text, source in
      let cited = source.clause.map { "\($0.cited.capitalisedFirst): " } ?? ""
      return ("\(cited)\(name)", Refusal(text, clause: source.clause).sentence)
    }
  }

  /// By what it can be refused: each of `grounds`, with the number of its clause and the sentence that says so.
  public func sentencesToRefuse(under plan: Plan) -> [(label: String, number: String, text: String)] {
    grounds(under: plan).map { text, source in
      let sentence =
        if let exclusion = text.behind("Không thuộc: ") {
          "Hồ sơ thuộc trường hợp: \(exclusion)."
        } else if let participants = text.behind("Đối tượng: ") {
          "Tác giả không thuộc đối tượng: \(participants)."
        } else {
          "Hồ sơ chưa đáp ứng: \(text)."
        }
      let cited = source.clause.map { "\($0.cited.capitalisedFirst): " } ?? ""
      return ("\(cited)\(text)", source.groundNumber, Refusal(sentence, clause: source.clause).sentence)
    }
  }
}

extension String {
  /// What follows a beginning; nil where there is another.
  fileprivate func behind(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}

extension Source {
  /// By which number a refusal names it: that of its clause, or the law.
  public var groundNumber: String { clause?.number ?? law?.cite ?? "quy định hiện hành" }
}
