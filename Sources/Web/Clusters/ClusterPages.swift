import Domain
import Markup
import Office

/// The clusters of a plan.
extension ClustersLook.Found {
  private static let empty = "Chưa có cụm, khối thi đua nào."

  var page: Page {
    let items = clusters.map { cluster, leader in
      """
      <li><a href="\(Link.cluster(cluster.id))"><b>\(cluster.name)</b></a> <small>năm \("\(cluster.year)"), cụm trưởng \
      \(leader), \(cluster.members.count) thành viên</small></li>
      """ as HTML
    }
    return Page(
      title: "Cụm, khối thi đua", place: .plans, crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      body: """
        \(items.isEmpty ? Parts.empty(Self.empty) : Parts.card(nil, #"<ul class="plain-list">\#(items)</ul>"#))
        \(if: mayManage, "<p>\(Parts.link("Lập cụm, khối thi đua", .clusters(plan.id, "moi")))</p>")
        """)
  }

  var newPage: Page {
    Page(
      title: "Lập cụm, khối thi đua", place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Cụm, khối thi đua", .clusters(plan.id))],
      body: """
        <div class="narrow">\(Parts.form(.clusters(plan.id), class: "card", """
        \(Parts.key(Cluster.ID(at: now)))
        \(Field("year", "Năm", required: true).text("\(now.day.year)", inputmode: "numeric"))
        \(ClusterFields(bodies: bodies).html)\(Parts.button("Lập cụm"))
        """))</div>
        """)
  }
}

/// What is said of a cluster.
struct ClusterFields {
  var bodies: [Body]
  var cluster: Cluster?
  var leader = ""
  var members: [String] = []

  var html: HTML {
    let choices = bodies.map { ($0.id.description, $0.name) }
    return """
      \(Field("name", "Tên cụm, khối", hint: "Ví dụ Cụm thi đua số 1.", required: true).text(cluster?.name ?? ""))
      \(Field("leader", "Cụm trưởng", hint: "Tên đơn vị như ở trang Đơn vị.", required: true).text(leader))
      \(Field("members", "Các thành viên khác", hint: "Mỗi dòng một tên đơn vị.", required: true)
        .area(members.joined(separator: "\n")))
      \(if: !choices.isEmpty, Field("body", "Là cụm nào trong kế hoạch").select(
        choices, cluster?.body?.description ?? "", blank: "Kế hoạch không nêu"))
      """
  }
}

/// A cluster: members with figures, reviews, whom it nominates.
extension ClusterLook.Found {
  var page: Page {
    Page(
      title: cluster.name, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Cụm, khối thi đua", .clusters(plan.id))],
      lead: #"<p class="small">Năm \#("\(cluster.year)") · cụm trưởng \#(leader.name)</p>"#,
      body: """
        <div class="grid two"><div>\(lists.filter(\.isVoting).map(card))\(memberCard)\(reviews)\
        \(lists.filter { !$0.isVoting }.map(card))</div>
        <aside>\(filing)\(opening)\(changing)</aside></div>
        """)
  }

