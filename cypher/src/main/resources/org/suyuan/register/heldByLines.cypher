// Every fact that is held just now because one of these lines says so, looked for around the subject of the line. In a catalogue
// that is still empty a scan of the index costs Neo4j as little as a seek, and it keeps such a plan long after: hence the hint.
// in:  lines list<map>
// out: line string, type string, from string, to string, fact map, state map, held string
UNWIND $lines AS row
MATCH (subject:Thing {urn: row.subject})-[fact]-(other)
USING INDEX SEEK subject:Thing(urn)
WHERE fact.knownUntil = datetime('9999-12-31T00:00:00Z')
  AND coalesce(fact.line, other.line) = row.line
RETURN row.line AS line, type(fact) AS type, startNode(fact).urn AS from, endNode(fact).urn AS to,
  properties(fact) AS fact, properties(other) AS state, elementId(fact) AS held
