import Domain
import Office

extension Waiting {
  /// What there is to do, in words.
  var what: String {
    switch work {
    case .answerInvitation(let line):
      "Trả lời lời mời làm đồng tác giả của «\(line.title.isEmpty ? "hồ sơ chưa đặt tên" : line.title)»"
    case .shareAnew(let line): "«\(line.title)»: có người trả lời không phải là tác giả, chia lại tỷ lệ đóng góp"
    case .answerMore(let count):
      "Còn \(count.grouped) hồ sơ khác chờ bạn trả lời về tác giả, hiện ra khi các hồ sơ trên đã trả lời"
    case .goOnWriting(let line): "Viết tiếp bản nháp «\(line.title.isEmpty ? "chưa đặt tên" : line.title)»"
    case .complete(let line):
      "Bổ sung hồ sơ «\(line.title)»\(line.due.map { " trước hết ngày \($0.short)" } ?? "")"
    case .endorse(let line): "Xác nhận hồ sơ «\(line.title)»"
    case .endorseMore(let count): "Còn \(count.grouped) hồ sơ khác chờ đơn vị xác nhận"
    case .intake(let plan, let waiting, let checking, let late):
      "\(plan.shortTitle): \(waiting) hồ sơ chờ tiếp nhận, \(checking) đang kiểm tra"
        + (late > 0 ? ", \(late) quá hạn" : "")
    case .appraise(let plan, let dossiers): "\(plan.shortTitle): thẩm định \(dossiers) hồ sơ"
    case .score(let work): "\(work.verb.capitalisedFirst) \(work.remaining) hồ sơ, \(work.session.name)"
    case .nameMarkers(let session, let lacking, let differing):
      Self.line(
        [
          (lacking, "giao đủ người chấm cho \(lacking) hồ sơ"),
          (differing, "mời thêm người chấm cho \(differing) hồ sơ"),
        ],
        session)
    case .sayAsChair(let session, let deciding, let answering):
      Self.line(
        [
          (deciding, "quyết điểm \(deciding) hồ sơ có các phiếu chấm khác nhau"),
          (answering, "trả lời đề nghị của các thành viên về \(answering) hồ sơ"),
        ], session)
    case .decide(let session, let step): "\(Self.words(of: step)) \(session.name)"
    case .complaints(let plan, let open): "\(plan.shortTitle): \(open) khiếu nại chưa giải quyết xong"
    case .readAnswer(let question): "Đọc trả lời cho câu hỏi «\(question.subject)»"
    case .confirmAnnouncement(let announcement, let unit):
      "Văn bản mới \(announcement.cited) đến \(unit.name): đọc và xác nhận đã nhận «\(announcement.shortTitle)»"
    case .passOnAnnouncement(let announcement, let unit):
      "\(unit.name): chuyển văn bản \(announcement.cited) đến đơn vị trực thuộc, «\(announcement.shortTitle)»"
    case .confirmMore(let count): "Còn \(count.grouped) văn bản khác chờ xác nhận hoặc chuyển tiếp"
    case .issueAnnouncement(let announcement): "Ban hành dự thảo văn bản «\(announcement.shortTitle)»"
    case .announcePlan(let plan): "\(plan.shortTitle): thông báo kế hoạch đến các nơi nhận"
    case .noteResponses(let plan, let count): "\(plan.shortTitle): ghi nhận \(count) kế hoạch hưởng ứng"
    case .amendResponse(let response, let plan):
      "\(plan.shortTitle): gửi lại kế hoạch hưởng ứng số \(response.content.number) bị trả lại"
    case .voteInCluster(let list): "Bỏ phiếu trong cụm thi đua: \(list.title)"
    case .reviewPosts(let count): "Duyệt, đăng \(count) bài tin tức, hướng dẫn"
    case .amendPost(let post): "Sửa bài bị trả lại «\(post.content.title)»"
    case .replyToEvent(let event): "Trả lời lời mời dự «\(event.details.title)», \(event.time.text)"
    case .sayOutcome(let event): "Ghi kết quả sự kiện «\(event.details.title)» (\(event.time.text))"
    case .followUp(_, let followUp): "Việc phải làm sau kiểm tra: \(followUp.what)"
    case .concludeInspection(let inspection): "Ghi kết quả cuộc kiểm tra \(inspection.time.text)"
    case .acceptFollowUps(_, let unit): "Xem việc đã làm sau kiểm tra của \(unit)"
    case .confirmReplication(let replication): "Xác nhận việc áp dụng sáng kiến «\(replication.title)»"
    case .amendReplication(let replication): "Sửa bản ghi nhân rộng bị trả lại «\(replication.title)»"
    case .sayApplied(let replication): "Còn áp dụng không? «\(replication.title)»"
    case .reviewModels(let plan, let agree, let review):
      "\(plan.shortTitle): "
        + [(agree, "đồng ý thí điểm"), (review, "đánh giá")].filter { $0.0 > 0 }
        .map { "\($0.1) \($0.0) mô hình" }.joined(separator: ", ")
    case .carryOnModel(let model):
      model.returned == nil
        ? "Mô hình «\(model.content.name)» đã hết thời gian thí điểm: ghi kết quả và đề nghị đánh giá"
        : "Sửa mô hình bị trả lại «\(model.content.name)»"
    case .reviewNeeds(let plan, let count): "\(plan.shortTitle): xem, công bố \(count) nhu cầu"
    case .introduceSolutions(let plan, let need):
      "\(plan.shortTitle): giới thiệu giải pháp cho nhu cầu «\(need.content.title)»"
    case .amendNeed(let need): "Sửa nhu cầu bị trả lại «\(need.content.title)»"
    case .settleSolutions(let need): "Ghi kết quả giải pháp cho nhu cầu «\(need.content.title)»"
    case .readOfferAnswer(let need): "Đọc trả lời về giải pháp bạn gửi cho «\(need.content.title)»"
    case .amendNomination(let nomination): "Sửa đề nghị khen thưởng «\(nomination.content.candidate.name)»"
    case .reviewAccounts(let count): "Xem \(count.grouped) yêu cầu cấp tài khoản"
    case .amendReport(let plan, let report, let title):
      "\(plan.shortTitle): sửa báo cáo bị trả lại của \(report.unitName), «\(title)»"
    case .sendReport(let plan, _, let unit, let title):
      "\(plan.shortTitle): \(unit.name): \(title)"
    case .takeReports(let plan, _, _, let title, let count):
      "\(plan.shortTitle): xem \(count.grouped) báo cáo mới đến, «\(title)»"
    case .takeAnswer(let plan, let duty, _, let name): "\(plan.shortTitle): xem trả lời của \(name), «\(duty.name)»"
    case .verifyNominations(let plan, let count): "\(plan.shortTitle): thẩm tra \(count) đề nghị khen thưởng"
    case .answerCommendations(let list): "Ghi kết quả khen thưởng, \(list.name)"
    case .bindBodies(let plan, let open, let dissolved):
      "\(plan.shortTitle): trả lời cơ quan trong kế hoạch là đơn vị nào"
        + (open > 0 ? ", còn \(open) cơ quan" : "") + (dissolved > 0 ? ", \(dissolved) đơn vị đã giải thể" : "")
    case .duty(let duty): duty.what
    case .meetTargets(let plan, let unit, let targets):
      "\(plan.shortTitle): \(unit.name) chưa đạt \(targets.count == 1 ? "chỉ tiêu" : "\(targets.count) chỉ tiêu") "
        + targets.map { "«\($0.text)»" }.joined(separator: ", ")
    case .appraiseEstimate(let plan, let total): "\(plan.shortTitle): thẩm định dự toán \(total.text)"
    case .approveEstimate(let plan, let total): "\(plan.shortTitle): phê duyệt dự toán \(total.text)"
    case .payPrizes(let plan, let owed): "\(plan.shortTitle): chi tiền thưởng \(owed.text)"
    case .writeStory(let story):
      "\(story.remark == nil ? "Viết" : "Sửa") bài cho ấn phẩm gương điển hình: \(story.subject.name)"
    case .reviewStories(let plan, let count): "\(plan.shortTitle): duyệt \(count) bài của ấn phẩm"
    case .foundFund(let plan, let name): "\(plan.shortTitle): ghi quyết định thành lập, mở sổ \(name)"
    case .approveSpending(let plan, let spending):
      "\(plan.shortTitle): duyệt chi \(spending.amount.text) cho \(spending.payee)"
    case .paySpending(let plan, let spending): "\(plan.shortTitle): chi \(spending.amount.text) cho \(spending.payee)"
    }
  }

