import CPostgres
import Foundation

/// What libpq takes as an address. It may name several servers, `postgres://…@one,two/name`: one of them takes
/// changes, the others stand by for it.
struct PostgresAddress {
  enum Server {
    /// The one that takes changes.
    case primary
    /// Whichever answers first.
    case any
    /// The one to which a connection leads.
    case end(of: OpaquePointer)
  }

  private let url: String
  /// Whether it names several servers.
  let isOfSeveral: Bool

  /// - Parameter url: `postgres://…` or `name=value …`.
  init(_ url: String) {
    self.url = url
    // What the address leaves out comes from the environment.
    let environment = ProcessInfo.processInfo.environment
    var isOfSeveral = ["PGHOST", "PGHOSTADDR"].contains { environment[$0]?.contains(",") == true }
    if let options = PQconninfoParse(url, nil) {
      var next = options
      while let keyword = next.pointee.keyword {
        if ["host", "hostaddr"].contains(String(cString: keyword)), let value = next.pointee.val {
          isOfSeveral = isOfSeveral || String(cString: value).contains(",")
        }
        next += 1
      }
      PQconninfoFree(options)
    }
    self.isOfSeveral = isOfSeveral
  }

  /// After how long a silent server is asked whether it is there, milliseconds. Where another may have taken its place
  /// that is known within ten seconds, the attempts to reach it included.
  var silence: Int32 { isOfSeveral ? 3000 : 8000 }

  /// What holds unless the address says otherwise: libpq gives up on a silent server, the server on a silent program.
  private var defaults: [(String, String)] {
    [
      ("application_name", "sangkien"), ("client_encoding", "UTF8"), ("connect_timeout", isOfSeveral ? "2" : "5"),
      ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "20000"),
      (
        "options",
        """
        -c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=5min -c \
        client_min_messages=error
        """
      ),
      ("target_session_attrs", "read-write"),
    ]
  }

  /// Calls `body` with the names and the values by which libpq finds the server: the last word on a name holds.
  func with<T>(_ server: Server, _ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> T) -> T {
    var words = defaults + [("dbname", url)]
    switch server {
    case .primary: break
    case .any: words.append(("target_session_attrs", "any"))
    case .end(let connection):
      words.append(("target_session_attrs", "any"))
      for (name, value) in [
        ("host", PQhost(connection)), ("hostaddr", PQhostaddr(connection)), ("port", PQport(connection)),
      ] { words.append((name, value.map { String(cString: $0) } ?? "")) }
    }
    return withCStrings(words.map(\.0)) { names in withCStrings(words.map(\.1)) { body(names, $0) } }
  }
}

/// Calls `body` with the strings as C strings, ended by a null pointer.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T) -> T {
  var bytes: [CChar] = []
  let starts = strings.map { string in
    defer { bytes += string.utf8CString }
    return bytes.count
  }
  return bytes.withUnsafeBufferPointer { buffer in
    body(starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil])
  }
}
