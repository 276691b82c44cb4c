/// What was handed over of the parts of a dossier, as the receiving office counted it.
public struct Delivery: Hashable, Sendable, Codable {
  /// Printed copies, and things that are handed over, by the part's id in the plan.
  public var copies: [String: Int]
  /// The parts of which the soft copy came by e-mail.
  public var softCopies: Set<String>

  public init(copies: [String: Int] = [:], softCopies: Set<String> = []) {
    self.copies = copies
    self.softCopies = softCopies
  }

  /// Everything that the plan asks for, as one who counts on nothing missing would note it.
  public static func whole(of dossier: Dossier, under plan: Plan) -> Delivery {
    let parts = dossier.partsToHandOver(under: plan)
    return Delivery(
      copies: Dictionary(
        parts.map { ($0.id.description, max($0.by == .unit ? 1 : 0, dossier.wanted($0))) }
          .filter { $0.1 > 0 }, uniquingKeysWith: { $1 }),
      softCopies: Set(parts.filter(\.isSentByMail).map(\.id.description)))
  }
}

extension Part {
  /// How many printed copies, or things, are to be handed over.
  public func wanted(for writing: Writing) -> Int {
    (content == .object ? max(1, copies) : copies) * (isForEachAuthor ? max(1, writing.authors.count) : 1)
  }

  /// A soft copy is sent to an e-mail address.
  public var isSentByMail: Bool { if case .to = softCopy { true } else { false } }
}

extension Plan {
  /// - Throws: `Refusal` for a part that the plan does not have, or a number that nobody counts.
  func requireCountable(_ delivery: Delivery) throws {
    let known = Set(dossier.map(\.id.description))
    for (part, count) in delivery.copies {
      guard known.contains(part) else { throw Refusal.absent }
      guard (0...999).contains(count) else { throw Refusal.input("ban-\(part)", "Ghi số bản từ 0 đến 999.") }
    }
    guard delivery.softCopies.isSubset(of: known) else { throw Refusal.absent }
  }
}

extension Dossier {
  /// The parts that are counted: those that the plan requires, and others of which the author sent a file.
  fileprivate func partsToHandOver(under plan: Plan) -> [Part] {
    plan.parts(for: writing).filter { part in part.required || attachments.contains { $0.part == part.id } }
  }

  /// It was received, and nothing of what came was counted.
  public var isUncounted: Bool { received.map { $0.delivery == Delivery() } ?? false }

  /// How many copies of a part are to be handed over: at least one of a dossier that came on paper, unless it is
  /// scanned.
  fileprivate func wanted(_ part: Part) -> Int {
    let isOnPaperAlone = onPaper != nil && !attachments.contains { $0.part == part.id }
    return max(part.wanted(for: writing), isOnPaperAlone ? 1 : 0)
  }

  /// What the plan asks for and did not come, part by part; each can be asked for, and keeps the dossier from being
  /// accepted. What a lower level sent on came to that level.
  public func outstanding(under plan: Plan, knowing facts: Facts) -> [Refusal] {
    guard origin == nil else { return [] }
    let delivery = received?.delivery ?? Delivery()
    return partsToHandOver(under: plan).flatMap { part -> [Refusal] in
      let count = delivery.copies[part.id.description] ?? 0
      let wanted = wanted(part)
      var sentences: [String] = []
      if part.by == .unit, unit != nil, wanted == 0, count == 0, !facts.hasSubmission {
        sentences.append("Chưa có \(part.name).")
      }
      if count < wanted, part.by == .author || unit != nil {
        let (unit, counted) = part.content == .object ? ("hiện vật", "hiện vật") : ("bản giấy", "bản")
        let came =
          count > 0
          ? "đã nhận \(count.twoDigits) trên \(wanted.twoDigits) \(unit)"
          : "chưa nhận \(unit) nào\(wanted > 1 ? " trong \(wanted.twoDigits) \(counted)" : "")"
        sentences.append("\(part.name): \(came).")
      }
      if case .to(let address) = part.softCopy, !delivery.softCopies.contains(part.id.description) {
        sentences.append("\(part.name): chưa nhận bản mềm gửi vào \(address).")
      }
      return sentences.map {
        Refusal(
          $0, clause: part.source.clause, next: "Ghi số đã nhận ở «Nhận hồ sơ», hoặc yêu cầu bổ sung.",
          field: "ban-\(part.id)")
      }
    }
  }
}
