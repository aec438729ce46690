// What things were called at a moment, in Chinese and, where it is known, in English; of two registers' words the one told last. What is no
// more is called by the last name that it had before.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string, zh string, en string
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})-[has:HAS_STATE]->(state:State)
WHERE has.validFrom <= $valid
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
  AND state.name IS NOT NULL
RETURN urn, state.name AS zh, state.nameEn AS en
ORDER BY urn, CASE WHEN $valid < has.validUntil THEN datetime('9999-12-31T00:00:00Z') ELSE has.validUntil END DESC, has.openedBy DESC
