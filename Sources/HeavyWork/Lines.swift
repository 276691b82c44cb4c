import Foundation

extension WorkLine {
  /// Half of the cores, one at least: whatever is asked of a line, pages keep the other half.
  private static let half = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)

  /// Passwords: 16 MB and some tens of milliseconds each. An address may stand for an office full of people.
  public static let passwords = WorkLine("passwords", atOnce: half, places: 48, placesEach: 12, retryAfter: 5)

  /// Files that are read: lists, score sheets, Word templates, plans.
  public static let reading = WorkLine("reading", atOnce: half, places: 16, placesEach: 1, retryAfter: 10)

  /// Files that are written: Excel lists and Word papers.
  public static let writing = WorkLine("writing", atOnce: half, places: 32, placesEach: 1, retryAfter: 10)

  /// Files that arrive: their digests, and pieces of them. A browser sends six at once.
  public static let uploads = WorkLine("uploads", atOnce: half, places: 64, placesEach: 8, retryAfter: 5)

  /// Packages from one installation to another.
  public static let packages = WorkLine("packages", atOnce: 1, places: 8, placesEach: 1, retryAfter: 30)

  /// Papers that are printed: two presses keep two cores busy, and the memory of a small machine within bounds.
  public static let presses = WorkLine("presses", atOnce: 2, places: 24, placesEach: 1, retryAfter: 20)

  /// Every line, as the metrics show them.
  public static let all = [passwords, reading, writing, uploads, packages, presses]
}
