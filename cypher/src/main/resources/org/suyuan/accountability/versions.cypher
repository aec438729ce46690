// What was ever told of who answers for a dataset at an instant of the world, whenever it was known; in the order of knowing.
// A unit that is no more is called by the last name that it had before.
// in:  dataset string, valid datetime, known datetime, today datetime, most int
// out: urn string, name string, nameToday string, fact map
MATCH (:Thing {urn: $dataset})<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
WHERE answers.validFrom <= $valid
  AND $valid < answers.validUntil
  AND answers.knownFrom <= $known
WITH unit, answers
ORDER BY answers.knownFrom, answers.openedBy, unit.urn
LIMIT $most
RETURN unit.urn AS urn,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
      AND state.name IS NOT NULL
    RETURN state.name
    ORDER BY CASE WHEN $valid < has.validUntil THEN datetime('9999-12-31T00:00:00Z') ELSE has.validUntil END DESC, has.openedBy DESC
  }) AS name,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS nameToday,
  answers {.*} AS fact
ORDER BY fact.knownFrom, fact.openedBy, urn
