// Who performs a function for the divisions of a path, given nearest first. Every authority of the country hangs on the one
// node of its function, so that node is never opened: the index of PERFORMS holds function and division together, and each
// step of the path, at most five, reads the few facts there ever were for its own division. Names are read of what is listed.
// in:  function string, path list<string>, valid datetime, known datetime, today datetime, most int
// out: division string, urn string, name string, nameToday string, fact map
UNWIND range(0, size($path) - 1) AS step
MATCH (unit:Unit)-[performs:PERFORMS]->(:Function)
USING INDEX performs:PERFORMS(function, division)
WHERE performs.function = $function
  AND performs.division = $path[step]
  AND performs.validFrom <= $valid
  AND $valid < performs.validUntil
  AND performs.knownFrom <= $known
  AND $known < performs.knownUntil
WITH step, unit, performs
ORDER BY performs.openedBy DESC
WITH step, unit, head(collect(performs)) AS performs
ORDER BY step, unit.urn
LIMIT $most
RETURN performs.division AS division, unit.urn AS urn,
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
  performs {.*} AS fact
ORDER BY step, urn
