// Those of some columns whose holding something feeds as a whole.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string
UNWIND $urns AS urn
MATCH (field:Thing {urn: urn})<-[:HAS_FIELD]-(holding:Holding)<-[flow:FEEDS]-(:Field)
WHERE flow.validFrom <= $valid
  AND $valid < flow.validUntil
  AND flow.knownFrom <= $known
  AND $known < flow.knownUntil
RETURN DISTINCT urn
