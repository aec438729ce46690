// The rights of all responders that hold now, the oldest first; those that ever held are passed over, which are few.
// in:  now datetime
// out: urn string, state map, validFrom datetime, validUntil datetime
MATCH (state:State)<-[has:HAS_STATE]-(right:Authorization)
WHERE state.responder > ''
  AND has.validFrom <= $now
  AND $now < has.validUntil
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN right.urn AS urn, properties(state) AS state, has.validFrom AS validFrom, has.validUntil AS validUntil
ORDER BY validFrom, urn
