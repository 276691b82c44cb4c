import Domain
import Foundation
import HeavyWork
import Store

extension Office {
  /// Takes a package in at the door: looked at as a whole, kept, and noted as waiting for the plan.
  ///
  /// - Parameter person: who brought it; nil for the command line.
  /// - Returns: the key of the received package.
  /// - Throws: a `Refusal` that says what is wrong with it, that it was received before, or that it is not for this
  /// plan;
  ///   `Busy` when too many packages wait to be looked at.
  public func receivePackage(at path: String, for plan: Plan.ID, as person: Person.ID?) async throws -> String {
    let package = try await WorkLine.packages.run { try Package(path: path) }
    let (kind, list, from, planTitle, count) = try package.summary(on: clock.now.day)
    guard (2...100).contains(package.signer.name.typed.count), !package.signer.name.contains(where: \.isNewline) else {
      throw Refusal.package("tên nơi ký không hợp lệ")
    }
    guard let kept = try await keep(path) else { throw Refusal.package("tệp không phải ZIP") }
    let received = ReceivedPackage(
      key: try package.key, kind: kind, plan: plan, signer: package.signer.key.text,
      signerName: package.signer.name.typed, from: from.typed, planTitle: planTitle.typed, list: list, count: count,
      file: kept.digest, arrived: clock.now, by: person)
    try await run(.receivePackage(received), orUnattended: person)
    return received.key
  }

  /// What a received package brings, read again; its files were looked at when it arrived, and are when they are taken.
  public func content(of received: ReceivedPackage) async throws -> Package.Content {
    try await WorkLine.packages.run {
      try await withCopy(of: received.file) { try Package(path: $0, isLookedAt: true).content }
    }
  }

  /// Takes in what a received package brings: the dossiers of a list, or the findings on one.
  ///
  /// - Parameters:
  ///   - reception: where the plan puts the dossiers of a list.
  ///   - fingerprint: that of the signer's key, as someone has compared it, when the signer is not known yet.
  public func takePackage(
    _ key: String, reception: Reception?, trusting fingerprint: String?, as person: Person.ID?
  ) async throws {
    guard let received = try await database.read({ try Packages.received(key, on: $0) }) else { throw Refusal.absent }
    try received.requireWaiting()
    let (content, kept) = try await WorkLine.packages.run {
      try await withCopy(of: received.file) { path in
        let package = try Package(path: path, isLookedAt: true)
        return (package.content, try await keepFiles(of: package))
      }
    }
    switch content {
    case .results(let results):
      let findings = try results.checked(on: clock.now.day).findings
      try await run(.takeResults(key, findings: findings, fingerprint: fingerprint), orUnattended: person)
    case .list(let content):
      try await run(
        .takeForwardedList(key, content: content, kept: kept, reception: reception, fingerprint: fingerprint),
        orUnattended: person)
    }
  }

  /// Keeps the files of a package, each in pieces.
  private func keepFiles(of package: Package) async throws -> [String: FileStore.Kept] {
    var kept: [String: FileStore.Kept] = [:]
    var (upload, offset) = (Upload.ID(at: clock.realNow), 0)
    try await package.files { _, piece in
      guard let reached = try await files.append(piece, to: upload, at: offset) else {
        throw Fault("the upload \(upload) is somebody else's")
      }
      offset = reached
    } end: { digest in
      guard offset > 0, let file = try await files.finish(upload) else {
        throw Refusal.package("tệp «\(package.content.fileName(digest))» không thuộc loại được nhận")
      }
      kept[digest] = file
      try? await files.drop(upload)
      (upload, offset) = (Upload.ID(at: clock.realNow), 0)
    }
    return kept
  }

  private func run(_ command: Command<Void>, orUnattended person: Person.ID?) async throws {
    if let person { try await run(command, as: person) } else { try await runUnattended(command) }
  }

  /// Keeps a file of this machine, read in pieces; nil for a type that is not taken.
  private func keep(_ path: String) async throws -> FileStore.Kept? {
    guard let file = FileHandle(forReadingAtPath: path) else { throw Fault("cannot read \(path)") }
    let upload = Upload.ID(at: clock.realNow)
    var offset = 0
    while let piece = try file.read(upToCount: 4 << 20), !piece.isEmpty {
      guard let reached = try await files.append(Array(piece), to: upload, at: offset) else {
        throw Fault("the upload \(upload) is somebody else's")
      }
      offset = reached
    }
    let kept = try await files.finish(upload)
    try? await files.drop(upload)
    return kept
  }

  /// Gives `body` a kept package as a file on this machine, for as long as it works.
  ///
  /// - Throws: a `Refusal` when its file is no longer kept.
  private func withCopy<T>(of digest: String, _ body: (String) async throws -> T) async throws -> T {
    let path = FileManager.default.temporaryDirectory.appending(path: "package-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard try await files.contains(digest) else {
      throw Refusal(
        "Kho không còn tệp của gói này, nên chưa xem và chưa nhập được.",
        next: "Nhận lại đúng tệp gói ấy ở trang Gói hồ sơ của kế hoạch; nếu không còn, đề nghị nơi gửi gửi lại.")
    }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Fault("cannot make \(path)") }
    for try await piece in files.pieces(of: digest) { try file.write(contentsOf: piece) }
    try file.close()
    return try await body(path)
  }
}

extension Package {
  /// What a received package says of itself, once all of it was looked at.
  fileprivate func summary(on today: Day) throws -> (
    kind: ReceivedPackage.Kind, list: ForwardingList.ID, from: String, planTitle: String, count: Int
  ) {
    switch content {
    case .list(let content):
      let list = try content.checked(on: today).list
      return (.list, list, content.issuer, content.planTitle, content.initiatives.count)
    case .results(let results):
      let list = try results.checked(on: today).list
      return (.results, list, results.issuer, results.planTitle, results.answers.count)
    }
  }
}

extension Package.Content {
  /// What the file of that digest is called.
  fileprivate func fileName(_ digest: String) -> String {
    guard case .list(let list) = self else { return digest }
    return list.initiatives.lazy.flatMap(\.files).first { $0.digest == digest }?.name ?? digest
  }
}
