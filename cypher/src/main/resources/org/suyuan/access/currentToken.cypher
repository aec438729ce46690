// The state of one API token, as it is known now, whether it is still valid or not.
// in:  urn string
// out: name string, roles list<string>, unit string, tokenDigest string, validFrom datetime, validUntil datetime, held string
MATCH (token:Thing {urn: $urn})-[has:HAS_STATE]->(state:State)
WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN state.name AS name, state.roles AS roles, state.unit AS unit, state.tokenDigest AS tokenDigest,
  has.validFrom AS validFrom, has.validUntil AS validUntil, elementId(has) AS held
