import Cryptography
import Domain
import Foundation
import Store

/// What only this installation can write: addresses by which people act without signing in, and the marks of mails.
/// Nothing of them is kept: each proves itself.
struct MailTokens: InstallationCodes {
  static let purpose = "mail"
  let code: HMAC

  /// A token: what it is about, and what proves that we wrote it. Small letters, digits and hyphens.
  private func token(_ purpose: String, _ fields: [String]) -> String {
    (fields + [proof(purpose, fields)]).joined(separator: "-")
  }

  private func proof(_ purpose: String, _ fields: [String]) -> String {
    code.code(for: ([purpose] + fields).joined(separator: " ").utf8).prefix(16).hexadecimal
  }

  /// What a token is about; nil when we did not write it for that.
  private func fields(of token: String, _ purpose: String, count: Int) -> [String]? {
    let parts = token.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == count + 1, let last = parts.last else { return nil }
    let fields = Array(parts.dropLast())
    return ConstantTime.isSame(last, proof(purpose, fields)) ? fields : nil
  }

  // MARK: Unsubscribing

  /// By which a person stops mails on a topic; on all for nil.
  func unsubscribing(_ person: Person.ID, from topic: MailSettings.Topic?) -> String {
    token("unsubscribe", [person.compact, topic?.rawValue ?? "all"])
  }

  /// Who stops what by that token.
  func unsubscribing(_ token: String) -> (person: Person.ID, topics: Set<MailSettings.Topic>)? {
    guard let fields = fields(of: token, "unsubscribe", count: 2), let person = Person.ID(compact: fields[0]) else {
      return nil
    }
    if fields[1] == "all" { return (person, Set(MailSettings.Topic.allCases)) }
    return MailSettings.Topic(rawValue: fields[1]).map { (person, [$0]) }
  }

  // MARK: Calendars

  /// The secret part of the address of a person's calendar.
  func calendar(of person: Person.ID, number: Int) -> String { token("calendar", [person.compact, "\(number)"]) }

  /// Whose calendar has that address, and which of their addresses it is.
  func calendar(_ token: String) -> (person: Person.ID, number: Int)? {
    guard let fields = fields(of: token, "calendar", count: 2), let person = Person.ID(compact: fields[0]),
      let number = Int(fields[1])
    else { return nil }
    return (person, number)
  }

  // MARK: Marks of mails

  /// What a mail's Message-ID begins with.
  func mark(of mail: Mail.ID) -> String { token("mail", ["sk", mail.compact]) }

  /// The mail that is named in a text by its mark; nil when none is that we made.
  func mail(in text: String) -> Mail.ID? {
    for match in text.matches(of: /sk-[0-9a-f]{32}-[0-9a-f]{32}/) {
      if let fields = fields(of: String(match.output), "mail", count: 2), let id = Mail.ID(compact: fields[1]) {
        return id
      }
    }
    return nil
  }
}

extension Identifier {
  /// The key without hyphens.
  fileprivate var compact: String { description.replacing("-", with: "") }

  fileprivate init?(compact text: String) {
    guard text.utf8.count == 32 else { return nil }
    var (rest, parts) = (Substring(text), [Substring]())
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    self.init(parts.joined(separator: "-"))
  }
}
