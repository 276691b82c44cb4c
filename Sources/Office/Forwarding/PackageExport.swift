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

extension Desk {
  /// What goes into the package of a list.
  ///
  /// - Throws: a `Refusal` when the list was not sent, or went to a plan of this installation.
  public func packageContent(of id: ForwardingList.ID) throws -> PackageContent {
    let list = try forwardingList(id)
    guard list.way == .package, let letter = list.letter else {
      throw Refusal(
        list.isSent ? "Danh mục này đã chuyển thẳng trong hệ thống, không có gói." : "Danh mục này chưa chuyển.",
        next: list.isSent ? nil : "Ghi số, ngày công văn và chuyển danh mục trước.")
    }
    let plan = try plan(list.plan)
    return PackageContent(
      id: id.description, plan: plan.id.description, planTitle: plan.title, issuer: plan.issuer, to: list.to,
      letterNumber: letter.number, letterDay: letter.day, initiatives: try list.items.map { try initiative($0, plan) })
  }

  private func initiative(_ item: ForwardingList.Item, _ plan: Plan) throws -> PackageContent.Initiative {
    let dossier = try dossier(item.dossier)
    let writing = dossier.writing
    var seen: Set<String> = []
    return PackageContent.Initiative(
      dossier: dossier.id.description, title: writing.title, unit: dossier.unitName ?? "", owner: writing.owner,
      field: writing.field.flatMap { plan.fields.category($0)?.name } ?? "", firstApplied: writing.firstApplied,
      yearlyBenefit: writing.yearlyBenefit?.amount,
      authors: writing.authors.map { author in
        PackageContent.Author(
          name: author.name, birth: author.birth, workplace: author.workplace, position: author.position,
          qualification: author.qualification, share: author.share?.hundredths)
      }, passages: Dictionary(uniqueKeysWithValues: writing.passages.map { ($0.rawValue, $1) }),
      finding: item.finding.map(PackageFinding.init),
      files: dossier.attachments.filter { seen.insert($0.digest).inserted }.map {
        PackageContent.File(digest: $0.digest, name: $0.name, size: $0.size)
      })
  }

  /// What became of the initiatives that came to a plan with a list from another installation.
  ///
  /// - Parameter signer: that installation's key in hexadecimal.
  /// - Throws: a `Refusal` while nothing is settled.
  public func packageResults(
    of list: ForwardingList.ID, from signer: String, in plan: Plan.ID
  ) throws -> PackageResults {
    let plan = try self.plan(plan)
    let arrived = try Dossiers.arrived(with: Origin.arrival(list, signer: signer), at: plan.id, on: connection)
    guard !arrived.isEmpty else { throw Refusal.absent }
    let answers = try arrived.compactMap { dossier -> PackageResults.Answer? in
      guard let finding = try finding(of: dossier), let origin = dossier.origin else { return nil }
      return PackageResults.Answer(dossier: origin.dossier.description, finding: PackageFinding(finding))
    }
    guard !answers.isEmpty else {
      throw Refusal("Chưa sáng kiến nào của danh mục này có kết quả.", next: "Xuất gói kết quả sau khi có quyết định.")
    }
    return PackageResults(
      list: list.description, plan: plan.id.description, planTitle: plan.title, issuer: plan.issuer, answers: answers)
  }
}
