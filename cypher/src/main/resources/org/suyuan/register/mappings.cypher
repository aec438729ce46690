// How the sheets of a source are read, as persons confirmed it, the last first.
// in:  urn string
// out: digest string, mapping string, held string
MATCH (mapping:Thing {urn: $urn})-[has:HAS_STATE]->(state:State)
WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN state.digest AS digest, state.mapping AS mapping, elementId(has) AS held
ORDER BY has.openedBy DESC
