import Domain
import Foundation

/// Files in a bucket that several nodes share: `files/ab/cdef…`, and the pieces of uploads, each an object of its own
/// under `uploads/ID/`, so that each may come through another node.
struct S3Place: FilePlace {
  private let client: S3Client
  /// Where pieces are put together on this machine.
  private let staging: String

  init(_ client: S3Client, staging: String) {
    self.client = client
    self.staging = staging
  }

  var stride: Int { 4 << 20 }

  // MARK: Whole files

  func settle(_ path: String, as digest: String) throws {
    let size = try OpenFile(reading: path).size
    try require(client.ask("PUT", key(of: digest), sending: .file(path, digest: digest, size: size)), "keep \(digest)")
    try OpenFile.remove(path)
  }

  func contains(_ digest: String) throws -> Bool {
    let answer = try client.ask("HEAD", key(of: digest))
    if answer.status == 404 { return false }
    try require(answer, "find \(digest)")
    return true
  }

  func read(_ digest: String, _ range: Range<Int>) throws -> [UInt8] {
    let answer = try client.ask("GET", key(of: digest), range: range)
    // Beyond the end of the file.
    if answer.status == 416 { return [] }
    try require(answer, "read \(digest)")
    return answer.body
  }

  func remove(_ digest: String, unchangedSince limit: Instant) throws -> Bool {
    let key = key(of: digest)
    let answer = try client.ask("GET", "", query: "list-type=2&prefix=\(key.replacing("/", with: "%2F"))")
    try require(answer, "look at \(digest)")
    // Seconds are enough; what comes after them is left out.
    let said = String(decoding: answer.body, as: UTF8.self).firstMatch(of: /<LastModified>([^<.Z]+)/)
    if let said = said?.output.1 {
      guard let changed = try? Date("\(said)Z", strategy: .iso8601) else {
        throw Fault("the bucket does not say when \(digest) was kept")
      }
      if Instant(microseconds: Int64(changed.timeIntervalSince1970) * 1_000_000) >= limit { return false }
    }
    try require(client.ask("DELETE", key), "remove \(digest)")
    return true
  }

  private func key(of digest: String) -> String { client.key("files/\(digest.prefix(2))/\(digest.dropFirst(2))") }

  // MARK: Uploads

  /// A piece of an upload, whose key tells where it belongs.
  private struct Piece {
    var key: String
    var offset: Int
    var size: Int

    /// - Parameter key: ends in `OFFSET-SIZE`.
    init?(key: String) {
      let numbers = key.split(separator: "/").last?.split(separator: "-").compactMap { Int($0) } ?? []
      guard numbers.count == 2 else { return nil }
      (self.key, offset, size) = (key, numbers[0], numbers[1])
    }
  }

  func received(_ upload: Upload.ID) throws -> Int { try row(of: upload).reduce(0) { $0 + $1.size } }

  func append(_ bytes: [UInt8], to upload: Upload.ID, at offset: Int) throws -> Int? {
    guard try received(upload) == offset else { return nil }
    // As wide as the largest offset, so that keys sort by it.
    let place = String(repeating: "0", count: 12 - "\(offset)".count) + "\(offset)"
    try require(
      client.ask("PUT", "\(prefix(of: upload))\(place)-\(bytes.count)", sending: .bytes(bytes)),
      "keep a piece of \(upload)")
    return offset + bytes.count
  }

  func collect<T>(_ upload: Upload.ID, _ body: (borrowing OpenFile) throws -> T) throws -> T {
    let pieces = try row(of: upload)
    // It passes: another request has just finished it.
    guard !pieces.isEmpty else { throw Fault("the upload \(upload) is not there", isPassing: true) }
    let path = "\(staging)/\(UUID().uuidString)"
    let file = try OpenFile(writing: path)
    defer { if (try? file.isInPlace) == true { try? OpenFile.remove(path) } }
    for piece in pieces {
      let answer = try client.ask("GET", piece.key)
      if answer.status == 404 { throw Fault("a piece of the upload \(upload) is gone", isPassing: true) }
      try require(answer, "read a piece of \(upload)")
      try file.write(answer.body, at: piece.offset)
    }
    try file.flush()
    return try body(file)
  }

  func drop(_ upload: Upload.ID) throws {
    for piece in try list(upload) { try require(client.ask("DELETE", piece.key), "remove a piece of \(upload)") }
  }

  private func prefix(of upload: Upload.ID) -> String { client.key("uploads/\(upload)/") }

  /// The pieces from the beginning on, as far as one follows the other.
  private func row(of upload: Upload.ID) throws -> [Piece] {
    var row: [Piece] = []
    var end = 0
    for piece in try list(upload).sorted(by: { ($0.offset, $0.size) < ($1.offset, $1.size) }) where piece.offset == end
    {
      row.append(piece)
      end += piece.size
    }
    return row
  }

  private func list(_ upload: Upload.ID) throws -> [Piece] {
    let prefix = prefix(of: upload)
    var pieces: [Piece] = []
    var query = "list-type=2&prefix=\(prefix.replacing("/", with: "%2F"))"
    // A store lists a thousand keys at once; they come in order.
    while true {
      let answer = try client.ask("GET", "", query: query)
      try require(answer, "list the pieces of \(upload)")
      let text = String(decoding: answer.body, as: UTF8.self)
      let keys = text.matches(of: /<Key>([^<]+)<\/Key>/).map { String($0.output.1) }
      pieces += keys.compactMap { Piece(key: $0) }
      guard let last = keys.last, text.contains("<IsTruncated>true</IsTruncated>") else { return pieces }
      let start = last.replacing("/", with: "%2F")
      query = "list-type=2&prefix=\(prefix.replacing("/", with: "%2F"))&start-after=\(start)"
    }
  }

  /// - Throws: a `Fault`, which passes unless it is the file itself that is missing: keys, rights, quotas, the bucket
  /// and
  ///   the clocks of both machines are put right without touching the program or the data.
  private func require(_ answer: S3Client.Answer, _ what: String) throws {
    guard !answer.isGood else { return }
    throw Fault("cannot \(what) in the bucket: \(answer.complaint)", isPassing: answer.complaint != "NoSuchKey")
  }
}
