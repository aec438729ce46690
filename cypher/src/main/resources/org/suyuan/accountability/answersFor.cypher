// What a unit answers for at a moment, a page of it by urn; of two registers' words the one told last.
// in:  unit string, after string, most int, valid datetime, known datetime, today datetime
// out: urn string, name string, nameToday string, fact map
MATCH (:Thing {urn: $unit})-[fact:ACCOUNTABLE_FOR]->(other:Dataset)
WHERE other.urn > $after
  AND fact.validFrom <= $valid
  AND $valid < fact.validUntil
  AND fact.knownFrom <= $known
  AND $known < fact.knownUntil
WITH other, fact
ORDER BY fact.openedBy DESC
WITH other, head(collect(fact)) AS fact
ORDER BY other.urn
LIMIT $most
RETURN other.urn AS urn,
  head(COLLECT {
    MATCH (other)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS name,
  head(COLLECT {
    MATCH (other)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS nameToday,
  fact {.*} AS fact
ORDER BY urn
