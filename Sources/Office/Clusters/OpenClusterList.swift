import Domain
import Store

extension Command<Void> {
  /// The leader opens a list of whom the cluster nominates; each member votes on it.
  ///
  /// - Parameter lines: one candidate each: the name, a semicolon, for what.
  public static func openClusterList(
    _ id: ClusterList.ID, of cluster: Cluster.ID, title: String, lines: [String]
  ) -> Command {
    .at({ try $0.leading($0.cluster(cluster)) }, .leadCluster) { desk in
      if try desk.has(ClusterList.self, id.description) { return }
      let list = try ClusterList(id: id, of: desk.cluster(cluster), title: title, lines: lines, at: desk.now)
      guard try ClusterRegister.lists(of: cluster, on: desk.connection).count < 50 else {
        throw Refusal("Cụm đã có 50 danh sách đề nghị.")
      }
      try desk.insert(list, ["cluster": cluster.description])
    }
  }
}
