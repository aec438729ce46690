// The newest submissions to a register, or to any if none is named, that have come to one of these ends, or still wait.
// in:  statuses list<string>, register string, most int
// out: urn string, state map, at datetime
MATCH (state:State)<-[has:HAS_STATE]-(submission:Document)
WHERE state.submission IN $statuses
  AND ($register = '' OR state.register = $register)
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN submission.urn AS urn, properties(state) AS state, has.validFrom AS at
ORDER BY at DESC, urn
LIMIT $most
