/// Who wrote a dossier, and how everyone else stands to it.
///
/// What a form sends makes nobody an author by account: an account comes into the list by an invitation, and counts
/// once its owner has confirmed it. A name that was typed is a name; the one who is called so says whether it is
/// theirs.
extension Dossier {
  /// How a person stands to the authors of a dossier.
  public enum Standing: Hashable, Sendable, CaseIterable {
    /// Files it, confirmed that they wrote it, or said that a typed name is theirs.
    case author
    /// Files it for its authors and guides them.
    case guide
    /// Was invited as an author and has not answered.
    case invited
    /// Answered that they did not write it, but a name like theirs was typed into the list again.
    case declined
    /// A typed name is like theirs, and they have not said whose it is.
    case namesake
    /// Has nothing to do with its authors.
    case apart
  }

  /// Someone who was invited and answered that they are not an author.
  public struct Declination: Hashable, Sendable, Codable {
    public let person: Person.ID
    /// The name under which they were in the list.
    public let name: String
    public let share: Share?
    public let at: Instant
    /// Whether the filer has changed the list of authors since.
    public internal(set) var isSettled: Bool
  }

  /// How the person stands to the authors. Separation of duties asks nothing else (design §6).
  public func standing(of person: Person) -> Standing {
    if isWritten(by: person.id) || statements.last(of: person.id)?.isTheirs == true { return .author }
    if isGuided(by: person.id) { return .guide }
    if writing.authors.contains(where: { $0.isInvited && $0.person == person.id }) { return .invited }
    guard isNamed(like: person) else { return .apart }
    if declinations.contains(where: { $0.person == person.id }) { return .declined }
    return statements.last(of: person.id) == nil ? .namesake : .apart
  }

  /// Whether the person files the dossier for themselves, or confirmed that they wrote it.
  public func isWritten(by person: Person.ID) -> Bool {
    filer == person && onPaper == nil && guide == nil
      || writing.authors.contains { $0.isConfirmed && $0.person == person }
  }

  /// Those who see the dossier as its authors, who filed it for them included.
  public var confirmedAuthors: Set<Person.ID> {
    Set(writing.authors.filter(\.isConfirmed).compactMap(\.person) + [filer])
  }

  /// Those who may write in it: who files it, and the confirmed co-authors where the filer allows it.
  public var writers: Set<Person.ID> { writing.coauthorsMayWrite == true ? confirmedAuthors : [filer] }

  /// Those who were invited and have not answered.
  public var invitedAuthors: Set<Person.ID> { Set(writing.authors.filter(\.isInvited).compactMap(\.person)) }

  private func isNamed(like person: Person) -> Bool {
    let key = person.name.nameKey
    return writing.authors.contains { $0.person == nil && $0.name.nameKey == key }
  }

  /// What people said of typed names like theirs, in its order.
  public var statements: [Statement] { said ?? [] }

  /// Those who were invited and said that they are no authors.
  public var declinations: [Declination] { declined ?? [] }
}

// MARK: Separation of duties

extension Dossier {
  /// - Parameter next: who does it instead of an author; the usual answer when nil.
  /// - Throws: `Refusal` unless the person has nothing to do with the authors (design §6).
  public func requireApart(_ person: Person, to deed: String, next: String? = nil) throws {
    switch standing(of: person) {
    case .apart: return
    case .author:
      throw Refusal(
        "Bạn là tác giả của hồ sơ này nên không được \(deed).", kind: .forbidden,
        next: next ?? "Người khác có cùng nhiệm vụ làm thay bạn.")
    case .guide:
      throw Refusal(
        "Bạn là \(guide?.title ?? "người hướng dẫn") của hồ sơ này nên không được \(deed).", kind: .forbidden,
        next: next ?? "Người khác có cùng nhiệm vụ làm thay bạn.")
    case .invited:
      throw Refusal(
        "Bạn được mời làm đồng tác giả của hồ sơ này và chưa trả lời, nên chưa \(deed) được.", kind: .forbidden,
        next: "Trả lời lời mời ở trang đầu. Nếu bạn không phải tác giả thì làm tiếp được ngay.")
    case .declined:
      throw Refusal(
        """
        Bạn đã trả lời không phải tác giả, nhưng họ tên bạn vẫn có trong danh sách tác giả, nên bạn không được \(deed).
        """,
        kind: .forbidden, next: next ?? "Người khác có cùng nhiệm vụ làm thay bạn, hoặc tác giả bỏ tên bạn trước.")
    case .namesake:
      throw Refusal(
        "Hồ sơ «\(writing.title)» có tác giả trùng họ tên với bạn, nên chưa \(deed) được.", kind: .forbidden,
        next: "Mở hồ sơ và trả lời «Tôi không phải là tác giả này», rồi làm tiếp.")
    }
  }
}

// MARK: Inviting and answering

