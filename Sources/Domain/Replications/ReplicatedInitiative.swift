/// What a unit applies of others: an initiative that was recognised in this installation, one of past years, one of
/// elsewhere that is told with its proof, or a model.
public enum ReplicatedInitiative: Hashable, Sendable, Codable {
  /// The dossier of the lowest level that recognised it here.
  case here(Dossier.ID, of: Plan.ID)
  case past(PastInitiative.ID)
  case elsewhere(Elsewhere)
  /// A model that was found worth spreading.
  case model(Model.ID, of: Plan.ID)

  /// An initiative of another place.
  public struct Elsewhere: Hashable, Sendable, Codable {
    public let title: String
    public let authors: String
    /// The authors' unit, as it is called there.
    public let unit: String
    public let recognition: Recognition

    /// - Throws: `Refusals` for what is missing.
    public init(title: String, authors: String, unit: String, recognition: Recognition) throws {
      var refusals: [Refusal] = []
      func need(_ text: String, _ field: String, _ least: Int, _ most: Int, _ what: String) {
        guard !(least...most).contains(text.typed.count) else { return }
        refusals.append(.input(field, "\(what), từ \(least) đến \(most) ký tự."))
      }
      need(title, "title", 5, 500, "Ghi tên sáng kiến")
      need(authors, "authors", 2, 500, "Ghi tác giả")
      need(unit, "author-unit", 2, 300, "Ghi đơn vị của tác giả")
      need(recognition.body, "body", 3, 300, "Ghi cơ quan đã công nhận")
      need(recognition.number, "number", 1, 100, "Ghi số, ký hiệu quyết định hoặc giấy chứng nhận")
      need(recognition.form, "form", 2, 200, "Ghi hình thức công nhận, ví dụ «Giấy chứng nhận sáng kiến»")
      if recognition.day == nil {
        refusals.append(.input("recognised", "Ghi ngày quyết định hoặc giấy chứng nhận."))
      }
      guard refusals.isEmpty else { throw Refusals(refusals) }
      (self.title, self.authors, self.unit) = (title.typed, authors.typed, unit.typed)
      self.recognition = recognition
    }
  }

  /// What tells it from others: everything that is said of one initiative has the same.
  public var key: String {
    switch self {
    case .here(let id, _): "here:\(id)"
    case .past(let id): "past:\(id)"
    case .model(let id, _): Self.key(of: id)
    case .elsewhere(let told): "else:\(told.title.bodyKey)\n\(told.unit.bodyKey)"
    }
  }

  /// That of a model.
  public static func key(of model: Model.ID) -> String { "model:\(model)" }

  /// The plan under which it was recognised here.
  public var plan: Plan.ID? {
    switch self {
    case .here(_, let plan), .model(_, let plan): plan
    case .past, .elsewhere: nil
    }
  }

  public var dossier: Dossier.ID? { if case .here(let id, _) = self { id } else { nil } }
}
