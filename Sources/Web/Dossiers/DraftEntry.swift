import Domain

/// What a section's form says, field by field: one that cannot be read, or kept, stays as it is stored, so that it
/// delays no other.
struct DraftEntry {
  /// The form with what is stored in the place of what was refused.
  private(set) var form: Form
  private var refused: [Refusal] = []
  private let stored: Writing
  /// The form as it was sent, in which days stand in three boxes.
  private let sent: Form

  /// What was refused, each at its field or box.
  var refusals: [Refusal] { refused.map { $0.atBox(of: sent) } }

  init(_ sent: Form, over stored: Writing, under plan: Plan) {
    let form = sent.withWholeDays
    (self.sent, self.form, self.stored) = (sent, form, stored)
    let asks = plan.dossier.flatMap(\.asks)
    leaveOut(
      form.fields.compactMap { field in
        DraftEntry.mistake(in: form, at: field.name, asked: asks.first { $0.field == field.name }?.kind)
      })
  }

  /// Leaves out what the fields of the refusals say.
  mutating func leaveOut(_ more: [Refusal]) {
    refused += more
    form = form.replacing(
      more.compactMap(\.field).reduce(into: [:]) { $0.merge(stored(in: $1), uniquingKeysWith: { $1 }) })
  }

  /// Why what a field says cannot be read.
  private static func mistake(in form: Form, at field: String, asked kind: Ask.Kind?) -> Refusal? {
    do {
      switch field {
      case _ where kind == .day: _ = try form.day(field)
      case _ where kind == .amount && !form[field].isEmpty: _ = try form.dong(field)
      case _ where field.hasPrefix("recognition-day-"): _ = try form.day(field)
      case "first-applied": _ = try form.day(field)
      case _ where field.hasPrefix("author-birth-"): _ = try form.day(field)
      case "yearly-benefit" where !form[field].isEmpty: _ = try form.dong(field)
      case _ where field.hasPrefix("author-share-"): _ = try form.share(field)
      default: break
      }
      return nil
    } catch {
      return error as? Refusal
    }
  }

  /// What is stored of a field, as its form would say it; of an author everything that one refusal is about.
  private func stored(in field: String) -> [String: String] {
    switch field {
    case "title": return [field: stored.title]
    case "owner": return [field: stored.owner]
    case "collective": return [field: stored.collective ?? ""]
    case "address": return [field: stored.address ?? ""]
    case _ where field.hasPrefix("told-"): return [field: told(field)]
    case _ where field.hasPrefix("recognition-"): return recognition(field)
    case "first-applied": return [field: stored.firstApplied?.description ?? ""]
    case "yearly-benefit": return [field: stored.yearlyBenefit.map { "\($0.amount)" } ?? ""]
    case _ where field.hasPrefix("answer-"):
      return [field: stored.answers[String(field.dropFirst("answer-".count))] ?? ""]
    case _ where field.hasPrefix("author-"): return author(field)
    case _ where field.hasPrefix("consent-guardian-"): return [field: guardian(field)]
    default: return [field: Writing.Passage(rawValue: field).flatMap { stored.passages[$0] } ?? ""]
    }
  }

  private func guardian(_ field: String) -> String {
    let number = Int(field.drop { !$0.isNumber }) ?? 0
    guard stored.authors.indices.contains(number - 1) else { return "" }
    return stored.consent(of: stored.authors[number - 1])?.guardian ?? ""
  }

  private func told(_ field: String) -> String {
    switch stored.told[String(field.dropFirst("told-".count))] {
    case .amount(let amount): "\(amount.amount)"
    case .day(let day): day.short
    case let told: told?.words ?? ""
    }
  }

  private func recognition(_ field: String) -> [String: String] {
    let number = Int(field.drop { !$0.isNumber }) ?? 0
    let entries = stored.recognitions
    let entry = entries.indices.contains(number - 1) ? entries[number - 1] : nil
    if field.hasPrefix("recognition-day-") { return [field: entry?.day?.short ?? ""] }
    return [
      "recognition-body-\(number)": entry?.body ?? "", "recognition-number-\(number)": entry?.number ?? "",
      "recognition-form-\(number)": entry?.form ?? "",
    ]
  }

  private func author(_ field: String) -> [String: String] {
    let number = Int(field.drop { !$0.isNumber }) ?? 0
    let author = stored.authors.indices.contains(number - 1) ? stored.authors[number - 1] : Author(name: "")
    if field.hasPrefix("author-birth-") { return [field: author.birth?.description ?? ""] }
    if field.hasPrefix("author-sex-") { return [field: author.sex?.name ?? ""] }
    if field.hasPrefix("author-share-") { return [field: author.share?.text ?? ""] }
    return [
      "author-name-\(number)": author.name, "author-workplace-\(number)": author.workplace,
      "author-position-\(number)": author.position, "author-qualification-\(number)": author.qualification,
    ]
  }
}

extension Form {
  /// A share in the work; nil when the field is empty.
  ///
  /// - Throws: `Refusal` when something else is written there.
  func share(_ name: String) throws -> Share? {
    let text = self[name]
    if text.isEmpty { return nil }
    guard let share = Share(text) else {
      throw Refusal.input(name, "«\(text)» không phải tỷ lệ.", next: "Viết số trên 0 đến 100, ví dụ 33,5.")
    }
    return share
  }
}
