/// What the members of a cluster voted on someone whom its leader nominates, as the nomination carries it.
public struct ClusterVote: Hashable, Sendable, Codable {
  public let list: ClusterList.ID
  /// The cluster by its name then.
  public let cluster: String
  /// How many members agreed, of how many.
  public let agreeing: Int
  public let members: Int
  /// Number and day of the minutes.
  public let number: String
  public let day: Day

  /// `Cụm thi đua số 1 bỏ phiếu: 2 trên 3 thành viên đồng ý, biên bản số 4/BB ngày 10/6/2024`
  public var text: String {
    "\(cluster) bỏ phiếu: \(agreeing) trên \(members) thành viên đồng ý, biên bản số \(number) ngày \(day.short)"
  }
}

extension ClusterList {
  /// The vote on someone of that name; nil where the list does not have them.
  ///
  /// - Throws: `Refusal` while the members vote, and where not more than half of them agreed.
  public func vote(on name: String, in cluster: Cluster) throws -> ClusterVote? {
    let key = name.nameKey
    guard let index = candidates.firstIndex(where: { $0.name.nameKey == key }) else { return nil }
    guard let minutes, let memberCount else {
      throw Refusal.input(
        "name", "\(cluster.name) đang bỏ phiếu về «\(name)».", next: "Kết thúc bỏ phiếu của cụm, rồi gửi đề nghị.")
    }
    guard isCarried(index, of: memberCount) else {
      throw Refusal.input(
        "name",
        "\(cluster.name) đã bỏ phiếu, chỉ \(agreeing(to: index)) trên \(memberCount) thành viên đồng ý «\(name)».",
        next: "Cụm chỉ đề nghị khi quá nửa thành viên đồng ý.")
    }
    return ClusterVote(
      list: id, cluster: cluster.name, agreeing: agreeing(to: index), members: memberCount, number: minutes.number,
      day: minutes.day)
  }
}
