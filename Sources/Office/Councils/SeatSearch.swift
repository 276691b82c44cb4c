import Domain
import Store

/// Whom a row of a form means in which a member takes a seat: by how they sign in, or by their name.
public enum SeatSearch: Sendable {
  /// Who signs in so.
  case one(Person)
  /// Those whose names are like it, and how many there are in all.
  case several([Person], total: Int)
  case nobody(String)

  /// People whom one row offers.
  private static let most = 20

  /// Those whom rows mean, each by its number.
  static func find(_ names: [Int: String], at desk: Desk) throws -> [Int: SeatSearch] {
    try names.mapValues { try find($0, at: desk) }
  }

  private static func find(_ words: String, at desk: Desk) throws -> SeatSearch {
    if let person = try People.find(signIn: words.lowercased(), on: desk.connection), person.closed == nil {
      return .one(person)
    }
    guard SearchQuery.hasWords(words) else { return .nobody(words) }
    let (found, total) = try People.list(words: words, limit: most, on: desk.connection)
    let open = found.filter { $0.closed == nil }
    return open.isEmpty ? .nobody(words) : .several(open, total: total)
  }

  /// The one who is meant.
  ///
  /// - Parameter chosen: who was chosen of several.
  /// - Throws: `Refusal` when that is nobody, or not said.
  public func person(_ chosen: Person.ID?) throws -> Person {
    switch self {
    case .one(let person): return person
    case .several(let people, _):
      if let person = people.first(where: { $0.id == chosen }) { return person }
      throw Refusal(
        "chưa chọn người trong số tìm thấy.", kind: .input, next: "Chọn ở danh sách ngay dưới ô này rồi gửi lại.")
    case .nobody(let words):
      throw Refusal(
        "không có ai đăng nhập bằng «\(words)».", kind: .input, next: "Cũng không có ai có họ tên như vậy.")
    }
  }
}