  /// The plan under whose heading it is.
  var plan: Plan? {
    switch work {
    case .duty(let duty): duty.plan
    case .intake(let plan, _, _, _), .appraise(let plan, _), .complaints(let plan, _), .announcePlan(let plan),
      .noteResponses(let plan, _), .amendResponse(_, let plan), .amendReport(let plan, _, _),
      .takeReports(let plan, _, _, _, _), .sendReport(let plan, _, _, _), .takeAnswer(let plan, _, _, _),
      .verifyNominations(let plan, _), .reviewModels(let plan, _, _), .reviewNeeds(let plan, _),
      .introduceSolutions(let plan, _), .bindBodies(let plan, _, _), .meetTargets(let plan, _, _),
      .appraiseEstimate(let plan, _), .approveEstimate(let plan, _), .payPrizes(let plan, _),
      .reviewStories(let plan, _), .foundFund(let plan, _), .approveSpending(let plan, _), .paySpending(let plan, _):
      plan
    default: nil
    }
  }

  /// Where the plan asks for it.
  var source: Source? { duty?.source }

  /// The duty of the plan that it is; nil for everything else.
  var duty: Duty? {
    if case .duty(let open) = work { open.duty } else { nil }
  }

  /// What there is to do of several things in a session: `Quyết điểm 1 hồ sơ, Phiên tháng 4`.
  private static func line(_ parts: [(count: Int, words: String)], _ session: Session) -> String {
    (parts.filter { $0.count > 0 }.map(\.words) + [session.name]).joined(separator: ", ").capitalisedFirst
  }

