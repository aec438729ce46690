// Relates events to things, without a period.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
MATCH (from:Thing {urn: row.from})
MATCH (to:Thing {urn: row.to})
CREATE (from)-[:$(row.type)]->(to)
RETURN count(*) AS written
