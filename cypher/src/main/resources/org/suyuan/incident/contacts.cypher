// What some units were called at a moment and are called today, and their posts of that moment with who filled them. A unit of
// which nothing was known then is left out, and so is a post of which nothing is told.
// in:  units list<string>, valid datetime, known datetime, today datetime
// out: urn string, name string, nameToday string, posts list<map>
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
WHERE EXISTS {
  MATCH (unit)-[fact:HAS_STATE|LOCATED_IN|PERFORMS|HAS_ROLE|SUBORDINATE_TO|PART_OF|SUPERVISES]-()
  WHERE fact.knownFrom <= $known
    AND $known < fact.knownUntil
}
RETURN urn,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS name,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS nameToday,
  COLLECT {
    MATCH (unit)<-[fact:PART_OF]-(post:Post)-[has:HAS_STATE]->(state:State)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
      AND has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    WITH DISTINCT post, has, state
    ORDER BY post.urn, has.openedBy
    RETURN {title: state.name, kind: state.kind, holder: state.holder}
  } AS posts
ORDER BY urn
