import Domain
import Office

/// Clusters of units.
enum ClusterRoutes {
  /// The largest file of a review or of minutes.
  private static let fileLimit = 15 << 20

  static let all: [Route] = [
    .page("/ke-hoach/:plan/cum", { ClustersLook(of: try $0.slug("plan")) }, \.page),
    .page("/ke-hoach/:plan/cum/moi", { NewClusterLook(of: try $0.slug("plan")) }, \.newPage),
    .post(
      "/ke-hoach/:plan/cum", on: "/ke-hoach/:plan/cum/moi",
      { visit in
        .setUpCluster(
          try visit.form.required("key"), under: try visit.slug("plan"), year: Int(visit.form["year"]) ?? 0,
          try visit.clusterEntry)
      }, then: { .cluster(try $0.form.required("key")) }, .added),
    .page("/cum/:id", { ClusterLook(try $0.id()) }, \.page),
    .post(
      "/cum/:id", { .changeCluster(try $0.id(), try $0.clusterEntry, over: $0.form.shownVersion) }, then: page, .saved),
    .post("/cum/:id/bao-cao", file: fileLimit) { visit in
      let id: Cluster.ID = try visit.id()
      let content = try await visit.document(of: id)
      try await visit.run(.reviewCluster(id, review: try visit.form.required("key"), content: content))
      return .redirect(.cluster(id), .reviewFiled)
    },
    .post(
      "/cum/:id/danh-sach",
      { visit in
        .openClusterList(
          try visit.form.required("key"), of: try visit.id(), title: visit.form["title"],
          lines: visit.form.raw("candidates").split(whereSeparator: \.isNewline).map(String.init))
      }, then: page, .opened),
    .get("/cum/:id/tep/:digest", ClusterFileLook.self) { visit in
      let file = try await visit.look(ClusterFileLook(visit.parameters.get("digest") ?? "", of: try visit.id()))
      return try await visit.kept(file.digest, file.name, type: file.type, size: file.size)
    },
    .post("/cum/danh-sach/:list/bo-phieu") { visit in
      let list: ClusterList.ID = try visit.id("list")
      let found = try await visit.look(ClusterListLook(list))
      let agrees = found.candidates.indices.compactMap { index -> Bool? in
        switch visit.form["agrees-\(index)"] {
        case "yes": true
        case "no": false
        default: nil
        }
      }
      try await visit.run(.voteInCluster(list, unit: try visit.form.required("unit"), agrees: agrees))
      return .redirect(.cluster(found.cluster), .clusterVoted)
    },
    .post("/cum/danh-sach/:list/ket-thuc", file: fileLimit) { visit in
      let list: ClusterList.ID = try visit.id("list")
      let cluster = try await visit.look(ClusterListLook(list)).cluster
      let content = try await visit.document(of: cluster)
      try await visit.run(.sendClusterList(list, minutes: content))
      return .redirect(.cluster(cluster), .clusterListSent)
    },
  ]

  @Sendable private static func page(_ visit: Visit) throws -> Link { .cluster(try visit.id()) }
}

extension Visit {
  fileprivate var clusterEntry: ClusterEntry {
    get throws {
      ClusterEntry(
        name: form["name"], leader: form["leader"],
        members: form.raw("members").split(whereSeparator: \.isNewline).map { String($0).typed }.filter { !$0.isEmpty },
        body: try form["body"].isEmpty ? nil : form.required("body"))
    }
  }

  /// A signed document of a cluster that its leader sends; a file is kept only for the leader.
  fileprivate func document(of cluster: Cluster.ID) async throws -> SignedDocument {
    guard try await look(ClusterLook(cluster)).mayLead else { throw Refusal.notYours }
    return try SignedDocument(
      number: form["number"], day: try form.day("day"), summary: form["summary"], file: try await keptFiles().first,
      on: office.clock.now.day)
  }
}
