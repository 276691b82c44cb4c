import Domain
import Testing

@Suite("A text that is asked for")
struct AskedTests {
  @Test("A reason is kept without space around it")
  func kept() throws {
    #expect(try "  Nhập nhầm đơn vị. ".asked() == "Nhập nhầm đơn vị.")
  }

  @Test("A text that is too short or too long is refused at its field, as its length is told")
  func refused() throws {
    func said(_ text: String, _ what: String, _ length: Length) -> String? {
      do { try text.asked(what, in: "note", length) } catch {
        #expect((error as? Refusal)?.field == "note" && (error as? Refusal)?.kind == .input)
        return (error as? Refusal)?.reason
      }
      return nil
    }
    #expect(said("Có", "Ghi lý do hủy", .told(5...1000)) == "Ghi lý do hủy, từ 5 đến 1.000 ký tự.")
    #expect(said("A", "Ghi họ tên người ký", .untold(2...100)) == "Ghi họ tên người ký.")
    #expect(said("Có", "Ghi lý do mở lại", .shortSentence) == "Ghi lý do mở lại, ít nhất một câu ngắn.")
    #expect(said(" ", "Ghi lý do rút", .upTo(20)) == "Ghi lý do rút.")
    #expect(said("Đơn vị đã gửi bản giấy.", "Ghi lý do rút", .upTo(20)) == "Viết tối đa 20 ký tự.")
    #expect(said(" ", "Ghi lý do rút", .some) == "Ghi lý do rút.")
    #expect(said("x", "Ghi lý do rút", .some) == nil)
  }
}
