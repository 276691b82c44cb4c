import Domain
import HTTPTypes
import Hummingbird
import Markup
import Office

/// The latest posts as programs read them (Atom, RFC 4287).
struct NewsFeed {
  private let found: NewsLook.Found
  private let address: SiteAddress

  init(_ found: NewsLook.Found, _ address: SiteAddress) { (self.found, self.address) = (found, address) }

  private var plan: Plan? { found.plans.first { $0.id == found.filter.plan } }

  private var here: String {
    address.full(Link.newsFeed.with([("ke-hoach", found.filter.plan?.description ?? "")]))
  }

  private var xml: XML {
    let name = ["Tin tức, hướng dẫn", plan?.shortTitle].compactMap { $0 }.joined(separator: ": ")
    let updated = found.lines.compactMap { $0.post.publication?.at }.max()
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>\(here)</id><title>\(name)</title>\
      <updated>\((updated ?? Instant(microseconds: 0)).stamp)</updated>\
      <link rel="self" href="\(here)"/><link href="\(address.full(.news))"/>\(found.lines.map(entry))</feed>
      """
  }

  private func entry(_ line: PostLine) -> XML {
    guard let published = line.post.publication?.at else { return .empty }
    let link = address.full(.post(line.post.id))
    return """
      <entry><id>urn:uuid:\(line.post.id.description)</id><title>\(line.post.content.title)</title>\
      <updated>\(published.stamp)</updated><published>\(published.stamp)</published>\
      <author><name>\(line.office)</name></author><link href="\(link)"/>\
      <category term="\(line.post.content.kind.name)"/><summary>\(line.post.content.summary)</summary></entry>
      """
  }

  var response: Response {
    Response(
      status: .ok,
      headers: [.contentType: "application/atom+xml; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: xml.utf8)))
  }
}

extension Instant {
  /// As feeds have it (RFC 3339), on Vietnam's clock: `2024-04-10T08:00:12+07:00`.
  fileprivate var stamp: String { "\(day.description)T\(hourMinuteSecond)+07:00" }
}
