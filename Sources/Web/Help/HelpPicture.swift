import CPictures
import Markup
import Papers

/// A picture of a page, as the browser tests took it (`make handbook`): PNG, two of its pixels for one of the page.
struct HelpPicture: Sendable {
  let asset: Assets.Asset
  let width: Int
  let height: Int
  /// What is to be seen, for those who do not see it.
  let shows: String

  /// All that the program carries, by the key of the topic whose page each shows.
  static let all: [String: HelpPicture] = {
    var count = 0
    let pictures = UnsafeBufferPointer(start: handbook_pictures(&count), count: count)
    return Dictionary(
      uniqueKeysWithValues: pictures.map { picture in
        let topic = String(cString: picture.topic)
        return (topic, HelpPicture(topic, Array(UnsafeBufferPointer(start: picture.bytes, count: picture.count))))
      })
  }()

  private init(_ topic: String, _ bytes: [UInt8]) {
    asset = Assets.named(topic, "png", "image/png", bytes)
    // The first chunk (PNG, third edition, 11.2.1).
    func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (number(at: 16), number(at: 20))
    shows = HelpTopic(key: topic)?.picture ?? ""
  }

  var html: HTML {
    """
    <figure class="shot"><img src="\(Link.asset(asset.name))" width="\(width / 2)" height="\(height / 2)" \
    alt="\(shows)" loading="lazy"></figure>
    """
  }

  /// The picture within a paper.
  var block: Block {
    var picture = PaperPicture(digest: asset.name, type: asset.type, caption: shows)
    picture.bytes = asset.bytes
    return .picture(picture)
  }
}
