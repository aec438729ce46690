// Every fact that is held just now because one of these lines says so, looked for around the subject of the line.
// in:  lines list<map>
// out: line string, type string, from string, to string, fact map, state map, held string
UNWIND $lines AS row
MATCH (subject:Thing {urn: row.subject})-[fact]-(other)
WHERE fact.knownUntil = datetime('9999-12-31T00:00:00Z')
  AND coalesce(fact.line, other.line) = row.line
RETURN row.line AS line, type(fact) AS type, startNode(fact).urn AS from, endNode(fact).urn AS to,
  properties(fact) AS fact, properties(other) AS state, elementId(fact) AS held
