/// The life of a session: it is prepared, scored, closed and, where the council recognises, decided.
extension Session: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case addDossiers = "add-dossiers"
    case removeDossier = "remove-dossier"
    case loseRefused = "lose-refused"
    case assignReaders = "assign-readers"
    case announce
    case callRoll = "call-roll"
    case declareConflict = "declare-conflict"
    case admit
    case open, score
    case scoreAgain = "score-again"
    case countVotes = "count-votes"
    case settleMarks = "settle-marks"
    case answerMembers = "answer-members"
    case note, conclude, close
    case orderTie = "order-tie"
    case giveSpecialPrize = "give-special-prize"
    case gradeEarly = "grade-early"
    case reopen, decide
  }

  public enum Circumstance: Hashable, Sendable {
    /// Recognition rests on its judgement; others only choose what goes on, or look once more.
    case recognises

    public var name: String { "phiên quyết định việc công nhận" }
  }

  public func isIn(_ circumstance: Circumstance) -> Bool { role == .decides }

  public static func row(_ step: Step) -> LifeRow<Session> {
    switch step {
    case .addDossiers: LifeRow("đưa hồ sơ vào", [.preparing, .scoring], .prepareSession)
    case .removeDossier: LifeRow("đưa hồ sơ ra", [.preparing], .prepareSession)
    case .loseRefused: LifeRow("bớt hồ sơ bị từ chối", [.preparing, .scoring], .refuseDossier)
    case .assignReaders: LifeRow("phân công đọc", [.preparing, .scoring], .prepareSession)
    case .announce: LifeRow("ghi chương trình", [.preparing, .scoring], .prepareSession)
    case .callRoll: LifeRow("điểm danh", [.preparing, .scoring], .prepareSession)
    case .declareConflict: LifeRow("khai xung đột lợi ích", [.preparing, .scoring], .scoreDossier)
    case .admit: LifeRow("cho làm ngoài thời gian", [.preparing, .scoring], .admitOutsideDays, by: .judging)
    case .open: LifeRow("mở chấm", [.preparing], to: [.scoring], .prepareSession)
    case .score: LifeRow("chấm", [.scoring], .scoreDossier)
    case .scoreAgain: LifeRow("yêu cầu bổ sung, chấm lại", [.scoring], .rescoreDossier)
    case .countVotes: LifeRow("ghi kết quả bỏ phiếu của cuộc họp", [.scoring], .prepareSession, by: .judging)
    case .settleMarks: LifeRow("quyết điểm khi các phiếu chấm khác nhau", [.scoring], .closeSession, apart: .presiding)
    case .answerMembers: LifeRow("trả lời đề nghị của các thành viên", [.scoring], .closeSession, apart: .presiding)
    case .note: LifeRow("ghi ý kiến", [.preparing, .scoring, .closed], .prepareSession)
    case .conclude: LifeRow("ghi kết luận", [.preparing, .scoring, .closed], .prepareSession)
    case .close: LifeRow("khóa kết quả", [.scoring], to: [.closed], .closeSession, apart: .presiding)
    case .orderTie: LifeRow("xử lý bằng điểm", [.closed], .orderTie, apart: .presiding)
    case .giveSpecialPrize: LifeRow("trao giải riêng", [.closed], when: .recognises, .orderTie, apart: .presiding)
    case .gradeEarly: LifeRow("cho xếp loại sớm", [.closed], when: .recognises, .issueDecision)
    case .reopen:
      LifeRow("mở lại kết quả", [.closed], when: .recognises, to: [.scoring], .reopenSession, apart: .presiding)
    case .decide: LifeRow("ra quyết định", [.closed], when: .recognises, to: [.decided], .issueDecision)
    }
  }

  public func refusal(of step: Step) -> Refusal {
    switch step {
    case .removeDossier: Refusal("Phiên họp đã mở lấy phiếu, không đưa hồ sơ ra được nữa.")
    case .open: Refusal("Phiên họp này đã mở lấy phiếu rồi.")
    case .score where state == .preparing:
      Refusal("Phiên họp chưa mở lấy phiếu.", next: "Thư ký mở lấy phiếu rồi bạn mới nộp phiếu được.")
    case .close: Refusal("Phiên họp không ở bước lấy phiếu.")
    case .reopen: Refusal("Chỉ mở lại được phiên họp Hội đồng đã khóa và chưa có quyết định.")
    case .orderTie: Refusal("Chỉ xử lý bằng điểm sau khi Chủ tịch Hội đồng khóa kết quả.")
    case .giveSpecialPrize: Refusal("Chỉ trao giải riêng khi kết quả đã khóa và chưa có quyết định.")
    case .gradeEarly: Refusal("Chỉ cho xếp loại sớm khi kết quả đã khóa và chưa có quyết định.")
    case .decide where state == .decided: Refusal("Phiên họp này đã có quyết định.")
    case .decide: Refusal("Chủ tịch Hội đồng chưa khóa kết quả của phiên họp này.")
    case .addDossiers, .loseRefused, .assignReaders, .announce, .callRoll, .declareConflict, .admit, .score,
      .scoreAgain, .countVotes, .settleMarks, .answerMembers, .note, .conclude:
      .sessionClosed
    }
  }
}

extension Session {
  /// Whether dossiers, readers and the meeting can still be changed, and ballots given once it is open.
  public var isOpen: Bool { allows(.declareConflict) }

  /// Whether it was opened for scoring, whatever came since.
  public var hasBegun: Bool { !allows(.open) }

  /// Whether its result is closed; it may have a decision already.
  public var hasResult: Bool { !isOpen }

  /// Whether its closed result waits for a decision of recognition.
  public var awaitsDecision: Bool { allows(.decide) }
}
