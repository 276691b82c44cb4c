import Domain
import Markup

extension Post {
  /// The text as it is read, with its pictures in their places; those that it does not name come at its end.
  var html: HTML {
    let text = Markdown(content.text)
    let named = Set(text.pictures)
    let places = Dictionary(pictures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let rest = pictures.filter { !named.contains($0.name) }.map { figure($0, $0.shows) }
    return "\(text.html { name, shows in places[name].map { figure($0, shows.isEmpty ? $0.shows : shows) } })\(rest)"
  }

  private func figure(_ picture: NumberedPicture, _ shows: String) -> HTML {
    Parts.figure(.picture(picture.number, of: id), shows)
  }
}
