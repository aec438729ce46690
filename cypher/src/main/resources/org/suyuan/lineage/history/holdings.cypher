// What is held just now of each holding and its dataset and when it was dropped.
// in:  urns list<string>
// out: urn string, exists boolean, drops list<datetime>, has list<map>, states list<map>, datasetStates list<map>
UNWIND $urns AS urn
OPTIONAL MATCH (holding:Thing {urn: urn})
RETURN
  urn,
  holding IS NOT NULL AS exists,
  [(holding)<-[:CHANGES]-(entry:Entry) | entry.at] AS drops,
  [(holding)-[has:HAS_FIELD]->(field:Field) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
    has {of: field.urn, .type, .description, .validFrom, .validUntil, held: elementId(has)}] AS has,
  [(holding)-[has:HAS_STATE]->(state:State) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
    has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}] AS states,
  COLLECT {
    MATCH (dataset:Thing {urn: replace(urn, 'urn:suyuan:holding:', 'urn:suyuan:dataset:')})-[has:HAS_STATE]->(state:State)
    WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}
  } AS datasetStates
