import Domain
import HTTPTypes
import Hummingbird
import Markup
import Office

/// Figures, open data, and what machines ask for.
enum OpenDataRoutes {
  static let all: [Route] = [
    .page("/so-lieu", { _ in FiguresLook() }, \.page),
    .get("/du-lieu-mo", OpenDataHeadLook.self) { visit in
      let address = visit.options.address
      return try await visit.page(OpenDataHeadLook()) { $0.page(address) }
    },
    .get("/du-lieu-mo/sang-kien.csv", OpenDataLook.self) { try await OpenDataFile.csv.answer($0) },
    .get("/du-lieu-mo/sang-kien.json", OpenDataLook.self) { try await OpenDataFile.json.answer($0) },
    .get("/du-lieu-mo/danh-muc.jsonld", OpenDataHeadLook.self) { visit in
      let found = try await visit.look(OpenDataHeadLook())
      return text(
        OpenDataCatalogue(found: found, address: visit.options.address).json, type: "application/ld+json; charset=utf-8"
      )
    },
    .get("/sang-kien/atom.xml", OpenDataHeadLook.self) { visit in
      let found = try await visit.look(OpenDataHeadLook())
      return xml(
        InitiativeFeed(found: found, address: visit.options.address).xml, type: "application/atom+xml; charset=utf-8")
    },
    .get("/sitemap.xml", SitemapLook.self) { visit in
      let parts = try await visit.look(SitemapLook(part: 0)).parts
      let address = visit.options.address
      return xml(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\
        \((0..<parts).map { "<sitemap><loc>\(address.full(.sitemap($0 + 1)))</loc></sitemap>" as XML })</sitemapindex>
        """, type: "application/xml; charset=utf-8")
    },
    .get("/sitemap/:part", SitemapLook.self) { visit in
      guard let part = visit.parameters.get("part").flatMap({ Int($0) }), part > 0 else { throw Refusal.absent }
      let found = try await visit.look(SitemapLook(part: part))
      let start = visit.options.address.full(.initiatives)
      let places = found.addresses.map { line in
        let changed: XML = line.latest.isEmpty ? .empty : "<lastmod>\(line.latest)</lastmod>"
        return "<url><loc>\(start)/\(line.address)</loc>\(changed)</url>" as XML
      }
      return xml(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\(places)</urlset>
        """, type: "application/xml; charset=utf-8")
    },
    .get("/robots.txt", for: .everyone) { visit in
      // Searches are endless: whoever looks through the web finds every initiative by the map.
      .other(
        Response(
          status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
          body: ResponseBody(
            byteBuffer: ByteBuffer(
              string: """
                User-agent: *
                Disallow: \(Link.initiatives)?
                Disallow: \(Link.signIn)
                Sitemap: \(visit.options.address.full(.sitemap))

                """))))
    },
  ]

  private static func xml(_ xml: XML, type: String) -> Answer { bytes(xml.utf8, type) }

  private static func text(_ text: String, type: String) -> Answer { bytes(Array(text.utf8), type) }

  private static func bytes(_ bytes: [UInt8], _ type: String) -> Answer {
    .other(
      Response(
        status: .ok, headers: [.contentType: type, .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))))
  }
}
