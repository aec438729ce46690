// Relates events to things, without a period.
// in:  rows list<map>
UNWIND $rows AS row
MATCH (from:Thing {urn: row.from})
MATCH (to:Thing {urn: row.to})
CREATE (from)-[:$(row.type)]->(to)
