// Datasets that existed at a moment, in the order of pinyin, behind one of them.
// in:  after string, most int, valid datetime, known datetime
// out: urn string
OPTIONAL MATCH (last:Thing {urn: $after})-[lastHas:HAS_STATE]->(lastState:State)
WHERE lastHas.validFrom <= $valid
  AND $valid < lastHas.validUntil
  AND lastHas.knownFrom <= $known
  AND $known < lastHas.knownUntil
WITH coalesce(lastState.sort, '') AS behind
MATCH (dataset:Dataset)-[has:HAS_STATE]->(state:State)
WHERE has.validFrom <= $valid
  AND $valid < has.validUntil
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
  AND (state.sort > behind OR (state.sort = behind AND dataset.urn > $after))
RETURN dataset.urn AS urn
ORDER BY state.sort, dataset.urn
LIMIT $most
