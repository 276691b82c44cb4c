import Foundation

/// Prints a line at once: a file has each figure as soon as it is known.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
