// Gives things a state for a period.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
MATCH (thing:Thing {urn: row.from})
CREATE (thing)-[has:HAS_STATE]->(state:State)
SET has = row.times, state = row.state
RETURN count(*) AS written
