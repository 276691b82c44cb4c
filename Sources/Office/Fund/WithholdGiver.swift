import Domain
import Store

extension Command<Void> {
  /// Takes the name of a giver from the public statement of a fund, as they asked for; the ledger keeps it.
  public static func withholdGiver(of id: FundEntry.ID) -> Command {
    .at({ try $0.place(of: id) }, .keepFund) { desk in
      let entry = try desk.load(FundEntry.self, id.description)
      let fund = try desk.heldFund(entry.plan)
      try desk.replace(fund, by: fund.value.withholding(giverOf: entry), ["entry": id.description])
    }
  }
}
