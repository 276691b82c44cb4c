import Cryptography
import Hummingbird

/// Style sheets, scripts, icon and the help's pictures: embedded, named by their content, kept by browsers for ever.
enum Assets {
  struct Asset: Sendable {
    var name: String
    var type: String
    var bytes: [UInt8]
  }

  static let style = named("app", "css", "text/css; charset=utf-8", Array(styles.joined()))
  static let script = named("app", "js", "text/javascript; charset=utf-8", Array(scripts.joined()))
  static let icon = named("icon", "svg", "image/svg+xml", PackageResources.icon_svg)

  /// One file for each kind of thing, served as one sheet: what stands later holds against what stands before.
  private static let styles = [
    PackageResources.frame_css, PackageResources.parts_css, PackageResources.work_css, PackageResources.lists_css,
    PackageResources.papers_css, PackageResources.media_css,
  ]

  /// One file for each subject, served as one module, so that a page asks for scripts once. What `page.js` declares the
  /// others use.
  private static let scripts = [
    PackageResources.page_js, PackageResources.lists_js, PackageResources.draft_js, PackageResources.uploads_js,
    PackageResources.scoring_js, PackageResources.board_js, PackageResources.desk_js,
  ]

  static func named(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) -> Asset {
    Asset(name: "\(name)-\(Digest.hex(of: bytes).prefix(10)).\(ending)", type: type, bytes: bytes)
  }

  static func serve(on router: Router<SiteContext>) {
    for asset in [style, script, icon] + HelpPicture.all.values.map(\.asset) {
      let buffer = ByteBuffer(bytes: asset.bytes)
      router.get(RouterPath(Link.asset(asset.name).description)) { _, _ in
        Response(
          status: .ok,
          headers: [
            .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
            .xContentTypeOptions: "nosniff",
          ], body: ResponseBody(byteBuffer: buffer))
      }
    }
  }
}
