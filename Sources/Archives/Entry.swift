import Foundation

/// What libarchive takes an entry for: AE_IFREG and AE_IFDIR, whose macros Swift does not see.
enum EntryKind {
  static let file: UInt32 = 0o100000
  static let folder: UInt32 = 0o040000
}

/// libarchive turns names from and into UTF-8 by the locale of the process, which begins as one without letters beyond
/// ASCII.
enum EntryNames {
  static let areUnicode = setlocale(LC_CTYPE, "C.UTF-8") != nil
}
