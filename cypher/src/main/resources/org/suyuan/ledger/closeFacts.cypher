// Ends what was known of relationships between things: the one change a timed relationship ever sees.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
MATCH (from:Thing {urn: row.from})
MATCH (to:Thing {urn: row.to})
MATCH (from)-[fact:$(row.type)]->(to)
WHERE fact.openedBy = row.openedBy
  AND fact.validFrom = row.validFrom
  AND coalesce(fact.job, '') = row.job
  AND fact.knownUntil = datetime('9999-12-31T00:00:00Z')
SET fact.knownUntil = row.known, fact.closedBy = row.number
RETURN count(*) AS written
