import Domain
import Markup
import Office

/// What the open data is, its dictionary, and the ways to take it along.
extension OpenDataHeadLook.Found {
  func page(_ address: SiteAddress) -> Page {
    let rows = OpenField.all.map { field in
      """
      <tr><td class="num">\(field.id)</td><td data-label="Tên">\(field.name)</td><td data-label="Kiểu">\
      \(field.kind.rawValue)</td><td data-label="Nghĩa">\(field.meaning)</td></tr>
      """ as HTML
    }
    return Page(
      title: "Dữ liệu mở", place: .initiatives, crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: #"<p class="lead">\#(OpenData.about)</p>"#,
      body: """
        \(Parts.card("Tải về", """
          <p>\(count.grouped) sáng kiến, luôn là dữ liệu hiện thời; tải được ngay, không cần đăng nhập.</p>
          <p class="actions">\(Parts.quietLink("CSV", .openData("sang-kien.csv"))) \
          \(Parts.quietLink("JSON", .openData("sang-kien.json"))) \
          \(Parts.quietLink("Excel", Link.initiatives.with([("dang", "xlsx")])))</p>
          <p>Theo dõi cái mới: <a href="\(Link.initiativeFeed)">Atom</a>. Cho máy: \
          <a href="\(Link.openData("danh-muc.jsonld"))">mô tả DCAT (JSON-LD)</a>, \
          <a href="\(Link.sitemap)">sơ đồ trang</a>. Một phần dữ liệu: <a href="\(Link.initiatives)">tìm, lọc rồi tải \
          Excel</a>.</p>
          """))
        \(Parts.card("Giấy phép, nguồn", id: "giay-phep", """
          <p>\(OpenData.licence)</p><p>Nguồn: <span class="whole">\(address.full(.openData))</span></p>
          <p>Chỉ có những gì quyết định đã công bố. Sáng kiến bị hủy bỏ không có trong dữ liệu; tên người chỉ là tên \
          tác giả như quyết định ghi.</p>
          """))
        \(Parts.card("Từ điển dữ liệu", id: "tu-dien", """
          <table class="list"><thead><tr><th>Trường</th><th>Tên</th><th>Kiểu</th><th>Nghĩa</th></tr></thead>\
          <tbody>\(rows)</tbody></table>
          <p class="small">Trong CSV, các mục của danh sách cách nhau bằng dấu chấm phẩy; trong JSON là mảng.</p>
          """))
        """)
  }
}

/// The same for programs that look for data (DCAT 3, as JSON-LD).
struct OpenDataCatalogue {
  let found: OpenDataHeadLook.Found
  let address: SiteAddress

  var json: String {
    let here = address.full(.openData)
    func distribution(_ format: String, _ type: String) -> String {
      let file = address.full(.openData("sang-kien.\(format)"))
      return """
        {"@type":"dcat:Distribution","@id":\(file.json),"dct:title":\(format.uppercased().json),\
        "dcat:downloadURL":{"@id":\(file.json)},"dcat:mediaType":\(type.json),\
        "dct:license":{"@id":\("\(here)#giay-phep".json)}}
        """
    }
    let issued = found.latest.first?.latest.map { #","dct:modified":\#(min($0, found.today).description.json)"# } ?? ""
    return """
      {"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/",\
      "foaf":"http://xmlns.com/foaf/0.1/"},\
      "@type":"dcat:Catalog","@id":\(here.json),"dct:title":{"@value":"Dữ liệu mở","@language":"vi"},\
      "dct:description":{"@value":\(OpenData.about.json),"@language":"vi"},\
      "dct:publisher":{"@type":"foaf:Agent","@id":\("\(address.full(.home))#co-quan".json),\
      "foaf:name":{"@value":"Cơ quan vận hành hệ thống Sáng kiến","@language":"vi"}},\
      "dcat:dataset":{"@type":"dcat:Dataset","@id":\("\(here)#sang-kien".json),\
      "dct:title":{"@value":\(OpenData.title.json),"@language":"vi"},\
      "dct:description":{"@value":\(OpenData.about.json),"@language":"vi"},\
      "dct:language":"vi","dcat:landingPage":{"@id":\(address.full(.initiatives).json)},\
      "dcat:keyword":[{"@value":"sáng kiến","@language":"vi"},{"@value":"đổi mới sáng tạo","@language":"vi"}],\
      "dct:license":{"@id":\("\(here)#giay-phep".json)}\(issued),\
      "dcat:distribution":[\(distribution("csv", "text/csv")),\(distribution("json", "application/json"))]}}
      """
  }
}

/// The latest initiatives as programs read them (Atom, RFC 4287).
struct InitiativeFeed {
  let found: OpenDataHeadLook.Found
  let address: SiteAddress

  var xml: XML {
    let here = address.full(.initiativeFeed)
    let updated = found.latest.map(updated).max() ?? found.today
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>\(here)</id><title>\(OpenData.title)</title>\
      <updated>\(updated.stamp)</updated><link rel="self" href="\(here)"/>\
      <link href="\(address.full(.initiatives))"/>\(found.latest.map(entry))</feed>
      """
  }

  /// The day of the decision, or of what changed since; of one of which only the year is known no day that has not come
  /// yet.
  private func updated(_ initiative: PublicInitiative) -> Day {
    let decided = min(initiative.latest ?? found.today, found.today)
    return max(decided, initiative.changed ?? decided)
  }

  private func entry(_ initiative: PublicInitiative) -> XML {
    let link = address.full(.initiative(initiative.address))
    // Each entry has an author (RFC 4287, 4.1.2).
    let behind = [initiative.collective, initiative.unitName, "Không nêu tên"].compactMap { $0 }.first { !$0.isEmpty }
    let authors = initiative.authors.isEmpty ? [behind ?? ""] : initiative.authors
    let summary = initiative.summary.isEmpty ? initiative.shortFacts.joined(separator: ", ") : initiative.summary
    return """
      <entry><id>\(link)</id><title>\(initiative.title)</title>\
      <updated>\(updated(initiative).stamp)</updated>\
      \(authors.map { "<author><name>\($0)</name></author>" as XML })<link href="\(link)"/>\
      \(initiative.values(of: .field).map { "<category term=\"\($0.value)\" label=\"\($0.name)\"/>" as XML })\
      <summary>\(summary)</summary></entry>
      """
  }
}

extension Day {
  /// As feeds have it (RFC 3339): the beginning of the day in Vietnam.
  fileprivate var stamp: String { "\(description)T00:00:00+07:00" }
}
