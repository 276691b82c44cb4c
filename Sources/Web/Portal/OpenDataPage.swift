import Domain
import Markup
import Office

/// What the open data is, its dictionary with an example of each field, and the ways to take it along.
extension OpenDataHeadLook.Found {
  func page(_ address: SiteAddress) -> Page {
    let rows = OpenField.all.map { field in
      """
      <tr><td class="num">\(field.id)</td><td data-label="Tên">\(field.name)</td><td data-label="Kiểu">\
      \(field.kind.rawValue)</td><td data-label="Nghĩa">\(field.meaning)</td><td data-label="Ví dụ">\
      \(example(of: field))</td></tr>
      """ as HTML
    }
    let upToDate = latest.first?.latest.map { ", quyết định mới nhất ngày \(min($0, today).short)" } ?? ""
    return Page(
      title: "Dữ liệu mở", about: OpenData.about, feed: .initiativeFeed, place: .initiatives,
      crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: #"<p class="lead">\#(OpenData.about)</p>"#,
      body: """
        \(Parts.card("Tải về", """
          <dl><dt>Số sáng kiến</dt><dd>\(count.grouped)</dd><dt>Cập nhật</dt><dd>ngay khi công bố\(upToDate)</dd>
          <dt>Đăng nhập</dt><dd>không cần</dd><dt>Giấy phép</dt>\
          <dd><a href="#giay-phep">tự do dùng, ghi nguồn</a></dd></dl>
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
          <table class="list"><thead><tr><th>Trường</th><th>Tên</th><th>Kiểu</th><th>Nghĩa</th><th>Ví dụ</th>\
          </tr></thead>\
          <tbody>\(rows)</tbody></table>
          <p class="small">Trong CSV, các mục của danh sách cách nhau bằng dấu chấm phẩy; trong JSON là mảng.</p>
          """))
        """)
  }

  /// What the latest initiative has there.
  private func example(of field: OpenField) -> String {
    switch latest.first.map(field.value(of:)) ?? OpenField.Value.none {
    case .none: "trống"
    case .text(let text): text.cut(to: 80)
    case .list(let all): all.isEmpty ? "trống" : all.joined(separator: "; ").cut(to: 80)
    case .number(let number): "\(number)"
    }
  }
}

/// The same for programs that look for data (DCAT 3, as JSON-LD).
struct OpenDataCatalogue {
  let found: OpenDataHeadLook.Found
  let address: SiteAddress

  private var here: String { address.full(.openData) }
  private var publisher: String { "\(address.full(.home))#co-quan" }
  private var licence: String { "\(here)#giay-phep" }

  /// A text in Vietnamese.
  private func said(_ text: String) -> String { #"{"@value":\#(text.json),"@language":"vi"}"# }

  /// What something is named by.
  private func named(_ address: String) -> String { #"{"@id":\#(address.json)}"# }

  private func distribution(_ format: String, _ type: String) -> String {
    let file = address.full(.openData("sang-kien.\(format)"))
    return """
      {"@type":"dcat:Distribution","@id":\(file.json),"dct:title":\(format.uppercased().json),\
      "dcat:accessURL":\(named(here)),"dcat:downloadURL":\(named(file)),\
      "dcat:mediaType":\(named("https://www.iana.org/assignments/media-types/\(type)")),\
      "dct:license":\(named(licence))}
      """
  }

  /// What the catalogue and its dataset have alike.
  private var alike: String {
    """
    "dct:description":\(said(OpenData.about)),"dct:language":\(named("http://id.loc.gov/vocabulary/iso639-1/vi")),\
    "dct:publisher":\(named(publisher)),"dct:license":\(named(licence))
    """
  }

  var json: String {
    let modified = found.latest.first?.latest.map { min($0, found.today).description } ?? found.today.description
    return """
      {"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/",\
      "foaf":"http://xmlns.com/foaf/0.1/","xsd":"http://www.w3.org/2001/XMLSchema#"},"@graph":[\
      {"@type":"foaf:Agent","@id":\(publisher.json),"foaf:name":\(said("Cơ quan vận hành hệ thống Sáng kiến"))},\
      {"@type":"dct:LicenseDocument","@id":\(licence.json),"dct:description":\(said(OpenData.licence))},\
      {"@type":"dct:Standard","@id":\("\(here)#tu-dien".json),"dct:title":\(said("Từ điển dữ liệu"))},\
      {"@type":"dcat:Catalog","@id":\(here.json),"dct:title":\(said("Dữ liệu mở")),\(alike),\
      "dcat:dataset":{"@type":"dcat:Dataset","@id":\("\(here)#sang-kien".json),\
      "dct:title":\(said(OpenData.title)),\(alike),\
      "dcat:landingPage":\(named(address.full(.initiatives))),\
      "dcat:keyword":[\(said("sáng kiến")),\(said("đổi mới sáng tạo"))],\
      "dct:conformsTo":\(named("\(here)#tu-dien")),\
      "dct:accrualPeriodicity":\(named("http://purl.org/cld/freq/continuous")),\
      "dct:modified":{"@value":\(modified.json),"@type":"xsd:date"},\
      "dcat:distribution":[\(distribution("csv", "text/csv")),\(distribution("json", "application/json"))]}}]}
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
