import COpenSSL

/// What libcrypto could not do: memory ran out, or the library on this machine lacks an algorithm.
public struct CryptographyFailure: Error, CustomStringConvertible, Sendable {
  public let description: String

  /// - Parameter action: what was being done; what libcrypto says of it is added, and cleared from this thread.
  init(_ action: String) {
    let reason = ERR_reason_error_string(ERR_get_error()).map { String(cString: $0) } ?? "no reason given"
    ERR_clear_error()
    description = "\(action): \(reason)"
  }
}
