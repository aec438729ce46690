// The first copy behind a urn, in the order of the index.
// in:  behind string
// out: holding string
MATCH (holding:Thing)
USING INDEX SEEK holding:Thing(urn)
WHERE holding.urn > $behind
  AND holding.urn STARTS WITH 'urn:suyuan:holding:'
RETURN holding.urn AS holding
ORDER BY holding.urn
LIMIT 1
