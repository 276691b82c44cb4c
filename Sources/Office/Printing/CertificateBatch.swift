import Archives
import Domain
import Foundation
import Papers
import Store

/// Every certificate of a decision in one file: a PDF to be printed, or a ZIP of Word files. A thousand take some
/// seconds, so that it is done in the background.
public struct CertificateBatch: WorkKind {
  public static let kind = "certificates"

  public init() {}

  /// What is asked for.
  public struct Order: Hashable, Sendable, Codable {
    public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
      case pdf
      case word = "docx"
    }

    public var form: Form
    public var isLandscape: Bool
    /// The address at which a certificate is verified, but for its code.
    public var verifying: String

    public init(form: Form, isLandscape: Bool, verifying: String) {
      self.form = form
      self.isLandscape = isLandscape
      self.verifying = verifying
    }
  }

  /// What came of it: a kept file.
  public struct Product: Hashable, Sendable, Codable {
    public var digest: String
    public var name: String
    public var type: String
    /// Bytes.
    public var size: Int
  }

  /// Papers that are laid out before the next word of how far it is.
  private static let portion = 50

  public func perform(_ work: Work, at office: Office, report: (Int) async throws -> Bool) async throws -> String {
    let order = try JSONDecoder().decode(Order.self, from: Data(work.task.utf8))
    guard let decision = Decision.ID(work.subject) else { throw Fault("work for no decision: \(work.subject)") }
    let certificates = try await office.read(as: nil) { try $0.certificates(of: decision, order) }
    let name = "Giấy chứng nhận \(certificates.count.twoDigits)"
    let bytes: [UInt8]
    switch order.form {
    case .word:
      let writer = try ArchiveWriter(format: .zip)
      for (index, certificate) in certificates.enumerated() {
        if index.isMultiple(of: CertificateBatch.portion), try await !report(index) { throw Fault("taken over") }
        // Word files are compressed already.
        try writer.add("\(certificate.number).docx", certificate.paper.word(), isPacked: false)
      }
      bytes = try writer.finish()
    case .pdf:
      bytes = try await Paper.pdf(certificates.map(\.paper))
    }
    guard let kept = try await office.files.keep(bytes) else { throw Fault("the papers are of no known type") }
    let product = Product(
      digest: kept.digest, name: "\(name).\(order.form == .pdf ? "pdf" : "zip")", type: kept.type.mediaType,
      size: kept.size)
    return String(decoding: try JSONEncoder().encode(product), as: UTF8.self)
  }
}

extension CertificateBatch {
  /// The digests of the files that came of batches.
  static func files(on connection: any Connection) throws -> Set<String> {
    Set(try WorkQueue.done(kind: kind, on: connection).compactMap { $0.product?.digest })
  }
}

extension Desk {
  /// The certificates that a decision gave, by their numbers.
  fileprivate func certificates(
    of id: Decision.ID, _ order: CertificateBatch.Order
  ) throws -> [(number: String, paper: Paper)] {
    let decision = try decision(id)
    let plan = try plan(decision.plan)
    return try decision.recognised.compactMap { item in
      let dossier = try dossier(item.dossier)
      guard let certificate = dossier.certificate else { return nil }
      let paper = CertificatePaper(
        dossier: dossier, certificate: certificate, plan: plan, issuance: decision.issuance,
        address: order.verifying + certificate.code.description, isLandscape: order.isLandscape)
      return (certificate.number.twoDigits, paper.paper)
    }
  }
}

extension Office {
  /// Orders every certificate of a decision in one file.
  public func order(_ order: CertificateBatch.Order, for decision: Decision) async throws {
    let task = String(decoding: try JSONEncoder().encode(order), as: UTF8.self)
    let now = clock.realNow
    try await database.write { connection in
      let work = Work(
        id: Work.ID(at: now), kind: CertificateBatch.kind, subject: decision.id.description, task: task,
        total: decision.recognised.count)
      try WorkQueue.add(work, due: now, on: connection)
    }
  }
}

extension Work {
  /// The file that came of a batch; nil while there is none.
  public var product: CertificateBatch.Product? {
    guard state == .done, let outcome else { return nil }
    return try? JSONDecoder().decode(CertificateBatch.Product.self, from: Data(outcome.utf8))
  }
}
