// The place of a dataset in the order of pinyin at a moment.
// in:  urn string, valid datetime, known datetime
// out: sort string
MATCH (dataset:Thing {urn: $urn})-[has:HAS_STATE]->(state:State)
WHERE has.validFrom <= $valid
  AND $valid < has.validUntil
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
RETURN state.sort AS sort
