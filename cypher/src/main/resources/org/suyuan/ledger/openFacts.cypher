// Relates things for a period.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
MATCH (from:Thing {urn: row.from})
MATCH (to:Thing {urn: row.to})
CREATE (from)-[fact:$(row.type)]->(to)
SET fact = row.times
RETURN count(*) AS written
