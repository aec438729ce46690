// Every fact that a line held to be so at an instant of known.
// in:  known datetime
// out: line string, type string, from string, to string, name string
MATCH (from:Unit)-[fact]->(to)
WHERE fact.knownFrom <= $known
  AND $known < fact.knownUntil
RETURN coalesce(fact.line, to.line) AS line, type(fact) AS type, from.urn AS from, to.urn AS to, to.name AS name
ORDER BY line, type, from