  private static func words(of step: DecisionDraft.Step?) -> String {
    switch step {
    case nil: "Lập dự thảo quyết định cho"
    case .send: "Hoàn thiện và trình dự thảo quyết định cho"
    case .approve: "Duyệt dự thảo quyết định cho"
    default: "Ban hành quyết định cho"
    }
  }

  /// The page where it is done.
  var link: Link {
    switch work {
    case .answerInvitation(let line): .dossier(line.id, "loi-moi")
    case .shareAnew(let line): line.state.isBeingWritten ? .section(line.id, .authors) : .dossier(line.id)
    case .goOnWriting(let line), .complete(let line), .endorse(let line): .dossier(line.id)
    case .answerMore: .home
    case .endorseMore: .unit
    case .intake(let plan, _, _, _): Link.intake.with([("ke-hoach", plan.id.description)])
    case .appraise: .appraisals
    case .score(let work): .session(work.session)
    case .nameMarkers(let session, _, _): .session(session, "phan-cong")
    case .sayAsChair(let session, _, _): .session(session, "cuoc-hop")
    case .decide(let session, _): .decisionDraft(session.id)
    case .complaints: .complaints
    case .readAnswer(let question): .question(question.id)
    case .confirmAnnouncement(let announcement, _), .passOnAnnouncement(let announcement, _),
      .issueAnnouncement(let announcement):
      .announcement(announcement.id)
    case .confirmMore: Link.arrivals
    case .announcePlan(let plan): Link.announcements(plan.id, "moi").with([("loai", "plan")])
    case .noteResponses(let plan, _):
      Link.responses(plan.id).with([("trang-thai", ResponseLine.State.sent.rawValue)])
    case .amendResponse(let response, let plan): .response(plan.id, response.unit)
    case .voteInCluster(let list): .cluster(list.cluster)
    case .reviewPosts: Link.posts.with([("trang-thai", Post.State.inReview.rawValue)])
    case .amendPost(let post): .post(post.id)
    case .replyToEvent(let event), .sayOutcome(let event): .event(event.id)
    case .followUp(let inspection, _), .concludeInspection(let inspection), .acceptFollowUps(let inspection, _):
      .inspection(inspection.id)
    case .confirmReplication(let replication), .amendReplication(let replication), .sayApplied(let replication):
      .replication(replication.id)
    case .reviewModels(let plan, let agree, _):
      Link.allModels.with(
        [("ke-hoach", plan.id.description), ("trang-thai", (agree > 0 ? Model.State.registered : .reviewing).rawValue)])
    case .carryOnModel(let model): .model(model.id)
    case .reviewNeeds(let plan, _):
      Link.allNeeds.with([("ke-hoach", plan.id.description), ("trang-thai", Need.State.waiting.rawValue)])
    case .introduceSolutions(_, let need), .amendNeed(let need), .settleSolutions(let need),
      .readOfferAnswer(let need):
      .need(need.id)
    case .amendNomination(let nomination): .nomination(nomination.id)
    case .reviewAccounts: .accountRequests
    case .amendReport(let plan, let report, _):
      .report(report.id.duty, of: report.id.unit, in: plan.id, round: plan.round)
    case .sendReport(let plan, let duty, let unit, _): .report(duty, of: unit.id, in: plan.id, round: plan.round)
    case .takeReports(let plan, let duty, let asking, _, _):
      Link.reportRound(duty, askedBy: asking, of: plan.id, round: plan.round)
        .with([("loc", ReportRoundLook.Wanted.waiting.rawValue)])
    case .takeAnswer(let plan, let duty, let holder, _): .duty(duty.id, holder, of: plan.id, round: plan.round)
    case .verifyNominations(let plan, _): .commendations(plan.id)
    case .answerCommendations(let list): .commendationList(list.id)
    case .bindBodies(let plan, _, _): .bodies(plan.id)
    case .duty(let duty): duty.link
    case .meetTargets(let plan, _, _): .plan(plan.id)
    case .appraiseEstimate(let plan, _), .approveEstimate(let plan, _), .payPrizes(let plan, _): .money(plan.id)
    case .writeStory(let story): .story(story.id)
    case .reviewStories(let plan, _): .books(plan.id)
    case .foundFund(let plan, _): .fund(plan.id)
    case .approveSpending(_, let spending), .paySpending(_, let spending): .fundSpending(spending.id)
    }
  }
}

extension Announcement {
  /// What it is about, in a line of a list.
  var shortTitle: String { content.title.cut(to: 120) }
}

extension OpenDuty {
  /// The page where it is done.
  var link: Link {
    switch goal {
    case .unit: .unit
    case .queue(let plan, let track, let isLateOnly):
      Link.intake.with(
        [("ke-hoach", plan.description), ("dot", track.description)]
          + (isLateOnly ? [("muon", "1")] : [("trang-thai", Dossier.State.received.rawValue)]))
    case .council(let id): .council(id)
    case .newList(let plan, let way): .newForwardingList(plan, way)
    case .list(let id): .forwardingList(id)
    case .bodies(let plan): .bodies(plan)
    case .duty(let id, let duty, let holder): .duty(duty, holder, of: id, round: plan.round)
    case .behind(let id, let duty): Link.duties(id, round: plan.round).with([("viec", duty)])
    case .report(let id, let duty, let unit): .report(duty, of: unit, in: id, round: plan.round)
    case .reportRound(let id, let duty): .reportRound(duty, of: id, round: plan.round)
    case .questions(let plan): Link.questions(plan, "hop-thu").with([("cho", "1")])
    }
  }
}
