import Domain

extension Paper {
  /// Giấy chứng nhận sáng kiến, one page with its number and a QR code that leads to its verification.
  ///
  /// - Parameters:
  ///   - issuance: the signing of the decision of recognition, by which the certificate is signed too.
  ///   - address: the address at which the certificate can be verified.
  ///   - holder: whose copy it is: each author gets one, and who guides them where the plan gives that; or one for
  ///     all authors.
  public static func certificate(
    dossier: Dossier, certificate: Certificate, plan: Plan, issuance: Issuance, address: String,
    to holder: Dossier.Holder = .author(0), isLandscape: Bool = false
  ) -> Paper {
    let writing = dossier.writing
    let work = plan.workName(of: writing)
    let names = writing.authors.map(\.name)
    let copy = CertificateCopy(holder, names, dossier.guide)
    let (own, others) = (copy.names, copy.others)
    let owner = writing.owner.isEmpty ? "" : "Chủ đầu tư tạo ra \(work): \(writing.owner). "
    let graded = plan.name(ofGrade: dossier.outcome?.grade).map { "Xếp \($0.lowercasedFirst). " } ?? ""
    let given = plan.names(ofSpecials: dossier.outcome?.specials).map { " và trao \($0)" } ?? ""
    var blocks: [Block] = [
      .nation, .centred(Line(plan.decider.fullName.uppercased()), .strong),
      .centred(Line("GIẤY CHỨNG NHẬN \(work.uppercased())"), .honour), .centred("Chứng nhận"),
      .names(own),
    ]
    if let collective = writing.collective { blocks.append(.centred(Line("thay mặt \(collective)"))) }
    let part = "\(copy.part) của \(work)"
    blocks += [
      .centred(Line([dossier.unitName, part].compactMap { $0 }.joined(separator: " · "))),
      .centred(Line("“\(writing.title)”"), .work),
      .centred(
        """
        \(owner)\(graded)Được công nhận\(given) theo Quyết định số \(certificate.decisionNumber) \
        \(certificate.decisionDay.formal).
        """
      ),
    ]
    if !others.isEmpty {
      blocks.append(.centred(Line("\(copy.othersName): \(others.joined(separator: ", "))."), .small))
    }
    if let correction = dossier.correction {
      blocks.append(.centred("(Đã đính chính theo Quyết định số \(correction.number) \(correction.day.formal))"))
    }
    if dossier.isRevoked { blocks.append(.centred("ĐÃ HỦY BỎ", .stamp)) }
    blocks.append(
      .signatures([
        .code(address, lines: ["Số: \(certificate.number.twoDigits)", "Mã: \(certificate.code.description)"]),
        .signer(
          lines: issuance.authority.lines, dated: "\(plan.place), \(certificate.issued.formal)",
          name: issuance.signer),
      ]))
    return Paper("Giấy chứng nhận \(work)", [Paper.Part(blocks, isLandscape: isLandscape)])
      .of(.certificate, under: plan, dossier)
  }
}

/// What a copy of a certificate says of its holder.
private struct CertificateCopy {
  var names: [String]
  var others: [String]
  /// What the holder has to do with the work.
  var part: String
  /// What the others are called.
  var othersName = "Các đồng tác giả khác"

  init(_ holder: Dossier.Holder, _ names: [String], _ guide: Dossier.Guide?) {
    switch (holder, guide) {
    case (.guide, let guide?):
      (self.names, others, part) = ([guide.name], names, "là \(guide.title)")
      othersName = names.count > 1 ? "Các tác giả" : "Tác giả"
    case (.author(let place), _):
      self.names = names.indices.contains(place) ? [names[place]] : Array(names.prefix(1))
      others = names.enumerated().filter { $0.offset != place }.map(\.element)
      part = others.isEmpty ? "là tác giả" : "là đồng tác giả"
    case (.authors, _): (self.names, others, part) = (names, [], names.count > 1 ? "là đồng tác giả" : "là tác giả")
    case (.guide, nil): (self.names, others, part) = (Array(names.prefix(1)), [], "là tác giả")
    }
  }
}
