// The names that things had.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string, name string
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})-[has:HAS_STATE]->(state:State)
WHERE has.validFrom <= $valid
  AND $valid < has.validUntil
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
RETURN urn, state.name AS name
