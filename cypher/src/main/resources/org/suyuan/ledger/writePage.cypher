// Writes a page of the ledger in one round trip: new things, what closes and opens, the entries, and the head behind them.
// The head is locked first and read then: if it is not where this page began, nothing is written and no row comes back.
// Every thing that the page names is looked for once, the new ones have a label; the rest of the page calls them by their
// places. What is not there when it should be ends the statement, by a missing label or a division by nought.
// in:  after int, things list<map>, relations list<map>, closed list<map>, openedStates list<map>, openedFacts list<map>, entries list<map>, number int, known datetime
// out: openedStates list<map>, openedFacts list<map>
MATCH (head:Head {name: 'ledger'})
SET head.lockedAt = $known
WITH head.name AS name
MATCH (head:Head {name: name})
WHERE head.number = $after
CALL () {
  UNWIND $things AS row
  MERGE (thing:Thing {urn: row.urn})
  ON CREATE SET thing:$(row.label)
  WITH row, thing
  ORDER BY row.place
  RETURN collect(thing) AS things
}
CALL (things) {
  UNWIND $relations AS row
  WITH row, things[row.from] AS from, things[row.to] AS to
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
CALL (things) {
  UNWIND $openedStates AS row
  WITH row, things[row.from] AS thing
  CREATE (thing)-[has:HAS_STATE]->(state:State)
  SET has = row.times, state = row.state
  RETURN collect({place: row.place, held: elementId(has)}) AS openedStates
}
CALL (things) {
  UNWIND $openedFacts AS row
  WITH row, things[row.from] AS from, things[row.to] AS to
  CREATE (from)-[fact:$(row.type)]->(to)
  SET fact = row.times
  RETURN collect({place: row.place, held: elementId(fact)}) AS openedFacts
}
CALL (things) {
  UNWIND $entries AS row
  CREATE (entry:Entry)
  SET entry = row.properties
  WITH entry, row
  UNWIND [place IN row.about | ['ABOUT', place]] + [place IN row.changes | ['CHANGES', place]] AS link
  WITH entry, link, things[link[1]] AS thing
  CREATE (entry)-[:$(link[0])]->(thing)
  RETURN count(*) AS links
}
WITH head, openedStates, openedFacts,
  CASE WHEN size(things) = size($things) AND closed = size($closed) THEN 1 ELSE 0 END AS complete
SET head.number = $number / complete, head.known = $known
RETURN openedStates, openedFacts
