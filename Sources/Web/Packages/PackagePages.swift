import Domain
import Markup
import Office
import Store

/// Packages that arrive for a plan, who signs them, and this installation's own key.
extension PackagesLook.Found {
  var page: Page {
    Page(
      title: "Gói hồ sơ của \(plan.shortTitle)", place: .forwarding, crumbs: [("Chuyển cấp trên", .forwarding)],
      lead:
        """
        <p class="lead">Gói .sangkien đưa danh mục, hồ sơ và kết quả giữa hai hệ thống; mỗi gói có chữ ký của nơi \
        gửi.</p>
        """,
      body: #"<div class="grid two"><div>\#(packages)\#(back)</div><aside>\#(arrival)\#(own)</aside></div>"#)
  }

  private var packages: HTML {
    var table = ListTable<ReceivedPackage>(
      Listing(
        .column("Nơi gửi", page: .main(), to: { .package($0.key) }) { .text($0.from) },
        .column(page: .below) { .text($0.kind.name.capitalisedFirst) },
        .column(page: .below) { .text($0.planTitle) },
        .column("Sáng kiến", page: .figure()) { .number($0.count) },
        .column("Đến ngày", page: .cell()) { .day($0.arrived.day) },
        .state("Trạng thái", page: .cell()) { Chip($0.state) }))
    table.more = {
      namesakes.contains($0.key) ? #" <span class="chip stop">trùng tên cơ quan này</span>"# : .empty
    }
    return Parts.card(
      "Gói đã nhận",
      received.isEmpty
        ? Parts.empty("Chưa có gói nào. Nơi gửi chuyển gói cho bạn bằng thư điện tử hoặc thẻ nhớ, bạn đưa vào ở đây.")
        : """
        \(table.html(received))\
        \(Parts.pager(.packages(plan.id), query: [], page: number, size: PackagesLook.size, total: total))
        """
    )
  }

  /// Findings that can go back to who sent the list.
  private var back: HTML {
    guard !arrivals.isEmpty else { return .empty }
    var table = ListTable<Arrival>(
      Listing(
        .column("Nơi gửi", page: .main()) { .text($0.origin.from) },
        .column(page: .below) { .text($0.origin.letter) },
        .column("Đã có kết quả", page: .figure()) { .text("\($0.settled) trên \($0.count)") }))
    table.last = (
      heading: "Gói kết quả",
      cell: { arrival in
        let link = Link.packageResults(plan.id, arrival.origin.list, signer: arrival.origin.signer ?? "")
        return arrival.settled > 0 ? #"<a href="\#(link)">Tải gói kết quả</a>"# : .empty
      }
    )
    return Parts.card("Trả kết quả cho nơi gửi", table.html(arrivals))
  }

  private var arrival: HTML {
    guard canTake else { return .empty }
    return Parts.card(
      "Nhận gói",
      """
      <form method="post" enctype="multipart/form-data" action="\(Link.packages(plan.id))">\(HTML.secretPlace)
      <label for="file">Tệp .sangkien</label><input type="file" id="file" name="file" accept=".sangkien">
      <p class="small">Gói được kiểm tra chữ ký và từng tệp trước; bạn xem rồi mới nhập.</p>\
      \(Parts.button("Xem gói"))</form>
      """)
  }

  private var own: HTML {
    Parts.card(
      "Vân tay khóa của hệ thống này",
      """
      <p class="fingerprint">\(fingerprint)</p><p class="small">Đọc cho nơi nhận qua điện thoại để họ đối chiếu khi \
      nhận gói đầu tiên của bạn.</p>
      """
    )
  }
}

/// A received package: who signed it, what it holds, and taking it in.
extension PackageLook.Found {
  private var fingerprint: String { PackageSigner.Key(received.signer)?.fingerprint ?? "" }

  var page: Page {
    Page(
      title: "Gói từ \(received.from)", place: .forwarding,
      crumbs: [("Chuyển cấp trên", .forwarding), ("Gói hồ sơ", .packages(plan.id))],
      lead:
        """
        <p class="small">\(Chip(received.state)) · \(received.kind.name.capitalisedFirst) · \(received.planTitle)\
        </p>
        """,
      body: """
        <div class="grid two"><div class="card">\(table)</div><aside>\(signer)\(take)</aside></div>
        """)
  }

