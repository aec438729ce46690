// Ends what was known of states: the one change a timed relationship ever sees.
// in:  rows list<map>
// out: written int
UNWIND $rows AS row
MATCH (thing:Thing {urn: row.from})-[has:HAS_STATE]->(:State)
WHERE has.openedBy = row.openedBy
  AND has.validFrom = row.validFrom
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
SET has.knownUntil = row.known, has.closedBy = row.number
RETURN count(*) AS written