  private var memberCard: HTML {
    guard let figures else {
      return Parts.card("Thành viên", #"<ul class="plain-list">\#(members.map { "<li>\($0.name)</li>" as HTML })</ul>"#)
    }
    let plan = plan.id
    let list = Listing<ClusterLook.Member>(
      .column("Đơn vị", page: .main("Đơn vị"), to: { .unitState($0.unit.id, plan) }) { .text($0.unit.name) },
      .column("Hồ sơ", page: .figure(labelled: true)) { .number($0.filed) },
      .column("Công nhận", page: .figure(labelled: true)) { .number($0.recognised) },
      .column("Việc đang làm", page: .figure(labelled: true)) { .number($0.open) },
      .column("Quá hạn", page: .figure(labelled: true)) { .number($0.late) },
      .column("Đã xong", page: .figure(labelled: true)) { .number($0.settled) })
    let behind = figures.filter { $0.behind > 0 }.map { member in
      "<li>\(member.unit.name): chưa đạt \(member.behind) chỉ tiêu</li>" as HTML
    }
    return Parts.card(
      "Thành viên", "\(ListTable(list).html(figures))\(if: !behind.isEmpty, "<ul>\(behind)</ul>")")
  }

  private var reviews: HTML {
    let items = cluster.reviews.reversed().map { review in
      """
      <li><b>Số \(review.number)</b> ngày \(review.day.short), \
      <a href="\(Link.cluster(cluster.id, "tep/\(review.file.digest)"))">\(review.file.name)</a>
      \(Parts.paragraphs(review.summary))<p class="small">\(people[review.by]?.name), \(review.at.short)</p></li>
      """ as HTML
    }
    return Parts.card(
      "Sơ kết, tổng kết",
      items.isEmpty ? "<p>Cụm chưa gửi báo cáo nào.</p>" : #"<ul class="plain-list">\#(Array(items))</ul>"#)
  }

  // MARK: Whom it nominates

  private func card(_ list: ClusterList) -> HTML {
    let voters = list.votes.compactMap { vote in members.first { $0.id == vote.unit }?.name }.joined(separator: ", ")
    let rows = list.candidates.indices.map { index in
      let candidate = list.candidates[index]
      let carried = list.isCarried(index, of: members.count)
      return """
        <li><b>\(candidate.name)</b>: \(candidate.honour)\(if: !list.isVoting, """
           <small>\(list.agreeing(to: index)) đồng ý, \(carried ? "được đề nghị" : "không quá nửa")</small>
          """)\
        \(if: mayLead && !list.isVoting && carried, nominating(candidate.name))</li>
        """ as HTML
    }
    let count = list.memberCount ?? members.count
    let minutes = list.minutes.map { minutes in
      """
      <p>Biên bản số \(minutes.number) ngày \(minutes.day.short): \
      <a href="\(Link.cluster(cluster.id, "tep/\(minutes.file.digest)"))">\(minutes.file.name)</a></p>
      """ as HTML
    }
    return Parts.card(
      list.title,
      """
      <p class="small">\(list.state.name.capitalisedFirst) · \(list.votes.count) trên \(count) thành viên đã bỏ phiếu\
      \(if: !voters.isEmpty, ": \(voters)")</p>
      <ul class="plain-list">\(Array(rows))</ul>\(minutes)\(voting(list))\(concluding(list))
      """)
  }

  /// Ways to nominate someone whom the vote carried.
  private func nominating(_ name: String) -> HTML {
    let ways = plan.commendations.flatMap { kind in
      kind.candidates.map { candidate -> HTML in
        let link = Link.commendations(plan.id, "moi").with([
          ("don-vi", leader.id.description), ("hinh-thuc", kind.id.description), ("doi-tuong", candidate.rawValue),
          ("ten", name),
        ])
        return #"<li><a href="\#(link)">\#(kind.name), \#(candidate.name.lowercasedFirst)</a></li>"#
      }
    }
    guard !ways.isEmpty else { return .empty }
    return """
      <details><summary>Lập hồ sơ đề nghị<span class="hidden"> \(name)</span></summary><ul>\(ways)</ul></details>
      """
  }

  private func voting(_ list: ClusterList) -> HTML {
    guard list.isVoting else { return .empty }
    let waiting = votesFor.filter { unit in !list.votes.contains { $0.unit == unit.id } }
    return waiting.map { unit in
      let fields = list.candidates.indices.map { index in
        Field(
          "agrees-\(index)", list.candidates[index].name, id: "agrees-\(index)-\(unit.id)-\(list.id)", required: true
        )
        .select([("yes", "Đồng ý"), ("no", "Không đồng ý")], "", blank: "Chọn")
      }
      return Parts.form(
        .clusterList(list.id, "bo-phieu"),
        """
        \(Parts.hidden("unit", unit.id.description))
        <fieldset><legend>Phiếu của \(unit.name)</legend>\(Array(fields))</fieldset>\(Parts.button("Bỏ phiếu"))
        """)
    }.joined()
  }

  private func concluding(_ list: ClusterList) -> HTML {
    guard mayLead, list.isVoting else { return .empty }
    let form = document(
      .clusterList(list.id, "ket-thuc"), "bien-ban-\(list.id)", "Nội dung họp, kết quả", "Biên bản đã ký",
      "Gửi danh sách")
    return """
      <details class="deed"><summary>Kết thúc bỏ phiếu, gửi cơ quan thường trực</summary>\(form)</details>
      """
  }

  // MARK: What the leader does

  /// A form that is opened when it is needed: what is to be done next is above.
  private func folded(_ title: String, _ form: HTML) -> HTML {
    #"<details class="card"><summary>\#(title)</summary>\#(form)</details>"#
  }

  private var filing: HTML {
    guard mayLead else { return .empty }
    return folded(
      "Gửi sơ kết, tổng kết của cụm",
      document(
        .cluster(cluster.id, "bao-cao"), "bao-cao", "Nội dung chính", "Báo cáo đã ký", "Gửi báo cáo",
        key: Cluster.Review.ID(at: now).description, proposed: figures.map(told) ?? ""))
  }

  /// What a review begins with: what the program counts of the members.
  private func told(_ figures: [ClusterLook.Member]) -> String {
    func sum(_ count: (ClusterLook.Member) -> Int) -> String { figures.reduce(0) { $0 + count($1) }.grouped }
    let members = figures.map { member in
      """
      - \(member.unit.name): \(member.filed.grouped) hồ sơ, \(member.recognised.grouped) được công nhận; việc được \
      giao: \(member.settled.grouped) đã xong, \(member.late.grouped) quá hạn.
      """
    }
    let all = """
      \(cluster.name) có \(figures.count.grouped) thành viên, đã nộp \(sum(\.filed)) hồ sơ, \(sum(\.recognised)) được \
      công nhận; việc được giao: \(sum(\.settled)) đã xong, \(sum(\.late)) quá hạn.
      """
    return ([all] + members).joined(separator: "\n")
  }

  private func document(
    _ link: Link, _ mark: String, _ summary: String, _ file: String, _ button: String, key: String? = nil,
    proposed: String = ""
  ) -> HTML {
    Parts.fileForm(
      link,
      """
      \(key.map { Parts.hidden("key", $0) })
      \(Field("number", "Số và ký hiệu văn bản", id: "number-\(mark)", required: true).text(""))
      \(Field("day", "Ngày văn bản", id: "day-\(mark)", required: true).day(nil))
      \(Field("summary", summary, id: "summary-\(mark)", required: true).area(proposed))
      <div class="field"><label for="file-\(mark)">\(file) <span class="needed">bắt buộc</span></label>
      <input type="file" id="file-\(mark)" name="file" accept=".pdf,image/*" required></div>
      \(Parts.quietButton(button))
      """)
  }

  private var opening: HTML {
    guard mayLead else { return .empty }
    return folded(
      "Đề nghị khen thưởng của cụm",
      Parts.form(
        .cluster(cluster.id, "danh-sach"),
        """
        \(Parts.key(ClusterList.ID(at: now)))
        \(Field("title", "Tên danh sách", hint: "Ví dụ Đề nghị tặng Cờ thi đua năm 2024.", required: true).text(""))
        \(Field("candidates", "Các đề nghị", hint: "Mỗi dòng: tên; hình thức khen thưởng.", required: true).area(""))
        \(Parts.quietButton("Mở bỏ phiếu"))
        """))
  }

  private var changing: HTML {
    guard mayManage else { return .empty }
    let fields = ClusterFields(
      bodies: bodies, cluster: cluster, leader: leader.name, members: members.dropFirst().map(\.name))
    return folded(
      "Sửa cụm",
      Parts.form(.cluster(cluster.id), "\(Parts.shown(version))\(fields.html)\(Parts.quietButton("Lưu cụm"))"))
  }
}
