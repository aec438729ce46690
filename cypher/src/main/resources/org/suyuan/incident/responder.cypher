// One responder's right, as it is known now, whether it still holds or not.
// in:  urn string
// out: urn string, state map, validFrom datetime, validUntil datetime, held string
MATCH (right:Thing {urn: $urn})-[has:HAS_STATE]->(state:State)
WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN right.urn AS urn, properties(state) AS state, has.validFrom AS validFrom, has.validUntil AS validUntil, elementId(has) AS held
