import PlanFile

for p in PlanFile.builtIn {
  let r = PlanFile.read(p.bytes)
  print(p.name, r.plan != nil)
  for m in r.mistakes { print(m.text(file: p.name)) }
}
