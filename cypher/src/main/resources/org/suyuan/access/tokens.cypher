// Every API token, as it is known now.
// out: urn string, name string, roles list<string>, unit string, validFrom datetime, validUntil datetime
MATCH (state:State)<-[has:HAS_STATE]-(token:Authorization)
WHERE state.tokenDigest IS NOT NULL
  AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN token.urn AS urn, state.name AS name, state.roles AS roles, state.unit AS unit, has.validFrom AS validFrom, has.validUntil AS validUntil
ORDER BY validFrom, urn
