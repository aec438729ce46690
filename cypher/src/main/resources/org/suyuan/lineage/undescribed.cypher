// Those of some holdings of which no more than the name is known.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string
UNWIND $urns AS urn
MATCH (holding:Thing {urn: urn})
WHERE NOT EXISTS {
  MATCH (holding)-[has:HAS_STATE]->(state:State)
  WHERE has.validFrom <= $valid
    AND $valid < has.validUntil
    AND has.knownFrom <= $known
    AND $known < has.knownUntil
    AND state.described
}
AND NOT EXISTS {
  MATCH (holding)<-[flow:FEEDS]-(:Job)
  WHERE flow.validFrom <= $valid
    AND $valid < flow.validUntil
    AND flow.knownFrom <= $known
    AND $known < flow.knownUntil
}
RETURN urn
