import Foundation

/// Where files are kept: in a folder of this machine, or in a bucket that several nodes share.
public enum FilesAddress: Hashable, Sendable {
  case folder(String)
  case bucket(Bucket)

  /// A bucket of a store that speaks Amazon S3's protocol.
  public struct Bucket: Hashable, Sendable {
    /// Such as `https://s3.ap-southeast-1.amazonaws.com` or `http://minio.vidu.vn:9000`.
    public var endpoint: String
    public var region: String
    public var name: String
    /// What every key begins with, without slashes around it; empty for the whole bucket.
    public var prefix: String
    public var accessKey: String
    public var secret: String

    /// - Parameter address: `s3://NAME` or `s3://NAME/PREFIX`.
    /// - Throws: a `Fault` that names what is missing or cannot be.
    public init(_ address: String, endpoint: String?, region: String?, accessKey: String?, secret: String?) throws {
      let parts = address.dropFirst("s3://".count).split(separator: "/", maxSplits: 1).map(String.init)
      let isPlain = parts.allSatisfy { part in
        part.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._/".utf8.contains(byte)
        }
      }
      guard address.hasPrefix("s3://"), let name = parts.first, isPlain else {
        throw Fault(
          "files are kept in a folder or in s3://BUCKET/PREFIX (letters, digits, «-», «.», «_»), not \(address)")
      }
      guard let accessKey, let secret else {
        throw Fault("the bucket \(name) needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment")
      }
      let region = region ?? "us-east-1"
      self.endpoint = endpoint ?? "https://s3.\(region).amazonaws.com"
      self.region = region
      self.name = name
      prefix = parts.count == 2 ? parts[1].split(separator: "/").joined(separator: "/") : ""
      self.accessKey = accessKey
      self.secret = secret
    }
  }
}
