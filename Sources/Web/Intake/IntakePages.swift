import Domain
import Markup
import Office

/// The receiving office's queue.
extension QueueLook.Found {
  var page: Page {
    let filter = filterBar
    return Page(
      title: "Tiếp nhận hồ sơ", place: .intake, office: plan.standing.name,
      lead: """
        <p class="small">Kế hoạch \(plan.shortTitle) · \(plan.standing.name) thường trực\
        \(if: mayReceive, #" · <a href="\#(Link.paperEntry(plan.id))">Nhập hồ sơ giấy</a>"#)\
        \(if: mayAdmit, #" · <a href="\#(Link.participants(plan.id))">Cho tham gia ngoài đối tượng</a>"#)</p>
        """,
      body: """
        \(figures)
        <div class="card">\(filter.bar(file: true, of: asked.isPending ? counted(isWhole: true) : nil))\
        \(if: asked.isPending,
          #"<p class="small">Hồ sơ còn chờ xử lý ở khâu tiếp nhận; tệp Excel là cả sổ tiếp nhận.</p>"#)\
        \(if: asked.isOverdueOnly && asked.isSearch,
          #"<p class="small">Khi tìm theo chữ, danh sách gồm cả hồ sơ chưa quá hạn; hồ sơ gấp nhất ở trên.</p>"#)\
        \(lines.isEmpty ? none(filter) : table)</div>
        \(filter.pager(asked.page, size: QueueLook.size, total: total))
        """)
  }

  private var countOfAll: Int { tally.values.reduce(0, +) }

  /// What the list says when it has nothing.
  private func none(_ filter: Filter) -> HTML {
    guard asked.isPending, countOfAll > 0 else {
      return filter.empty("Không có hồ sơ nào", "Hồ sơ nộp đến sẽ hiện ở đây.")
    }
    let all = Parts.quietLink("Xem tất cả \(countOfAll.grouped) hồ sơ", counted(isWhole: true))
    return Parts.empty("Không còn hồ sơ nào chờ xử lý ở khâu tiếp nhận.", "<p>\(all)</p>")
  }

  /// What is asked for, with the plan that is shown.
  private var here: QueueLook {
    QueueLook(
      plan: plan.id, round: asked.round, words: asked.words, state: asked.state, isWhole: asked.isWhole,
      track: asked.track, solution: asked.solution, isLateOnly: asked.isLateOnly, isOverdueOnly: asked.isOverdueOnly,
      page: asked.page)
  }

  /// What waits, each the way to that alone.
  private var figures: HTML {
    let states: [(String, Dossier.State)] = [
      ("Chờ tiếp nhận", .endorsed), ("Đang kiểm tra", .received), ("Chờ bổ sung", .incomplete),
    ]
    var figures = states.map { name, state -> ListFigure in
      (name, tally[state] ?? 0, false, counted(state), asked.state == state)
    }
    figures.append(("Quá hạn", overdue, true, counted(isOverdue: true), asked.isOverdueOnly))
    figures.append(("Tất cả", countOfAll, false, counted(isWhole: true), asked.isWhole))
    return """
      \(Parts.stats(figures, all: counted()))\
      \(if: asked.isSearch,
        #"<p class="small">Các con số đếm cả hàng chờ, không chỉ những hồ sơ có chữ đang tìm.</p>"#)
      """
  }

  /// The queue of what a figure counts, as far as it has the words that were looked for.
  private func counted(_ state: Dossier.State? = nil, isOverdue: Bool = false, isWhole: Bool = false) -> Link {
    QueueLook(
      plan: plan.id, round: asked.round, words: asked.words, state: state, isWhole: isWhole, track: asked.track,
      isLateOnly: false, isOverdueOnly: isOverdue, page: 1
    ).link
  }

  /// The states that an office sees: everything that has reached it.
  private var states: [Dossier.State] { Dossier.State.allCases.filter(\.isAtOffice) }

  private var stateOptions: [(value: String, label: String)] {
    var options = [(value: QueueLook.everything, label: "Tất cả (\(countOfAll))")]
    for state in states {
      options.append((value: state.rawValue, label: "\(plan.name(of: state)) (\(tally[state] ?? 0))"))
    }
    return options
  }

  /// How many the office has still to deal with.
  private var pending: Int { Dossier.State.forIntake.reduce(0) { $0 + (tally[$1] ?? 0) } }

  private var filterBar: Filter {
    Filter(
      .intake, .choice("ke-hoach", "Kế hoạch", plans.map { ($0.id.description, $0.shortTitle) }, plan.id.description),
      rounds.count > 1
        ? .choice("nam", "Năm", rounds.map { ("\($0)", "Năm \($0)") }, "\(round)") : .kept("nam", ""),
      .words(asked.words, "Tìm hồ sơ", hint: "Tên, tác giả, số"),
      .choice(
        "trang-thai", "Trạng thái", stateOptions,
        asked.state?.rawValue ?? (asked.isPending ? "" : QueueLook.everything), any: "Chờ xử lý (\(pending))"),
      .choice(
        "dot", "Đợt", plan.tracks.map { ($0.id.description, $0.name) }, asked.track?.description ?? "", any: "Mọi đợt"),
      .choice(
        "giai-phap", "Loại giải pháp",
        solutionCounts.map { category, depth, count in
          (
            category.id.description,
            "\(String(repeating: "– ", count: depth))\(category.title.cutAtWord) (\(count.grouped))"
          )
        }, asked.solution?.description ?? "", any: "Mọi loại giải pháp"),
      .choice("qua-han", "Quá hạn", [("1", "Quá hạn")], asked.isOverdueOnly ? "1" : "", any: "Mọi thời hạn"),
      .choice("muon", "Nộp muộn", [("1", "Xin nộp muộn")], asked.isLateOnly ? "1" : "", any: "Mọi hồ sơ"))
  }