  private var table: HTML {
    switch content {
    case .list(let list):
      let table = ListTable<PackageContent.Initiative>(
        Listing(
          .place(page: .number()),
          .column("Sáng kiến", page: .main()) { .text($0.title) },
          .column(page: .below) { .text($0.authors.map(\.name).joined(separator: ", ")) },
          .column(page: .below) { .text($0.unit) },
          .column("Kết quả cấp dưới", page: .cell()) {
            .text($0.finding.flatMap { Finding.Verdict(rawValue: $0.verdict)?.name } ?? "chưa xét")
          },
          .column(page: .under()) {
            .text([$0.finding?.grade, $0.finding?.mean].compactMap { $0 }.joined(separator: " "))
          },
          .column("Tệp", page: .figure()) { .number($0.files.count) }))
      return """
        <p>Công văn số \(list.letterNumber) ngày \(list.letterDay.short), gửi \(list.to).</p>
        \(table.html(list.initiatives))
        """
    case .results(let results):
      let counts = Finding.Verdict.allCases.map { verdict in
        (verdict: verdict, count: results.answers.count { $0.finding.verdict == verdict.rawValue })
      }.filter { $0.count > 0 }
      let table = ListTable<(verdict: Finding.Verdict, count: Int)>(
        Listing(
          .column("Kết quả", page: .cell()) { .text($0.verdict.name.capitalisedFirst) },
          .column("Sáng kiến", page: .figure()) { .number($0.count) }))
      return """
        <p>\(results.issuer) trả kết quả \(results.answers.count) sáng kiến của \
        <a href="\(Link.forwardingList(received.list))">danh mục đã gửi</a>.</p>
        \(table.html(counts))
        """
    }
  }

  private var signer: HTML {
    let known: HTML =
      partner.map { #"<span class="chip ok">đã biết từ ngày \#($0.since.day.short)</span>"# }
      ?? #"<span class="chip wait">chưa biết</span>"#
    return Parts.card(
      "Nơi ký",
      """
      <dl><dt>Tên tự ghi</dt><dd>\(received.signerName) \(known)</dd><dt>Vân tay khóa</dt>\
      <dd class="fingerprint">\(fingerprint)</dd></dl>
      \(if: isImpostor,
        #"""
        <p class="refusal">Đã biết một nơi cùng tên nhưng khóa khác. Gọi lại theo số điện thoại bạn vẫn dùng trước \#
        khi nhập.</p>
        """#)
      \(if: isNamesake,
        #"""
        <p class="refusal">Nơi gửi ghi tên trùng với cơ quan của hệ thống này, nhưng gói không do hệ thống này ký. \#
        Chỉ nhập khi đã hỏi rõ ai lập gói.</p>
        """#)
      <p class="small">Gói nguyên vẹn: chữ ký khớp, không tệp nào bị sửa.</p>
      """)
  }

  private var take: HTML {
    guard canTake, received.isWaiting else {
      return received.reason.isEmpty ? .empty : Parts.card("Lý do từ chối", "<p>\(received.reason)</p>")
    }
    let trust: HTML =
      partner == nil
      ? """
      <div class="check"><input type="checkbox" id="trust" name="trust" value="\(fingerprint)">\
      <label for="trust">Tôi đã gọi cho nơi gửi và đối chiếu đúng vân tay khóa</label></div>
      """ : .empty
    let reception: HTML =
      received.kind == .list ? ReceptionFields(plan: plan).html : .empty
    let told: HTML =
      received.kind == .list
      ? "Mỗi sáng kiến thành một hồ sơ chờ \(plan.standing.name) tiếp nhận, ghi rõ nơi gửi."
      : "Kết quả hiện ở danh mục và từng hồ sơ."
    return Parts.card(
      "Nhập gói",
      """
      \(Parts.form(.package(received.key, "nhap"),
        #"\#(reception)\#(trust)<p class="small">\#(told)</p>\#(Parts.button("Nhập gói"))"#))
      <details class="deed"><summary>Từ chối gói</summary>\
      \(Parts.form(.package(received.key, "tu-choi"),
        "\(Field("reason", "Lý do", required: true).area(""))\(Parts.quietButton("Từ chối gói"))"))</details>
      """)
  }
}

extension Chip {
  /// What became of a package.
  fileprivate init(_ state: ReceivedPackage.State) {
    let look: Look =
      switch state {
      case .waiting: .wait
      case .taken: .ok
      case .declined: .stop
      }
    self.init(state.name, look)
  }
}

extension Origin {
  /// `Công văn số 18/CV ngày 1/10/2022`, with which it came.
  var letter: String { "Công văn số \(letterNumber) ngày \(letterDay.short)" }
}
