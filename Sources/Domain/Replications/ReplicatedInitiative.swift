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
      refusals.ask(title, "Ghi tên sáng kiến", in: "title", .told(5...500))
      refusals.ask(authors, "Ghi tác giả", in: "authors", .told(2...500))
      refusals.ask(unit, "Ghi đơn vị của tác giả", in: "author-unit", .told(2...300))
      refusals.ask(recognition.body, "Ghi cơ quan đã công nhận", in: "body", .told(3...300))
      refusals.ask(recognition.number, "Ghi số, ký hiệu quyết định hoặc giấy chứng nhận", in: "number", .told(1...100))
      refusals.ask(
        recognition.form, "Ghi hình thức công nhận, ví dụ «Giấy chứng nhận sáng kiến»", in: "form", .told(2...200))
      if recognition.day == nil {
        refusals.append(.input("recognised", "Ghi ngày quyết định hoặc giấy chứng nhận."))
      }
      try refusals.throwIfAny()
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
