/// Something of a round that is not over when the round is to be closed.
public struct OpenMatter: Hashable, Sendable {
  /// What it takes to close the round with it.
  public enum Weight: Sendable {
    /// It has to be over first: a formal act stands half done, or an office that took a dossier owes its answer.
    case binding
    /// It can be left, with a reason.
    case explained
    /// It ends with the round by itself.
    case ending
  }

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Dossiers that the office has taken and has not answered.
    case dossiers
    /// Sessions that are not closed.
    case sessions
    /// Closed results without a decision, with or without a draft.
    case decisions
    /// Dossiers that are on their way to the office or back.
    case arriving
    /// Recognised initiatives without certificate, or not published.
    case certificates
    case complaints
    case nominations
    /// Lists for commendation that are not answered.
    case commendations
    /// Lists to a higher level that were not sent.
    case lists
    /// Lists that a higher level has not answered.
    case answers
    /// Estimates that nobody approved.
    case estimates
    /// Prizes that are owed.
    case prizes
    /// Reports that are owed, or that nobody has looked at.
    case reports
    /// Plans in response that are owed.
    case responses
    /// Plans in response of which the standing office took no note.
    case unnoted
    /// Announcements that are owed, and drafts.
    case announcements
    /// Units that have not confirmed what came to them, or not passed it on.
    case receipts
    /// Events that are owed, or of which nobody has said what came of them.
    case events
    /// Inspections that are owed or ahead, or after which something has to follow.
    case inspections
    /// Other duties that are open or late.
    case duties
    /// Units that have not answered what the standing office asked.
    case requests
    case questions
    /// Drafts that were never filed.
    case drafts

    public var weight: Weight {
      switch self {
      case .dossiers, .sessions, .decisions: .binding
      case .arriving, .certificates, .complaints, .nominations, .commendations, .lists, .answers, .estimates, .prizes,
        .reports, .responses, .unnoted, .announcements, .receipts, .events, .inspections, .duties, .requests,
        .questions:
        .explained
      case .drafts: .ending
      }
    }

    /// What there is so many of.
    public var name: String {
      switch self {
      case .dossiers: "hồ sơ đã tiếp nhận chưa có kết quả"
      case .sessions: "phiên họp chưa khóa kết quả"
      case .decisions: "kết quả chưa có quyết định"
      case .arriving: "hồ sơ chưa đến hoặc đang bổ sung"
      case .certificates: "sáng kiến chưa cấp giấy chứng nhận hoặc chưa công bố"
      case .complaints: "khiếu nại chưa giải quyết xong"
      case .nominations: "đề nghị khen thưởng chưa có kết quả"
      case .commendations: "danh sách khen thưởng chưa có kết quả"
      case .lists: "danh mục, tờ trình chưa gửi"
      case .answers: "danh mục cấp trên chưa trả lời"
      case .estimates: "dự toán chưa phê duyệt"
      case .prizes: "khoản tiền thưởng chưa chi"
      case .reports: "báo cáo chưa gửi, chờ xem hoặc chưa tổng hợp"
      case .responses: "kế hoạch hưởng ứng chưa gửi"
      case .unnoted: "kế hoạch hưởng ứng chờ ghi nhận"
      case .announcements: "văn bản chưa ban hành"
      case .receipts: "lượt xác nhận, chuyển tiếp văn bản còn thiếu"
      case .events: "sự kiện chưa tổ chức hoặc chưa ghi kết quả"
      case .inspections: "cuộc kiểm tra chưa làm hoặc còn việc phải làm tiếp"
      case .duties: "việc khác được giao chưa xong"
      case .requests: "câu trả lời theo yêu cầu còn thiếu"
      case .questions: "câu hỏi chưa trả lời"
      case .drafts: "bản nháp chưa nộp"
      }
    }
  }

  /// A unit, or a body that is none here, that owes something of it.
  public struct Owing: Hashable, Sendable {
    public var holder: DutyHolder
    public var name: String
    /// How many of it.
    public var count: Int

    public init(holder: DutyHolder, name: String, count: Int) {
      (self.holder, self.name, self.count) = (holder, name, count)
    }
  }

  /// A record that is open.
  public struct Piece: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case announcement(Announcement.ID)
      /// By the key of its duty.
      case request(String)
      /// The plan in response of a unit.
      case response(Unit.ID)
    }

    public var subject: Subject
    public var name: String
    /// How many units have not done what it asks.
    public var count: Int

    public init(_ subject: Subject, _ name: String, count: Int = 1) {
      (self.subject, self.name, self.count) = (subject, name, count)
    }
  }

  public var kind: Kind
  public var count: Int
  /// Who owes it, by name; empty for what is owed by nobody in particular.
  public var owing: [Owing]
  /// The records that are open; empty where those who owe it are named, or only how many there are.
  public var pieces: [Piece] = []

  public init(_ kind: Kind, _ count: Int, owing: [Owing] = []) {
    (self.kind, self.count, self.owing) = (kind, count, owing)
  }

  /// What is open by the records that ask for it; nil where none does.
  public init?(_ kind: Kind, _ pieces: [Piece]) {
    guard !pieces.isEmpty else { return nil }
    self.init(kind, pieces.reduce(0) { $0 + $1.count })
    self.pieces = pieces
  }

  /// `2 phiên họp chưa khóa kết quả`
  public var words: String { "\(count.grouped) \(kind.name)" }
}

extension OpenMatter.Kind {
  /// What of a round is open while a duty that is done that way is not.
  public init(_ way: GivenDuty.DoneBy) {
    self =
      switch way {
      case .report: .reports
      case .plan: .responses
      case .notice: .announcements
      case .event: .events
      case .inspection: .inspections
      case .list, .session, .decision, .payment, .answer, .replication, .model, .need, .file, .note: .duties
      }
  }
}
