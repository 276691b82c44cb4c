import Domain

extension Paper {
  /// The paper as the office that runs the installation heads its own: where the plan names nothing above it, the body
  /// that it says itself stands above its name.
  public func headed(by host: HostOffice?) -> Paper {
    guard let host, !host.superior.isEmpty else { return self }
    var paper = self
    for part in parts.indices {
      for block in parts[part].blocks.indices {
        guard case .letterhead(var head) = parts[part].blocks[block], head.superior == nil,
          head.body.folded == host.name.folded
        else { continue }
        head.superior = host.superior
        paper.parts[part].blocks[block] = .letterhead(head)
      }
    }
    return paper
  }
}
