import Yams

/// One step down in a file: to the value of a key, or to an item of a list.
enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case item(Int)

  init(stringLiteral key: String) { self = .key(key) }
  init(integerLiteral index: Int) { self = .item(index) }
}

/// Finds the place in the file that a value of the plan was read from.
struct Whereabouts {
  let root: Node

  /// The node at the end of the way, or the deepest on it that the file has.
  func callAsFunction(_ way: [Step]) -> Node {
    var node = root
    for step in way {
      guard let next = Whereabouts.next(node, step) else { return node }
      node = next
    }
    return node
  }

  private static func next(_ node: Node, _ step: Step) -> Node? {
    switch step {
    case .key(let key): node.mapping?.first { $0.key.scalar?.string == key }?.value
    case .item(let index): node.sequence.flatMap { index < $0.count ? $0[index] : nil }
    }
  }
}
