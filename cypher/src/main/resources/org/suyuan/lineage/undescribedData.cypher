// Those of some data of whose copies no more than the names is known.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string
UNWIND $urns AS urn
MATCH (dataset:Thing {urn: urn})
WHERE NOT EXISTS {
  MATCH (dataset)<-[copy:COPY_OF]-(:Holding)-[has:HAS_STATE]->(state:State)
  WHERE copy.validFrom <= $valid
    AND $valid < copy.validUntil
    AND copy.knownFrom <= $known
    AND $known < copy.knownUntil
    AND has.validFrom <= $valid
    AND $valid < has.validUntil
    AND has.knownFrom <= $known
    AND $known < has.knownUntil
    AND state.described
}
AND NOT EXISTS {
  MATCH (dataset)<-[copy:COPY_OF]-(:Holding)<-[flow:FEEDS]-(:Job)
  WHERE copy.validFrom <= $valid
    AND $valid < copy.validUntil
    AND copy.knownFrom <= $known
    AND $known < copy.knownUntil
    AND flow.validFrom <= $valid
    AND $valid < flow.validUntil
    AND flow.knownFrom <= $known
    AND $known < flow.knownUntil
}
RETURN urn
