// Makes things: what never varies of them.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
CREATE (thing:Thing:$(row.label))
SET thing = row.properties
RETURN count(*) AS written
