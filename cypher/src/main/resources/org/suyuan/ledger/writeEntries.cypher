// Writes the entries of a page, with what they are about and what they end, and moves the head behind them.
// in:  entries list<map>, number int, known datetime
MATCH (head:Head {name: 'ledger'})
SET head.number = $number, head.known = $known
WITH head
UNWIND $entries AS row
CREATE (entry:Entry)
SET entry = row.properties
WITH entry, row
UNWIND [urn IN row.about | ['ABOUT', urn]] + [urn IN row.changes | ['CHANGES', urn]] AS link
MATCH (thing:Thing {urn: link[1]})
CREATE (entry)-[:$(link[0])]->(thing)
