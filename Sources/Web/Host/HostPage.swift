import Domain
import Markup
import Office

/// Which office runs the installation, as its administrator says it.
extension HostLook.Found {
  var page: Page {
    Page(
      title: "Quản trị: cơ quan", place: .administration,
      body: """
        \(AdministrationTabs.html(.administration("co-quan")))\(steps?.line)<div class="grid two">\
        \(canManage ? form : Parts.card(office?.name, facts))<aside>\(emblem)</aside></div>
        """)
  }

  private var form: HTML {
    let colours = HostOffice.Colour.allCases.map { colour -> HTML in
      let isChosen = colour == (office?.colour ?? .red)
      return """
        <label><input type="radio" name="colour" value="\(colour.rawValue)"\(if: isChosen, " checked")>\
        <span class="swatch colour-\(colour.rawValue)" aria-hidden="true"></span>\(colour.name)</label>
        """
    }
    return Parts.form(
      .administration("co-quan"), class: "card",
      """
      <p>Tên và biểu trưng hiện ở đầu trang, địa chỉ và liên hệ ở cuối trang, cho mọi người xem.</p>\
      \(Parts.shown(version))\
      \(Field("name", "Tên cơ quan", hint: "Như trên văn bản: Ủy ban nhân dân xã Mẫu.", required: true)
        .text(office?.name ?? ""))\
      \(Field("superior", "Cơ quan cấp trên", hint: """
        Ghi nếu văn bản của cơ quan ghi tên cấp trên ở trên tên mình; Ủy ban nhân dân các cấp để trống.
        """).text(office?.superior ?? ""))\
      \(Field("place", "Địa danh", hint: "Như trước ngày tháng trên văn bản, ví dụ Tam Điệp.")
        .text(office?.place ?? ""))\
      \(Field("address", "Địa chỉ").text(office?.address ?? ""))\
      \(Field("telephone", "Điện thoại liên hệ").text(office?.telephone ?? "", inputmode: "tel"))\
      \(Field("mail", "Thư điện tử liên hệ").text(office?.mail ?? "", inputmode: "email"))
      <fieldset><legend>Màu</legend><div class="choice">\(colours)</div></fieldset>
      \(Parts.button("Lưu"))
      """)
  }

  private var facts: HTML {
    guard let office else { return "<p>Chưa ghi tên cơ quan.</p>" }
    let lines = [
      ("Cơ quan cấp trên", office.superior), ("Địa danh", office.place), ("Địa chỉ", office.address),
      ("Điện thoại", office.telephone), ("Thư điện tử", office.mail), ("Màu", office.colour.name),
    ]
    return "<dl>\(lines.filter { !$0.1.isEmpty }.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML })</dl>"
  }

  private var emblem: HTML {
    guard let office else {
      return canManage ? Parts.card("Biểu trưng", "<p>Ghi tên cơ quan và lưu trước.</p>") : .empty
    }
    let shown: HTML = office.emblem.map { "<p>\($0.picture(of: office))</p>" } ?? "<p>Chưa có biểu trưng.</p>"
    guard canManage else { return Parts.card("Biểu trưng", shown) }
    let removal: HTML =
      office.emblem == nil
      ? .empty
      : Parts.form(.administration("co-quan/bieu-trung/bo"), Parts.quietButton("Bỏ biểu trưng"))
    return Parts.card(
      "Biểu trưng",
      """
      \(shown)\(Parts.fileForm(.administration("co-quan/bieu-trung"), """
      <div class="field"><label for="file">Ảnh biểu trưng</label><p class="hint" id="file-hint">Ảnh vuông PNG, JPEG \
      hoặc WebP, tối đa \(HostOffice.largestEmblem >> 10) kB.</p>
      <input type="file" id="file" name="file" accept="image/png,image/jpeg,image/webp" aria-describedby="file-hint">\
      </div>\(Parts.quietButton("Dùng ảnh này"))
      """))\(removal)
      """)
  }
}

extension KeptFile {
  /// The emblem of an office, with its name for who cannot see it.
  fileprivate func picture(of office: HostOffice) -> HTML {
    #"<img class="emblem" src="\#(Link.emblem(digest))" alt="Biểu trưng \#(office.name)" width="96" height="96">"#
  }
}

/// How the office stands on every page.
extension Frame {
  /// What the site is called.
  var siteName: String { host?.name ?? "Sáng kiến" }

  /// The class of its colour.
  var colour: String { "colour-\((host?.colour ?? .red).rawValue)" }

  /// The way home: the office with its emblem.
  var brand: HTML {
    guard let host else { return "\(Icon.brand) Sáng kiến" }
    let emblem: HTML =
      host.emblem.map {
        #"<img class="emblem" src="\#(Link.emblem($0.digest))" alt="" width="32" height="32">"#
      } ?? Icon.brand
    let below = host.superior.isEmpty ? "Sáng kiến" : host.superior
    return "\(emblem)<span><b>\(host.name)</b> <small>\(below)</small></span>"
  }

  /// Who answers for the site, at the foot.
  var imprint: HTML {
    guard let host else { return .empty }
    let mail: HTML = host.mail.isEmpty ? .empty : #"<a href="mailto:\#(host.mail)">\#(host.mail)</a>"#
    let telephone: HTML = host.telephone.isEmpty ? .empty : "Điện thoại \(host.telephone)"
    let contact = ["\(host.address)" as HTML, telephone, mail].filter { !$0.isEmpty }
    return "<p><b>\(host.name)</b>\(contact.map { " · \($0)" as HTML })</p>"
  }
}
