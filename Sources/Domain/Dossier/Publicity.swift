extension Dossier {
  /// Whether the public may read of it: published, or revoked after that.
  public var isPublic: Bool {
    state == .published || (state == .revoked && history.contains { $0.kind == .published })
  }
}
