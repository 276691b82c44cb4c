import CMalloc

/// How the C library treats memory that requests give back.
enum Memory {
  /// Free memory beyond this, in bytes, goes back to the system.
  private static let kept: Int32 = 4 << 20
  /// A single piece beyond this, in bytes, comes from the system and goes back at once.
  private static let large: Int32 = 1 << 20

  /// Keeps a few megabytes at hand. By itself the library keeps 128 kB: it would then give back the memory of a page as
  /// soon as it is sent and ask for it again with the next one, which takes a tenth of all the time.
  static func keepAtHand() {
    mallopt(M_TRIM_THRESHOLD, kept)
    mallopt(M_MMAP_THRESHOLD, large)
  }
}
