import Domain
import Foundation
import Store

extension Office {
  /// Writes the package of a list that was sent to another installation, in place of what lay at `path`.
  public func export(_ list: PackageContent, to path: String) async throws {
    try await Package.write(.list(list), to: path, name: list.issuer, key: try await packageKey()) {
      digest, add in
      for try await piece in files.pieces(of: digest) { try add(piece) }
    }
  }

  /// Writes the package that goes back, with what was found, in place of what lay at `path`.
  public func export(_ results: PackageResults, to path: String) async throws {
    try await Package.write(.results(results), to: path, name: results.issuer, key: try await packageKey()) {
      digest, _ in
      throw Fault("results have no file \(digest)")
    }
  }
}

extension PackageContent {
  /// What goes into the package of a list.
  ///
  /// - Throws: a `Refusal` when the list was not sent, or went to a plan of this installation.
  public init(of id: ForwardingList.ID, at desk: Desk) throws {
    let list = try desk.forwardingList(id)
    guard list.way == .package, let letter = list.letter else {
      throw Refusal(
        list.isSent ? "Danh mục này đã chuyển thẳng trong hệ thống, không có gói." : "Danh mục này chưa chuyển.",
        next: list.isSent ? nil : "Ghi số, ngày công văn và chuyển danh mục trước.")
    }
    let plan = try desk.plan(list.plan)
    self.init(
      id: id.description, plan: plan.id.description, planTitle: plan.title, issuer: plan.issuer, to: list.to,
      letterNumber: letter.number, letterDay: letter.day,
      initiatives: try list.items.map { item in
        let dossier = try desk.dossier(item.dossier)
        return Initiative(
          dossier, exceptions: try desk.exceptions(for: dossier), finding: item.finding, under: plan)
      })
  }
}

extension PackageContent.Initiative {
  init(_ dossier: Dossier, exceptions: [Origin.Exception], finding: Finding?, under plan: Plan) {
    let (writing, names) = (dossier.writing, NamesBelow(of: dossier, under: plan))
    var seen: Set<String> = []
    self.init(
      dossier: dossier.id.description, title: writing.title, unit: dossier.unitName ?? "", owner: writing.owner,
      work: names.work, field: names.field ?? "", solution: names.solution, firstApplied: writing.firstApplied,
      yearlyBenefit: writing.yearlyBenefit?.amount,
      authors: writing.authors.enumerated().map { place, author in
        // Who may not be named outside of this office is not named to another one, nor told by what tells who it is.
        let withheld = Consent.Matter.allCases.filter { !dossier.consents(author, to: $0) }
        let isNamed = !withheld.contains(.name)
        return PackageContent.Author(
          name: isNamed ? author.name : "Học sinh thứ \(place + 1)", birth: isNamed ? author.birth : nil,
          sex: isNamed ? author.sex : nil, workplace: author.workplace, position: isNamed ? author.position : "",
          qualification: isNamed ? author.qualification : "", share: author.share?.hundredths,
          withheld: withheld.isEmpty ? nil : withheld.map(\.rawValue))
      }, collective: dossier.publicCollective, address: dossier.namesAllAuthors ? writing.address : nil,
      passages: Dictionary(uniqueKeysWithValues: writing.passages.map { ($0.rawValue, $1) }),
      recognitions: writing.recognitions.map {
        PackageContent.Recognised(body: $0.body, number: $0.number, day: $0.day, form: $0.form)
      }, told: writing.told.mapValues(PackageContent.Answer.init),
      exceptions: exceptions.map(PackageContent.Exception.init),
      finding: finding.map(PackageFinding.init),
      files: dossier.readable.filter { seen.insert($0.digest).inserted }.map {
        PackageContent.File(
          digest: $0.digest, name: $0.name, size: $0.size, part: $0.part.description,
          isProof: names.proofs.contains($0.digest))
      })
  }
}

extension PackageContent.Answer {
  fileprivate init(_ told: Told) {
    switch told {
    case .text(let text): self.init(text: text)
    case .amount(let amount): self.init(amount: amount.amount)
    case .day(let day): self.init(day: day)
    case .rows(let rows): self.init(rows: rows)
    }
  }
}

extension PackageContent.Exception {
  fileprivate init(_ exception: Origin.Exception) {
    self.init(
      kind: exception.kind.rawValue, reason: exception.reason, document: exception.document.number,
      day: exception.document.day, officer: exception.officer)
  }
}

extension PackageResults {
  /// What became of the initiatives that came to a plan with a list from another installation.
  ///
  /// - Parameter signer: that installation's key in hexadecimal.
  /// - Throws: a `Refusal` while nothing is settled.
  public init(of list: ForwardingList.ID, from signer: String, in plan: Plan.ID, at desk: Desk) throws {
    let plan = try desk.plan(plan)
    let arrived = try Dossiers.arrived(with: Origin.arrival(list, signer: signer), at: plan.id, on: desk.connection)
    guard !arrived.isEmpty else { throw Refusal.absent }
    let answers = try arrived.compactMap { dossier -> Answer? in
      guard let finding = try Finding(of: dossier, at: desk), let origin = dossier.origin else { return nil }
      return Answer(dossier: origin.dossier.description, finding: PackageFinding(finding))
    }
    guard !answers.isEmpty else {
      throw Refusal("Chưa sáng kiến nào của danh mục này có kết quả.", next: "Xuất gói kết quả sau khi có quyết định.")
    }
    self.init(
      list: list.description, plan: plan.id.description, planTitle: plan.title, issuer: plan.issuer, answers: answers)
  }
}
