import Store

/// The file of a form, as it was sent; it is on the disk as long as the request lasts.
struct SentFile: Sendable {
  var name: String
  let arrived: ArrivingFile

  /// Bytes.
  var size: Int { arrived.size }

  /// All of it; only for what is read whole and is not large.
  var bytes: [UInt8] {
    get throws { try arrived.bytes() }
  }
}
