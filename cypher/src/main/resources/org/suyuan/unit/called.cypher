// What some units were called at a moment, or last before where they were no more, and what they are called today.
// in:  units list<string>, valid datetime, known datetime, today datetime
// out: urn string, name string, nameToday string
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
RETURN urn,
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
  }) AS nameToday
