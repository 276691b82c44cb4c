extension Session {
  /// Who reads a dossier before the session and speaks on it; where the plan has markers, who marks it.
  public struct Reading: Hashable, Sendable, Codable {
    public var dossier: Dossier.ID
    /// In the order of the council.
    public var readers: [Person.ID]
    /// Who was asked to mark it in addition, because the others differ.
    public var third: Person.ID?

    public init(dossier: Dossier.ID, readers: [Person.ID], third: Person.ID? = nil) {
      self.dossier = dossier
      self.readers = readers
      self.third = third
    }

    func without(_ member: Person.ID, on dossier: Dossier.ID) -> Reading? {
      guard dossier == self.dossier else { return self }
      let (left, third) = (readers.filter { $0 != member }, third == member ? nil : third)
      return left.isEmpty && third == nil ? nil : Reading(dossier: dossier, readers: left, third: third)
    }
  }

  public func readers(of dossier: Dossier.ID) -> [Person.ID] {
    readings.first { $0.dossier == dossier }?.readers ?? []
  }

  /// Who was asked to mark the dossier in addition.
  public func third(on dossier: Dossier.ID) -> Person.ID? { readings.first { $0.dossier == dossier }?.third }

  /// Those who mark the dossier, the one who was asked in addition last.
  public func markers(of dossier: Dossier.ID) -> [Person.ID] {
    readers(of: dossier) + [third(on: dossier)].compactMap { $0 }
  }

  /// Whether the member scores the dossier: everyone does, or where the plan has markers those alone.
  public func asks(_ member: Person.ID, for dossier: Dossier.ID, under judgement: Judgement) -> Bool {
    judgement.scoring.markers == nil || markers(of: dossier).contains(member)
  }

  /// Why the member's ballot on a dossier is not taken; nil where it is.
  public func refusal(of member: Person.ID, on dossier: Dossier.ID, under judgement: Judgement) -> Refusal? {
    guard !asks(member, for: dossier, under: judgement) else { return nil }
    return Refusal(
      "Hồ sơ này không giao cho bạn chấm.", kind: .forbidden, clause: judgement.scoring.markers?.source.clause,
      next: "Thư ký Hội đồng phân công người chấm.")
  }

  /// Whether a dossier is among what the member is given to read, as one file: who was asked to read it, and everyone
  /// where nobody was; never to a member in conflict.
  public func givesFiles(of dossier: Dossier, to member: Person, under judgement: Judgement) -> Bool {
    let readers = markers(of: dossier.id)
    return conflict(of: member, with: dossier, under: judgement) == nil
      && (readers.isEmpty || readers.contains(member.id))
  }

  /// The dossiers that the member reads, in the order of the session.
  public func dossiers(readBy member: Person.ID) -> [Dossier.ID] {
    dossiers.filter { markers(of: $0).contains(member) }
  }

  /// With the readers of some of its dossiers; a dossier without readers is nobody's.
  ///
  /// - Parameter marked: who has handed in a ballot on which dossier.
  /// - Throws: `Refusal` for a dossier of another session; where the plan has markers, for more of them than it says,
  ///   and when one who has marked would be taken away.
  public func reading(
    _ assigned: [Dossier.ID: [Person.ID]], under judgement: Judgement, marked: [Dossier.ID: Set<Person.ID>] = [:]
  ) throws -> Session {
    try require(.assignReaders)
    guard Set(assigned.keys).isSubset(of: dossiers) else { throw Refusal.absent }
    if let markers = judgement.scoring.markers {
      for (dossier, members) in assigned {
        try requireMarkers(markers, members, on: dossier, marked: marked[dossier] ?? [])
      }
    }
    var session = self
    session.readings = dossiers.compactMap { dossier in
      let (readers, third) = (assigned[dossier] ?? self.readers(of: dossier), third(on: dossier))
      return readers.isEmpty && third == nil ? nil : Reading(dossier: dossier, readers: readers, third: third)
    }
    return session
  }

  private func requireMarkers(
    _ markers: Scoring.Markers, _ members: [Person.ID], on dossier: Dossier.ID, marked: Set<Person.ID>
  ) throws {
    guard members.count <= markers.count else {
      throw Refusal(
        "Kế hoạch giao mỗi hồ sơ cho \(markers.count) người chấm.", kind: .input, clause: markers.source.clause,
        next: "Chọn đúng \(markers.count) người; khi các phiếu khác nhau mới mời thêm một người.", field: "readers")
    }
    guard Set(readers(of: dossier)).subtracting(members).isDisjoint(with: marked) else {
      throw Refusal(
        "Người chấm đã nộp phiếu cho hồ sơ này nên không thay được nữa.", kind: .conflict,
        next: "Nếu người đó có xung đột lợi ích, người đó tự khai ở phiếu chấm.")
    }
    guard third(on: dossier).map({ !members.contains($0) }) ?? true else {
      throw Refusal.input("readers", "Người này đã được mời chấm thêm hồ sơ này.")
    }
  }

  /// With one more who marks a dossier on which the others differ.
  ///
  /// - Parameters:
  ///   - difference: how they differ; nil where they agree, or have not all marked.
  ///   - free: the members who may mark it.
  public func asking(
    third member: Person.ID, on dossier: Dossier.ID, difference: Score.Difference?, free: Set<Person.ID>,
    under judgement: Judgement
  ) throws -> Session {
    try require(.assignReaders)
    guard dossiers.contains(dossier) else { throw Refusal.absent }
    guard let markers = judgement.scoring.markers else { throw Refusal("Kế hoạch không có người chấm thứ ba.") }
    guard difference != nil else {
      throw Refusal(
        "Các phiếu chấm của hồ sơ này chưa khác nhau đến mức phải mời thêm người chấm.",
        clause: markers.source.clause, next: "Chờ đủ \(markers.count) phiếu; chương trình báo khi cần mời thêm.")
    }
    guard third(on: dossier) == nil else {
      throw Refusal("Hồ sơ này đã mời thêm người chấm.", kind: .conflict)
    }
    guard free.contains(member), !readers(of: dossier).contains(member) else {
      throw Refusal.input("third", "Chọn một thành viên khác, không có xung đột lợi ích với hồ sơ này.")
    }
    var session = self
    session.readings = session.readings.map { reading in
      var reading = reading
      if reading.dossier == dossier { reading.third = member }
      return reading
    }
    return session
  }

  /// - Throws: `Refusal` while some dossier has fewer markers than the plan says.
  func requireMarkersAssigned(under judgement: Judgement) throws {
    guard let markers = judgement.scoring.markers else { return }
    let bare = dossiers.count { readers(of: $0).count < markers.count }
    guard bare == 0 else {
      throw Refusal(
        "\(bare.grouped) hồ sơ chưa giao đủ \(markers.count) người chấm.", clause: markers.source.clause,
        next: "Ở trang Phân công chấm hồ sơ, chia hồ sơ cho người chấm trước khi mở chấm.")
    }
  }
}
