// The rights of one responder that hold now, the oldest first.
// in:  responder string, now datetime
// out: urn string, state map, validFrom datetime, validUntil datetime
MATCH (state:State {responder: $responder})<-[has:HAS_STATE]-(right:Authorization)
WHERE has.validFrom <= $now
  AND $now < has.validUntil
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN right.urn AS urn, properties(state) AS state, has.validFrom AS validFrom, has.validUntil AS validUntil
ORDER BY validFrom, urn
