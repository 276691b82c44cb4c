import Foundation
import TestSupport
import Testing

@testable import Domain

@Suite("A question that everyone reads")
struct QuestionTests {
  @Test("It has at most a thousand characters; one that was published longer is published again as it is")
  func long() throws {
    let (person, now) = (AuthorshipTests.id(1) as Person.ID, AuthorshipTests.now)
    let answered = try Question(
      id: AuthorshipTests.id(2), plan: "mau-2024", asker: person, unit: nil, subject: "Nộp ở đâu?",
      text: "Không rõ nộp bản mềm ở đâu.", at: now
    ).answered("Nộp ở phòng Kinh tế.", by: person, at: now)
    func published(_ question: Question, _ text: String) throws -> Question {
      try question.published(question: text, answer: "Nộp ở phòng Kinh tế.", by: person, at: now)
    }
    let most = String(repeating: "a", count: 1000)
    let short = try published(answered, most)
    #expect(throws: Refusal.self) { _ = try published(answered, most + "a") }
    // As it was published before there was this bound.
    let text = String(decoding: try JSONEncoder().encode(short), as: UTF8.self)
    let long = try JSONDecoder().decode(
      Question.self, from: Data(text.replacing(most, with: most + most).utf8))
    #expect(try published(long, most + most).publication?.question == most + most)
    #expect(throws: Refusal.self) { _ = try published(long, most + most + "a") }
  }
}
