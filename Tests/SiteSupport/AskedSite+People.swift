import Domain

@testable import Web

/// Asking as someone of a test's own office, by their key.
extension AskedSite {
  public func get(_ path: String, as person: Person.ID) async throws -> Answered {
    try await get(path, as: try await signIn(person))
  }

  public func post(_ path: String, _ fields: [String: String] = [:], as person: Person.ID) async throws -> Answered {
    try await post(path, as: try await signIn(person), fields.map { (name: $0.key, value: $0.value) })
  }
}

extension AskedSite.Answered {
  /// Where a redirect leads, without the notice that goes with it.
  public var destination: String { String(location.prefix { $0 != "?" }) }

  /// What the first field or button of that name on the page holds.
  public func value(_ name: String) -> String? {
    text.firstRange(of: "name=\"\(name)\" value=\"").map { start in
      String(text[start.upperBound...].prefix { $0 != "\"" })
    }
  }
}
