import Domain

extension Int {
  /// That many bytes as people read them: `1,2 MB`.
  var asFileSize: String {
    if self < 1024 { return "\(self) byte" }
    if self < 1_048_576 { return "\(self / 1024) KB" }
    return "\(Points(hundredths: self * 10 / 1_048_576 * 10).text) MB"
  }
}
