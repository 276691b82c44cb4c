import Markup

extension Schema {
  /// Lists that go to a higher level, and packages between installations.
  static let levels: [SQL] = [
    records("forwarding_list", ", plan TEXT NOT NULL, forwarding TEXT NOT NULL, sent BIGINT, letter TEXT"),
    // The lists of a plan, the first prepared first.
    "CREATE INDEX forwarding_list_plan ON forwarding_list (plan, id)",
    // Found by key: the public key of who signs.
    records("partner", ", name TEXT NOT NULL"),
    records("received_package", ", plan TEXT NOT NULL, state TEXT NOT NULL, arrived BIGINT NOT NULL"),
    // The packages that arrived for a plan, the latest first.
    "CREATE INDEX received_package_plan ON received_package (plan, arrived)",
    // The key with which packages are signed.
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BYTEA NOT NULL)",
  ]
}
