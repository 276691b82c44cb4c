import Domain
import Foundation
import Office
import Store

/// Packages between installations.
enum PackageRoutes {
  /// The largest package that comes through the page, in bytes; larger ones come by the command line.
  private static let limit = 100 << 20

  static let all: [Route] = [
    .get("/chuyen-cap/:id/goi", .viewForwarding) { visit in
      let id: ForwardingList.ID = try visit.id()
      let content = try await visit.office.read(as: visit.signedIn) { desk in
        _ = try ForwardingListPage.load(id, desk)
        return try desk.packageContent(of: id)
      }
      return try await .package("Danh mục \(content.letterNumber)") {
        try await visit.office.export(content, to: $0)
      }
    },
    .get("/goi/ke-hoach/:plan", .viewForwarding) { visit in
      let plan: Plan.ID = try visit.slug("plan")
      let key = try await visit.office.packageKey()
      return try await visit.page {
        try PackagesPage.load(plan, key: key, $0, page: visit.query.page).page
      }
    },
    .post("/goi/ke-hoach/:plan", file: limit, receive),
    .get("/goi/ke-hoach/:plan/ket-qua/:list", .viewForwarding) { visit in
      let (plan, list): (Plan.ID, ForwardingList.ID) = (try visit.slug("plan"), try visit.id("list"))
      let signer = visit.query["khoa"]
      let results = try await visit.office.read(as: visit.signedIn) { desk in
        try desk.require(.viewForwarding, at: Place(plan: plan))
        return try desk.packageResults(of: list, from: signer, in: plan)
      }
      return try await .package("Kết quả \(results.plan)") { try await visit.office.export(results, to: $0) }
    },
    .get("/goi/:key", .viewForwarding) { visit in
      let (received, content) = try await opened(visit)
      return try await visit.page {
        try PackagePage.load(received, content, $0).page
      }
    },
    .post("/goi/:key/nhap", take),
    .post(
      "/goi/:key/tu-choi", { .declinePackage($0.parameters.get("key") ?? "", reason: $0.form["reason"]) },
      then: { .package($0.parameters.get("key") ?? "") }, .refusedPackage
    ).asking { try .decliningPackage($0.parameters.get("key") ?? "", $0, $1) },
  ]

  @Sendable
  private static func receive(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    guard let file = visit.file else { throw Refusal.input("file", "Chưa chọn tệp.") }
    try await visit.office.read(as: visit.signedIn) { try $0.require(.importPackage, at: Place(plan: plan)) }
    let key = try await visit.office.receivePackage(at: file.arrived.path, for: plan, as: visit.signedIn)
    return .redirect(.package(key))
  }

  @Sendable
  private static func take(_ visit: Visit) async throws -> Answer {
    let (received, _) = try await opened(visit)
    try await visit.office.read(as: visit.signedIn) { desk in
      try desk.require(.importPackage, at: Place(plan: received.plan))
    }
    try await visit.office.takePackage(
      received.key, reception: visit.form.reception, trusting: visit.form["trust"], as: visit.signedIn)
    return .redirect(.package(received.key), .tookPackage)
  }

  /// The received package of the address, if the viewer may see it, with what it holds.
  private static func opened(_ visit: Visit) async throws -> (ReceivedPackage, Package.Content) {
    let key = visit.parameters.get("key") ?? ""
    let received = try await visit.office.read(as: visit.signedIn) { desk in
      let received = try desk.receivedPackage(key)
      try desk.require(.viewForwarding, at: Place(plan: received.plan))
      return received
    }
    return (received, try await visit.office.content(of: received))
  }
}

extension Answer {
  /// A package as a file to be saved.
  fileprivate static func package(_ title: String, _ write: (String) async throws -> Void) async throws -> Answer {
    try await download(type: "application/zip") { path in
      try await write(path)
      return String(title.map { #"/\#\:*?"<>|"#.contains($0) || $0.isNewline ? "-" : $0 }) + ".sangkien"
    }
  }
}
