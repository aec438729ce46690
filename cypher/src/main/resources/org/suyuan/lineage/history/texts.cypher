// Everything in words that was ever held of some things: their states, and what their fields were said to be.
// in:  urns list<string>
// out: id string, ofField boolean, texts map
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})
CALL (thing) {
  MATCH (thing)-[:HAS_STATE]->(state:State)
  RETURN elementId(state) AS id, false AS ofField, properties(state) AS texts
  UNION ALL
  MATCH (thing)-[has:HAS_FIELD]->()
  RETURN elementId(has) AS id, true AS ofField, has {.type, .description} AS texts
}
RETURN id, ofField, texts
