// Makes things: what never varies of them.
// in:  rows list<map>
UNWIND $rows AS row
CREATE (thing:Thing:$(row.label))
SET thing = row.properties
