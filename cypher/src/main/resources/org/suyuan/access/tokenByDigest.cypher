// The API token whose secret has this digest, if it is valid now.
// in:  digest string, now datetime
// out: urn string, name string, roles list<string>, unit string, validFrom datetime, validUntil datetime
MATCH (state:State {tokenDigest: $digest})<-[has:HAS_STATE]-(token:Authorization)
WHERE has.validFrom <= $now
  AND $now < has.validUntil
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN token.urn AS urn, state.name AS name, state.roles AS roles, state.unit AS unit, has.validFrom AS validFrom, has.validUntil AS validUntil
