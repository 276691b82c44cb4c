extension Honour.Content {
  /// With the dossier of each of those for whose work a decision is named.
  ///
  /// - Parameter decision: that which has its number; nil where it is none of this installation.
  public func traced(to decision: Decision?) -> Honour.Content {
    var content = self
    for (index, honouree) in honourees.enumerated() {
      let alike = decision?.items.filter { $0.title.folded == honouree.work.folded } ?? []
      let own = alike.count > 1 ? alike.filter { $0.unit.folded == honouree.unit.folded } : alike
      content.honourees[index].dossier = own.count == 1 ? own[0].dossier : nil
    }
    return content
  }
}

extension Honour.Honouree {
  /// Whether everyone reads by it the name of an author whose family does not consent to that. A decision may have
  /// other names than the dossier has today: of who comes from one only the names stand that are public there.
  public func exposes(_ dossier: Dossier) -> Bool {
    let hidden = dossier.withheld(.name)
    guard isPublic, !hidden.isEmpty else { return false }
    if self.dossier == dossier.id {
      let known = Set(dossier.publicAuthors.map(\.nameKey))
      return !name.split(separator: ",").allSatisfy { known.contains(String($0).nameKey) }
    }
    return hidden.contains { $0.isNamed(in: "\(name)\n\(unit)\n\(work)") }
  }
}

extension Honour {
  /// Why it is not for everyone as it is: it names an author whose family did not consent.
  ///
  /// - Parameter dossiers: those that it may be about.
  public func consentRefusals(over dossiers: [Dossier]) -> [Refusal] {
    content.honourees.flatMap { honouree in
      dossiers.filter(honouree.exposes).map { dossier in
        Refusal(
          "«\(honouree.name)» nêu tên tác giả mà gia đình không đồng ý \(Consent.Matter.name.name).",
          clause: dossier.consentRule?.source.clause,
          next: "Sửa, ghi «\(dossier.publicAuthors.joined(separator: ", "))», hoặc ghi vào «Không nêu tên công khai».")
      }
    }
  }

  /// Without the names for everyone to which a family does not consent any more; nil where it has none of them.
  ///
  /// - Parameter dossier: with what the family says now.
  public func hidden(following dossier: Dossier) -> Honour? {
    var honour = self
    honour.hide { $0.exposes(dossier) }
    return honour == self ? nil : honour
  }
}
