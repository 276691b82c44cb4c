import CCurl
import Cryptography
import Foundation
import Synchronization

/// Requests to a bucket, signed by libcurl (AWS Signature Version 4). Every function blocks.
final class S3Client: Sendable {
  /// What the store answered.
  struct Answer {
    var status: Int
    var body: [UInt8]

    var isGood: Bool { (200..<300).contains(status) }

    /// The error as the store names it, such as `NoSuchBucket`.
    var complaint: String {
      let text = String(decoding: body.prefix(2000), as: UTF8.self)
      return text.firstMatch(of: /<Code>(\w+)<\/Code>/).map { String($0.output.1) } ?? "\(status)"
    }
  }

  /// What is sent along.
  enum Content {
    case nothing
    case bytes([UInt8])
    /// A file on this machine with its digest and its size in bytes.
    case file(String, digest: String, size: Int)
  }

  private let bucket: FilesAddress.Bucket
  /// Connections that wait for the next request.
  private let idle = Mutex<[Handle]>([])

  private static let mostTries = 4
  /// No try begins later than that: the one who waits is told.
  private static let patience = Duration.seconds(8)
  /// For how long the store is taken to be away after a try came to nothing, so that requests behind it are told at
  /// once.
  private static let rest = Duration.seconds(1)
  private let awayUntil = Mutex(ContinuousClock.now)

  init(_ bucket: FilesAddress.Bucket) { self.bucket = bucket }

  /// The key of something in the bucket.
  func key(_ name: String) -> String { bucket.prefix.isEmpty ? name : "\(bucket.prefix)/\(name)" }

  /// Asks until there is an answer that is no passing trouble of the store.
  ///
  /// - Parameters:
  ///   - key: what the request is about; empty for the bucket itself. Plain letters, digits, `-` and `/`.
  ///   - query: sorted by name, percent-encoded.
  /// - Throws: a passing `Fault` when the store stays away.
  func ask(
    _ method: String, _ key: String, query: String = "", range: Range<Int>? = nil, sending content: Content = .nothing
  ) throws -> Answer {
    guard ContinuousClock.now >= awayUntil.withLock({ $0 }) else { throw unreachable("it was away a moment ago") }
    var trouble = ""
    let end = ContinuousClock.now + S3Client.patience
    for number in 1...S3Client.mostTries where number == 1 || ContinuousClock.now < end {
      do {
        let answer = try once(method, key, query, range, content)
        if answer.status < 500, answer.status != 429 { return answer }
        trouble = answer.complaint
      } catch let failure as Unreachable {
        trouble = failure.reason
        awayUntil.withLock { $0 = .now + S3Client.rest }
      }
      if number < S3Client.mostTries { usleep(UInt32.random(in: 50_000...100_000) << UInt32(number)) }
    }
    throw unreachable(trouble)
  }

  private func unreachable(_ trouble: String) -> Fault {
    Fault("the bucket \(bucket.name) cannot be reached: \(trouble)", isPassing: true)
  }

  private struct Unreachable: Error {
    var reason: String
  }

  private func once(
    _ method: String, _ key: String, _ query: String, _ range: Range<Int>?, _ content: Content
  ) throws -> Answer {
    let handle = try idle.withLock { $0.popLast() } ?? Handle()
    defer { idle.withLock { $0.append(handle) } }
    let curl = handle.curl
    curl_easy_reset(curl)
    let path = key.isEmpty ? bucket.name : "\(bucket.name)/\(key)"
    curl_set_text(curl, CURLOPT_URL, "\(bucket.endpoint)/\(path)\(query.isEmpty ? "" : "?\(query)")")
    curl_set_text(curl, CURLOPT_AWS_SIGV4, "aws:amz:\(bucket.region):s3")
    curl_set_text(curl, CURLOPT_USERPWD, "\(bucket.accessKey):\(bucket.secret)")
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, 5)
    // A transfer that stands still for that long has failed.
    curl_set_number(curl, CURLOPT_LOW_SPEED_LIMIT, 1)
    curl_set_number(curl, CURLOPT_LOW_SPEED_TIME, 5)
    if let range { curl_set_text(curl, CURLOPT_RANGE, "\(range.lowerBound)-\(range.upperBound - 1)") }
    if method == "HEAD" {
      curl_set_number(curl, CURLOPT_NOBODY, 1)
    } else {
      curl_set_text(curl, CURLOPT_CUSTOMREQUEST, method)
    }

    let (source, digest) = try send(content, by: curl)
    defer { source.map { _ = fclose($0) } }
    let headers = curl_slist_append(nil, "x-amz-content-sha256: \(digest)")
    defer { curl_slist_free_all(headers) }
    curl_set_list(curl, CURLOPT_HTTPHEADER, headers)

    let taken = Taken()
    return try withExtendedLifetime(taken) {
      curl_set_taker(curl, Taken.take, Unmanaged.passUnretained(taken).toOpaque())
      let code = curl_easy_perform(curl)
      guard code == CURLE_OK else { throw Unreachable(reason: String(cString: curl_easy_strerror(code))) }
      return Answer(status: curl_status(curl), body: taken.bytes)
    }
  }

  /// Makes the handle send the content; gives where it is read from, to be closed, and its digest.
  private func send(_ content: Content, by curl: UnsafeMutableRawPointer) throws -> (
    UnsafeMutablePointer<FILE>?, String
  ) {
    let (source, digest, size): (UnsafeMutablePointer<FILE>?, String, Int)
    switch content {
    case .nothing: return (nil, Digest.hex(of: []))
    case .bytes(let bytes):
      (source, digest, size) = (tmpfile(), Digest.hex(of: bytes), bytes.count)
      guard let source, fwrite(bytes, 1, size, source) == size else {
        throw OpenFile.fault("write", "a temporary file")
      }
      rewind(source)
    case .file(let path, let known, let length):
      (source, digest, size) = (fopen(path, "r"), known, length)
      guard source != nil else { throw OpenFile.fault("open", path) }
    }
    curl_set_number(curl, CURLOPT_UPLOAD, 1)
    curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(size))
    curl_set_source(curl, source)
    return (source, digest)
  }

  /// What has arrived of an answer.
  private final class Taken {
    var bytes: [UInt8] = []

    static let take: curl_taker = { start, size, count, context in
      guard let start, let context else { return 0 }
      let taken = Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue()
      taken.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: size * count))
      return size * count
    }
  }

  /// A connection of libcurl's, used by one thread at a time.
  private final class Handle: @unchecked Sendable {
    // It is in the list of idle ones or with the one thread that took it from there.
    let curl: UnsafeMutableRawPointer

    init() throws {
      guard let curl = curl_easy_init() else { throw Fault("libcurl gives no handle") }
      self.curl = curl
    }

    deinit { curl_easy_cleanup(curl) }
  }
}
