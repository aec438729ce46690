// Datasets that existed at a moment, in the order of pinyin, behind a place in it. States are read in that order, so that a
// page costs what it shows.
// in:  behind string, after string, most int, valid datetime, known datetime
// out: urn string
MATCH (state:State)<-[has:HAS_STATE]-(dataset:Dataset)
USING INDEX state:State(sort)
WHERE state.sort >= $behind
  AND (state.sort > $behind OR dataset.urn > $after)
  AND has.validFrom <= $valid
  AND $valid < has.validUntil
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
RETURN dataset.urn AS urn
ORDER BY state.sort, dataset.urn
LIMIT $most
