import Domain
import Markup

extension Command<Void> {
  /// Begins a post, or writes in one that was begun.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice begins one post.
  ///   - publisher: whose post it becomes; one that was begun stays whose it is.
  ///   - version: of the post that the window shows.
  public static func writePost(
    _ id: Post.ID, of publisher: Post.Publisher?, _ content: Post.Content, over version: Int? = nil
  ) -> Command {
    .at({ try $0.writing(id, publisher) }, .writePost) { desk in
      try content.requireFitting()
      let writer = try desk.person.id
      guard let publisher, try !desk.has(Post.self, id.description) else {
        let before = try desk.held(Post.self, id.description, shown: version)
        return try desk.replace(before, by: try before.value.written(content, by: writer), ["to": "written"])
      }
      if let plan = publisher.plan { _ = try desk.plan(plan) }
      try desk.insert(
        try Post(id: id, of: publisher, content, by: writer, at: desk.now),
        ["plan": publisher.plan?.description ?? "", "unit": publisher.unit?.description ?? ""])
    }
  }
}

extension Desk {
  /// Where a post is written, or is to be.
  fileprivate func writing(_ id: Post.ID, _ publisher: Post.Publisher?) throws -> Place {
    guard let publisher, try !has(Post.self, id.description) else { return try place(of: id, for: .writePost) }
    // A post about a plan is the unit's own: its standing office does not write in a unit's name.
    return try publisher.unit.map { try place(of: $0) } ?? place(of: publisher)
  }
}

extension Post.Content {
  /// The largest text as a page has it, in bytes: the page on which it is written has it twice, and stays within 60 kB.
  private static let largest = 25_000

  /// - Throws: a `Refusal` for a text whose page would be too large, such as one that is all links.
  fileprivate func requireFitting() throws {
    guard Markdown(text).html().utf8.count > Self.largest else { return }
    throw Refusal.input("text", "Bài quá dài để hiện trên một trang.", next: "Rút gọn, hoặc tách thành hai bài.")
  }
}