  private var table: HTML {
    let here = here
    var list = ListTable(list(), class: "list queue") { line in
      guard line.state.allows(.receive) || mayAccept && line.state.allows(.accept) else { return nil }
      let label = "Chọn «\(line.title)»"
      return line.state.allows(.receive)
        ? RowPick(value: line.id.description, label: label)
        : RowPick(name: "passed", value: line.id.description, label: label)
    }
    if mayAccept, lines.contains(where: { $0.state.allows(.check) }) {
      list.last = (
        #"<span class="hidden">Kiểm tra</span>"#,
        { line in
          line.state.allows(.check) ? #"<a href="\#(here.desk(of: line.id))">Kiểm tra hồ sơ</a>"# : .empty
        }
      )
    }
    let hasEndorsed = lines.contains { $0.state.allows(.receive) }
    let hasReceived = mayAccept && lines.contains { $0.state.allows(.accept) }
    return Parts.form(
      .receive,
      """
      \(Parts.hidden("plan", plan.id.description))\(Parts.hidden(QueueLook.field, here.carried))
      \(if: hasEndorsed || hasReceived,
        #"""
        <div class="bulk"><label><input type="checkbox" data-all> Chọn tất cả</label> \#
        \#(if: hasEndorsed, bulk("Tiếp nhận {n} hồ sơ đã chọn", "Tiếp nhận hồ sơ đã chọn", of: "dossier"))
        \#(if: hasReceived,
          bulk(
            "Nhận đủ, hợp lệ {n} hồ sơ đã chọn", "Nhận đủ, hợp lệ hồ sơ đã chọn", of: "passed", isMain: !hasEndorsed,
            at: .passing))</div>
        """#)
      \(list.html(lines))\(DeskKeys.queue)
      """)
  }

  /// A button for all the lines that are ticked.
  private func bulk(
    _ counting: String, _ label: String, of boxes: String, isMain: Bool = true, at link: Link? = nil
  ) -> HTML {
    let action: HTML = link.map { #" formaction="\#($0)""# } ?? .empty
    return #"""
      <button class="btn\#(if: !isMain, " quiet") small" data-bulk="\#(counting)" data-of="\#(boxes)"\#(action)>\#
      \#(label)</button>
      """#
  }
}

extension QueueLook {
  /// What the page's address asks for.
  init(_ query: Form) {
    self.init(
      plan: query.slug("ke-hoach"), round: Int(query["nam"]), words: query["q"],
      state: Dossier.State(rawValue: query["trang-thai"]), isWhole: query["trang-thai"] == Self.everything,
      track: query.slug("dot"), solution: query.slug("giai-phap"), isLateOnly: query["muon"] == "1",
      isOverdueOnly: query["qua-han"] == "1", page: query.page)
  }

  /// The same as the page's address says it.
  fileprivate var query: [(String, String)] {
    [
      ("ke-hoach", plan?.description ?? ""), ("nam", round.map { "\($0)" } ?? ""), ("q", words),
      ("trang-thai", state?.rawValue ?? (isWhole ? Self.everything : "")), ("dot", track?.description ?? ""),
      ("giai-phap", solution?.description ?? ""), ("muon", isLateOnly ? "1" : ""),
      ("qua-han", isOverdueOnly ? "1" : ""), ("trang", page > 1 ? "\(page)" : ""),
    ]
  }

  /// How an address asks for what is settled too, where it could name a state.
  static let everything = "tat-ca"

  /// The queue with its filters.
  var link: Link { Link.intake.with(query) }

  /// The filters in one field, by which pages and forms of a dossier carry them along; empty where there are none.
  var carried: String { link.description.split(separator: "?", maxSplits: 1).dropFirst().first.map(String.init) ?? "" }

  /// The desk of a dossier, from which the way leads back here.
  func desk(of dossier: Dossier.ID) -> Link { Link.check(dossier).with([(QueueLook.field, carried)]) }

  /// What that field is called.
  static let field = "hang"
}

extension Link {
  /// Everything that has reached the office under a plan.
  static func register(of plan: Plan.ID) -> Link {
    Link.intake.with([("ke-hoach", plan.description), ("trang-thai", QueueLook.everything)])
  }
}

extension Visit {
  /// The queue from which an officer came, as the address or the form carries it.
  var queue: QueueLook {
    let name = QueueLook.field
    return QueueLook(Form(query: form.contains(name) ? form[name] : query[name]))
  }

  /// Whether they came from a queue.
  var hasQueue: Bool { !form[QueueLook.field].isEmpty }
}
