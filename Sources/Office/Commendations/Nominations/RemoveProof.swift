import Domain

extension Command<Void> {
  /// Takes a file out of a nomination.
  public static func removeProof(_ id: Nomination.ID, digest: String) -> Command {
    .on(id, .write) { nomination, _ in try nomination.withoutProof(digest) }
  }
}
