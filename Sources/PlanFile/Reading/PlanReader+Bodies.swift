import Domain
import Yams

/// The bodies of a plan, and to whom its papers go.
extension PlanReader {
  /// The keys of which one says what a body is.
  private static let kindKeys = ["post-of", "council", "under", "of", "any-of", "cluster", "outside"]

  func body(_ node: Node) -> Body {
    let fields = Fields(node, .body, log)
    let written = PlanReader.kindKeys.filter { fields[$0] != nil }
    if written.count > 1, let last = written.last, let extra = fields[last] {
      log.add(extra, "cơ quan này vừa là «\(written[0])» vừa là «\(last)»", "giữ một trong hai khóa")
    }
    if fields["under"] == nil { fields.refuse("kinds", "direct", because: "khi không có «under»") }
    if fields["post-of"] == nil { fields.refuse("title", because: "khi không có «post-of»") }
    return Body(
      id: fields.slug("id"),
      name: fields["any-of"] == nil ? fields.text("name") : fields.optionalText("name") ?? "",
      fullName: fields.optionalText("in-full"),
      kind: written.first.map { kind($0, fields) } ?? .unit,
      isIndependent: fields.bool("independent", default: false), signature: fields["signature"].map(signature),
      source: fields.optionalSource())
  }

  private func kind(_ key: String, _ fields: Fields) -> Body.Kind {
    switch key {
    case "post-of": return .post(of: fields.slug("post-of"), title: fields.text("title"))
    case "council": return .council(fields["council"].map(composition) ?? Body.Composition())
    case "under":
      return .units(
        Body.Units(
          kinds: unitKinds(fields, "kinds"), under: fields.slugs("under"),
          direct: fields.bool("direct", default: false)))
    case "any-of": return .anyOf(fields.requiredItems("any-of").map { log.slug($0) })
    case "cluster": return fields["cluster"].map(cluster) ?? .unit
    case "of":
      if let node = fields["of"], node.scalar?.string != "author" {
        log.add(node, "«of» chỉ nhận giá trị «author»", "viết «of: author»")
      }
      return .author
    default:
      guard fields.bool("outside", default: true) else { return .unit }
      return .outside
    }
  }

  private func composition(_ node: Node) -> Body.Composition {
    let fields = Fields(node, .composition, log)
    let seats = fields["members"].map { Fields($0, .seats, log) }
    let (least, most) = (seats?.optionalInt("from", 1...99), seats?.optionalInt("through", 1...99))
    if let least, let most, least != .standIn, most != .standIn, most < least, let node = seats?["through"] {
      log.add(node, "nhiều nhất \(most) thành viên, ít nhất \(least)", "viết «through» từ \(least) trở lên")
    }
    return Body.Composition(
      atLeast: least, atMost: most, chair: fields["chair"].map { log.slug($0) },
      mustInclude: fields.slugs("must-include"))
  }

  private func cluster(_ node: Node) -> Body.Kind {
    let fields = Fields(node, .cluster, log)
    return .cluster(
      leader: fields["leader"].map { log.slug($0) }, members: fields.requiredItems("members").map { log.slug($0) })
  }

  func recipient(_ node: Node) -> Plan.Recipient {
    guard node.mapping != nil else { return .text(log.text(node)) }
    let fields = Fields(node, .recipient, log)
    return .body(fields.slug("to"), words: fields.optionalText("as"))
  }
}
