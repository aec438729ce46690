// Writes a page of the ledger in one round trip: new things, what closes and opens, the entries, and the head behind them.
// Nothing here is looked for between two bound ends: on an empty graph Neo4j would plan that as a scan, and keep the plan.
// The head is locked first and read then: if it is not where this page began, nothing is written and no row comes back.
// in:  after int, things list<map>, relations list<map>, closed list<map>, openedStates list<map>, openedFacts list<map>, entries list<map>, number int, known datetime
// out: things int, relations int, closed int, openedStates list<map>, openedFacts list<map>
MATCH (head:Head {name: 'ledger'})
SET head.lockedAt = $known
WITH head.name AS name
MATCH (head:Head {name: name})
WHERE head.number = $after
CALL () {
  UNWIND $things AS row
  MERGE (thing:Thing {urn: row.urn})
  ON CREATE SET thing:$(row.label)
  RETURN count(*) AS things
}
CALL () {
  UNWIND $relations AS row
  MATCH (from:Thing {urn: row.from})
  MATCH (to:Thing {urn: row.to})
  CREATE (from)-[:$(row.type)]->(to)
  RETURN count(*) AS relations
}
CALL () {
  UNWIND $closed AS row
  MATCH ()-[held]->()
  WHERE elementId(held) = row.id
    AND held.knownUntil = datetime('9999-12-31T00:00:00Z')
  SET held.knownUntil = row.known, held.closedBy = row.number
  RETURN count(*) AS closed
}
CALL () {
  UNWIND $openedStates AS row
  MATCH (thing:Thing {urn: row.from})
  CREATE (thing)-[has:HAS_STATE]->(state:State)
  SET has = row.times, state = row.state
  RETURN collect({place: row.place, held: elementId(has)}) AS openedStates
}
CALL () {
  UNWIND $openedFacts AS row
  MATCH (from:Thing {urn: row.from})
  MATCH (to:Thing {urn: row.to})
  CREATE (from)-[fact:$(row.type)]->(to)
  SET fact = row.times
  RETURN collect({place: row.place, held: elementId(fact)}) AS openedFacts
}
CALL () {
  UNWIND $entries AS row
  CREATE (entry:Entry)
  SET entry = row.properties
  WITH entry, row
  UNWIND [urn IN row.about | ['ABOUT', urn]] + [urn IN row.changes | ['CHANGES', urn]] AS link
  MATCH (thing:Thing {urn: link[1]})
  CREATE (entry)-[:$(link[0])]->(thing)
  RETURN count(*) AS links
}
SET head.number = $number, head.known = $known
RETURN things, relations, closed, openedStates, openedFacts
