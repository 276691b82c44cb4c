import Domain
import Store

extension Desk {
  func place(of council: Council) -> Place { Place(plan: council.plan, council: council.id) }

  func requireAccounts(_ people: [Person.ID]) throws {
    guard try People.all(people, on: connection).count == Set(people).count else {
      throw Refusal.input("members", "Có thành viên chưa có tài khoản.")
    }
  }

  func requireFields(_ fields: [Category.ID], of plan: Plan) throws {
    guard fields.allSatisfy({ plan.fields.category($0) != nil }) else {
      throw Refusal.input("fields", "Có lĩnh vực không thuộc kế hoạch này.")
    }
  }
}
