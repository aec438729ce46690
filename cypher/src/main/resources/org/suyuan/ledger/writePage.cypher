// Writes a page of the ledger in one round trip: new things, what opens and closes, the entries, and the head behind them.
// One map holds all lists: Neo4j makes a plan for each combination of sizes of the lists that are parameters themselves.
// in:  page map, number int, known datetime
// out: things int, relations int, closedStates int, closedFacts int, openedStates int, openedFacts int
CALL () {
  UNWIND $page.things AS row
  MERGE (thing:Thing {urn: row.urn})
  ON CREATE SET thing:$(row.label)
  RETURN count(*) AS things
}
CALL () {
  UNWIND $page.relations AS row
  MATCH (from:Thing {urn: row.from})
  MATCH (to:Thing {urn: row.to})
  MERGE (from)-[:$(row.type)]->(to)
  RETURN count(*) AS relations
}
CALL () {
  UNWIND $page.closedStates AS row
  MATCH (thing:Thing {urn: row.from})-[has:HAS_STATE]->(:State)
  WHERE has.openedBy = row.openedBy
    AND has.validFrom = row.validFrom
    AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
  SET has.knownUntil = row.known, has.closedBy = row.number
  RETURN count(*) AS closedStates
}
CALL () {
  UNWIND $page.closedFacts AS row
  MATCH (from:Thing {urn: row.from})
  MATCH (to:Thing {urn: row.to})
  MATCH (from)-[fact:$(row.type)]->(to)
  WHERE fact.openedBy = row.openedBy
    AND fact.validFrom = row.validFrom
    AND coalesce(fact.job, '') = row.job
    AND fact.knownUntil = datetime('9999-12-31T00:00:00Z')
  SET fact.knownUntil = row.known, fact.closedBy = row.number
  RETURN count(*) AS closedFacts
}
CALL () {
  UNWIND $page.openedStates AS row
  MATCH (thing:Thing {urn: row.from})
  CREATE (thing)-[has:HAS_STATE]->(state:State)
  SET has = row.times, state = row.state
  RETURN count(*) AS openedStates
}
CALL () {
  UNWIND $page.openedFacts AS row
  MATCH (from:Thing {urn: row.from})
  MATCH (to:Thing {urn: row.to})
  CREATE (from)-[fact:$(row.type)]->(to)
  SET fact = row.times
  RETURN count(*) AS openedFacts
}
CALL () {
  UNWIND $page.entries AS row
  CREATE (entry:Entry)
  SET entry = row.properties
  WITH entry, row
  UNWIND [urn IN row.about | ['ABOUT', urn]] + [urn IN row.changes | ['CHANGES', urn]] AS link
  MATCH (thing:Thing {urn: link[1]})
  CREATE (entry)-[:$(link[0])]->(thing)
  RETURN count(*) AS links
}
MATCH (head:Head {name: 'ledger'})
SET head.number = $number, head.known = $known
RETURN things, relations, closedStates, closedFacts, openedStates, openedFacts
