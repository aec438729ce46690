// Things whose words match at a moment, best first, then by the order of pinyin; each once, and by the name that it then had: two
// registers may tell of one.
// in:  query string, candidates int, labels list<string>, valid datetime, known datetime, skip int, most int
// out: urn string, name string
CALL db.index.fulltext.queryNodes('state_words', $query, {limit: $candidates}) YIELD node AS state, score
MATCH (state)<-[has:HAS_STATE]-(thing:Thing)
WHERE has.validFrom <= $valid
  AND $valid < has.validUntil
  AND has.knownFrom <= $known
  AND $known < has.knownUntil
  AND (size($labels) = 0 OR any(label IN $labels WHERE label IN labels(thing)))
WITH thing, max(score) AS score
CALL (thing) {
  MATCH (thing)-[has:HAS_STATE]->(state:State)
  WHERE has.validFrom <= $valid
    AND $valid < has.validUntil
    AND has.knownFrom <= $known
    AND $known < has.knownUntil
    AND state.name IS NOT NULL
  RETURN state
  ORDER BY has.openedBy DESC
  LIMIT 1
}
WITH thing, state, score
ORDER BY round(score, 3) DESC, state.sort, thing.urn
SKIP $skip
LIMIT $most
RETURN thing.urn AS urn, state.name AS name
