import Markup

extension Schema {
  /// Clusters of units, and whom they nominate.
  static let clusters: [SQL] = [
    records("cluster", ", plan TEXT NOT NULL, year BIGINT NOT NULL, name TEXT NOT NULL"),
    // The clusters of a plan.
    "CREATE INDEX cluster_plan ON cluster (plan, year, name, id)",
    records("cluster_list", ", plan TEXT NOT NULL, cluster TEXT NOT NULL, state TEXT NOT NULL"),
    // The lists of a cluster.
    "CREATE INDEX cluster_list_cluster ON cluster_list (cluster, id)",
    // The lists on which members vote now: the front page asks for them.
    "CREATE INDEX cluster_list_voting ON cluster_list (id) WHERE state = 'voting'",
  ]
}
