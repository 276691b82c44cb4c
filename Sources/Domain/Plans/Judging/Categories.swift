extension [Category] {
  /// The category with that id anywhere in the tree.
  public func category(_ id: Category.ID) -> Category? {
    for category in self {
      if category.id == id { return category }
      if let below = category.children.category(id) { return below }
    }
    return nil
  }

  /// The categories from the root down to that id; nil when the tree does not hold it.
  public func path(to id: Category.ID) -> [Category]? {
    for category in self {
      if category.id == id { return [category] }
      if let below = category.children.path(to: id) { return [category] + below }
    }
    return nil
  }

  /// The ids of a category and of everything below it; empty when the tree does not hold it.
  public func below(_ id: Category.ID) -> Set<Category.ID> {
    guard let category = path(to: id)?.last else { return [] }
    return category.children.reduce(into: Set([id])) { $0.formUnion(category.children.below($1.id)) }
  }

  /// Every category that can be chosen, with its depth: the leaves, and their parents as headings.
  public var flattened: [(category: Category, depth: Int)] {
    func visit(_ categories: [Category], _ depth: Int) -> [(category: Category, depth: Int)] {
      categories.flatMap { [($0, depth)] + visit($0.children, depth + 1) }
    }
    return visit(self, 0)
  }

  /// The categories without children, which a dossier may name.
  public var leaves: [Category] {
    flatMap { $0.children.isEmpty ? [$0] : $0.children.leaves }
  }
}

extension Plan {
  /// The kind of solution with that id, under its headings: `2. Phục vụ cải cách hành chính › 2d. Chuyển đổi số`.
  public func solutionTitle(_ id: Category.ID?) -> String? {
    id.flatMap(solutions.path)?.map(\.title).joined(separator: " › ")
  }
}

extension Category {
  /// With the plan's own code: `1a. Cụ thể hóa các chủ trương`.
  public var title: String { code.map { "\($0). \(name)" } ?? name }
}
