import HeavyWork
import Testing

@testable import Web

@Suite("What requests bring")
struct BodyTests {
  private let type = "multipart/form-data; boundary=----WebKitFormBoundaryAb1"

  private func body(_ parts: [(head: String, content: [UInt8])]) -> [UInt8] {
    let mark = "------WebKitFormBoundaryAb1"
    return parts.flatMap { part in
      Array("\(mark)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
    } + Array("\(mark)--\r\n".utf8)
  }

  /// What a body brings when it comes in pieces of that size; the bytes of its file put together.
  private func read(_ body: [UInt8], inPiecesOf size: Int) throws -> [Multipart.Event] {
    var parts = try #require(Multipart(contentType: type))
    var events: [Multipart.Event] = []
    for start in stride(from: 0, to: body.count, by: size) {
      for event in try parts.take(body[start..<min(start + size, body.count)]) {
        if case .bytes(let more) = event, case .bytes(let before)? = events.last {
          events[events.count - 1] = .bytes(before + more)
        } else {
          events.append(event)
        }
      }
    }
    try parts.finish()
    return events
  }

  @Test("A form with a file is the same in whatever pieces it comes", arguments: [1, 2, 3, 7, 64, 100_000])
  func pieces(size: Int) throws {
    let content = Array("\r\n------WebKitFormBoundaryAb\r\n--\r\n\r\n% \0".utf8)
    let sent = body([
      ("name=\"part\"", Array("tai-lieu".utf8)), ("name=\"file\"; filename=\"Tệp một.pdf\"", content),
      ("name=\"note\"", []),
    ])
    #expect(
      try read(sent, inPiecesOf: size) == [
        .field(name: "part", value: "tai-lieu"), .file(name: "Tệp một.pdf"), .bytes(content),
        .field(name: "note", value: ""),
      ])
  }

  @Test("A boundary has at most 70 characters, of those that RFC 2046 names")
  func boundaries() {
    func isTaken(_ boundary: String) -> Bool {
      Multipart(contentType: "multipart/form-data; boundary=\(boundary)") != nil
    }
    #expect(isTaken(String(repeating: "-", count: 70)))
    #expect(!isTaken(String(repeating: "-", count: 71)))
    #expect(["", "\"\"", "đ", "a;b"].map(isTaken) == [false, false, false, true])
  }

  @Test("What is cut off, has no name or a head without end is no form")
  func malformed() throws {
    let whole = body([("name=\"a\"", [65])])
    #expect(throws: Multipart.Malformed.self) { _ = try read(Array(whole.dropLast(6)), inPiecesOf: 9) }
    #expect(throws: Multipart.Malformed.self) { _ = try read(body([("x=\"a\"", [65])]), inPiecesOf: 9) }
    let endless = [UInt8](repeating: 65, count: 5000)
    #expect(throws: Multipart.Malformed.self) {
      _ = try read(Array("------WebKitFormBoundaryAb1\r\n".utf8) + endless, inPiecesOf: 9)
    }
  }

  @Test("The dearest body for a search is read as fast as any other: each byte is looked at once")
  func linear() throws {
    let boundary = String(repeating: "-", count: 69) + "x"
    var parts = try #require(Multipart(contentType: "multipart/form-data; boundary=\(boundary)"))
    let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: 16 << 20)
    #expect(try parts.take(dashes) == [])
    #expect(throws: Multipart.Malformed.self) { try parts.finish() }
  }

  @Test("A form of 20,000 fields is asked for each of them as fast as a small one")
  func fields() throws {
    let form = Form(fields: (0..<20_000).map { ("author-name-\($0)", "\($0)") })
    #expect(form.rows("author-name-").count { form["author-name-\($0)"] == "\($0)" } == 20_000)
    #expect(Form(urlEncoded: "a=1&a=2&a=3".utf8, upTo: 2) == nil)
  }

  @Test("A stranger fills a small part of the memory, one person none of the others'; what is dealt with is free again")
  func budget() throws {
    let budget = BodyBudget()
    var held: [BodyBudget.Share] = []
    func take(_ megabytes: Int, _ requester: Requester) throws {
      let share = budget.share(of: requester)
      try share.take(bytes: megabytes << 20)
      held.append(share)
    }
    for address in ["a", "b", "c", "d"] { try take(2, .address(address)) }
    #expect(throws: Busy(.full, seconds: 5)) { try take(1, .address("e")) }
    try take(8, .person("one"))
    #expect(throws: Busy(.ownWorkWaits, seconds: 5)) { try take(8, .person("one")) }
    for person in ["two", "three", "four"] { try take(8, .person(person)) }
    #expect(throws: Busy(.full, seconds: 5)) { try take(8, .person("five")) }
    held = []
    try take(8, .person("five"))
    try take(2, .address("e"))
  }

  @Test("Who asks is counted by address, of IPv6 by network")
  func addresses() {
    let counted = ["192.0.2.7", "2001:db8:1:2:3:4:5:6", "2001:db8::6", "::1", "::ffff:192.0.2.7"].map(
      SiteContext.counted)
    #expect(counted == ["192.0.2.7", "2001:db8:1:2", "2001:db8:0:0", "0:0:0:0", "::ffff:192.0.2.7"])
  }
}
