extension Plan {
  /// What a judgement came to, as a notice to units tells it: unit by unit the works, without names of authors.
  public func results(of judgement: Judgement, on dossiers: [Dossier]) -> String {
    let judged = dossiers.compactMap { dossier in dossier.result(of: judgement.id).map { (dossier, $0.passed) } }
    guard !judged.isEmpty else { return "" }
    let passed = judged.count(where: \.1)
    let onward = judgement.role == .selects ? "đi tiếp" : "đạt"
    let units = Dictionary(grouping: judged) { $0.0.unitName ?? "Cá nhân" }.sorted { $0.key < $1.key }
    let parts = units.map { unit, judged in
      let lines = judged.sorted { $0.0.writing.title < $1.0.writing.title }.map { dossier, passed in
        "- «\(dossier.writing.title)»: \(passed ? onward : "không \(onward)")"
      }
      return (["\(unit):"] + lines).joined(separator: "\n")
    }
    let those = passed > 0 ? "\(passed.twoDigits) \(onward)" : "không hồ sơ nào \(onward)"
    let sum = "Kết quả \(judgement.name): \(judged.count.twoDigits) hồ sơ được \(judgement.verb), \(those)."
    return ([sum] + parts).joined(separator: "\n\n")
  }
}