extension Dossier {
  /// With a co-author by account, who is asked; the name is the account's own.
  ///
  /// A typed row of the same name becomes the invited person's row and keeps its share.
  ///
  /// - Parameter workplace: the name of the person's unit.
  /// - Throws: `Refusal` when it cannot be written in now, or the person is in the list or has no open account.
  public func inviting(_ person: Person, workplace: String, by filer: Person.ID, at now: Instant) throws -> Dossier {
    try require(.invite)
    guard person.closed == nil else {
      throw Refusal.input("find-author", "Tài khoản của \(person.name) đã đóng nên không mời được.")
    }
    guard person.id != self.filer, !writing.authors.contains(where: { $0.person == person.id }) else {
      throw Refusal.input("find-author", "\(person.name) đã có trong danh sách tác giả.")
    }
    var dossier = self
    let typed = writing.authors.firstIndex { $0.person == nil && $0.name.nameKey == person.name.nameKey }
    var author = typed.map { writing.authors[$0] } ?? Author(name: "", workplace: workplace, position: person.position)
    author.person = person.id
    author.name = person.name
    author.invitation = Author.Invitation(at: now)
    if let typed { dossier.writing.authors[typed] = author } else { dossier.writing.authors.append(author) }
    try dossier.writing.requireFitting()
    dossier.revision += 1
    dossier.declined?.removeAll { $0.person == person.id }
    dossier.history.append(Event(.authorInvited(name: person.name), at: now, by: filer))
    return dossier
  }

  /// With the answer of someone who was invited. Who says no leaves the list: the rules ask for shares anew, and the
  /// filer is told.
  ///
  /// - Throws: `Refusal` for someone who was not asked, and for a no once the result is decided.
  public func answered(_ isAuthor: Bool, by person: Person, at now: Instant) throws -> Dossier {
    guard let index = writing.authors.firstIndex(where: { $0.isInvited && $0.person == person.id }) else {
      throw Refusal.absent
    }
    var dossier = self
    let author = writing.authors[index]
    if isAuthor {
      dossier.writing.authors[index].invitation?.confirmed = now
      if author.birth == nil { dossier.writing.authors[index].birth = person.birth }
      if author.qualification.isEmpty { dossier.writing.authors[index].qualification = person.qualification }
    } else {
      guard outcome == nil else {
        throw Refusal(
          "Hồ sơ đã có quyết định nên không rút tên ở đây được.",
          next: "Gửi văn bản cho cơ quan ban hành quyết định để đính chính hoặc hủy bỏ.")
      }
      dossier.writing.authors.remove(at: index)
      let declination = Declination(
        person: person.id, name: author.name, share: author.share, at: now, isSettled: false)
      dossier.declined = declinations + [declination]
    }
    dossier.history.append(
      Event(
        isAuthor ? .authorConfirmed(name: author.name) : .authorDeclined(name: author.name), at: now, by: person.id))
    return dossier
  }

  /// With the word of someone whose name is like a typed one. Said by anyone else it changes nothing, so that asking
  /// tells nothing.
  ///
  /// - Parameter isTheirs: the name is theirs, which cannot be taken back.
  public func stated(_ isTheirs: Bool, by person: Person, at now: Instant) -> Dossier {
    let standing = standing(of: person)
    guard standing == .namesake || isTheirs && standing == .apart && isNamed(like: person) else { return self }
    var dossier = self
    dossier.said = statements + [Statement(person: person.id, isTheirs: isTheirs, at: now)]
    dossier.history.append(Event(.nameAnswered(isTheirs: isTheirs), at: now, by: person.id))
    return dossier
  }

  /// An earlier list of authors with what those by account have answered since.
  func answered(_ earlier: [Author]) -> [Author] {
    earlier.compactMap { author in
      guard let person = author.person else { return author }
      guard let now = writing.authors.first(where: { $0.person == person }) else {
        return declinations.contains { $0.person == person } ? nil : author
      }
      var author = author
      author.invitation = now.invitation
      return author
    }
  }

  /// The authors of a form with the accounts that are in this dossier; an account that is not becomes a typed name, and
  /// who declined does not come back by a window that was open before. A row with the filer's name is the filer's own,
  /// whatever key the form sent for it.
  func known(_ typed: [Author]) -> [Author] {
    var seen: Set<Person.ID> = []
    return withFiler(typed).compactMap { author in
      var author = author
      author.invitation = nil
      guard let person = author.person else { return author }
      guard seen.insert(person).inserted else { return nil }
      guard let stored = writing.authors.first(where: { $0.person == person }) else {
        author.person = nil
        return declinations.contains { $0.person == person } ? nil : author
      }
      author.invitation = stored.invitation
      author.name = stored.name
      return author
    }
  }

  private func withFiler(_ typed: [Author]) -> [Author] {
    guard let own = writing.authors.first(where: { $0.person == filer }),
      !typed.contains(where: { $0.person == filer }),
      let row = typed.firstIndex(where: { $0.person == nil && $0.name.nameKey == own.name.nameKey })
    else { return typed }
    var authors = typed
    authors[row].person = filer
    return authors
  }
}

extension Author {
  /// How an account came into the list of authors.
  public struct Invitation: Hashable, Sendable, Codable {
    public var at: Instant
    /// When the person confirmed it; nil while they have not answered.
    public var confirmed: Instant?
  }

  /// The account is the author's by their own word, or the filer's own.
  public var isConfirmed: Bool { person != nil && (invitation.map { $0.confirmed != nil } ?? true) }

  /// The account was invited and has not answered.
  public var isInvited: Bool { person != nil && invitation != nil && invitation?.confirmed == nil }
}
