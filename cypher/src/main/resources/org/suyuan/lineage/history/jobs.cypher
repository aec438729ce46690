// What is held just now of each job: its states, what it reads and writes, which columns flow through it.
// in:  urns list<string>
// out: urn string, exists boolean, inputs list<map>, outputs list<map>, columns list<map>, states list<map>, parents list<map>
UNWIND $urns AS urn
OPTIONAL MATCH (job:Thing {urn: urn})
RETURN
  urn,
  job IS NOT NULL AS exists,
  [(job)<-[flow:FEEDS]-(holding:Holding) WHERE flow.knownUntil = datetime('9999-12-31T00:00:00Z') |
    flow {of: holding.urn, .validFrom, .validUntil, held: elementId(flow)}] AS inputs,
  [(job)-[flow:FEEDS]->(holding:Holding) WHERE flow.knownUntil = datetime('9999-12-31T00:00:00Z') |
    flow {of: holding.urn, .validFrom, .validUntil, held: elementId(flow)}] AS outputs,
  COLLECT {
    MATCH (job)-[:FEEDS]->(out:Holding)
    WITH DISTINCT out, urn
    CALL (out, urn) {
      MATCH (to:Thing)
      WHERE to.urn STARTS WITH replace(out.urn, 'urn:suyuan:holding:', 'urn:suyuan:field:') + '/'
      MATCH (to)<-[flow:FEEDS]-(from:Field)
      WHERE flow.job = urn
        AND flow.knownUntil = datetime('9999-12-31T00:00:00Z')
      RETURN to, flow, from
      UNION ALL
      MATCH (out)<-[flow:FEEDS]-(from:Field)
      WHERE flow.job = urn
        AND flow.knownUntil = datetime('9999-12-31T00:00:00Z')
      RETURN out AS to, flow, from
    }
    RETURN flow {of: from.urn, to: to.urn, .ways, .validFrom, .validUntil, held: elementId(flow)}
  } AS columns,
  [(job)-[has:HAS_STATE]->(state:State) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
    has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}] AS states,
  [(job)-[part:PART_OF]->(parent:Job) WHERE part.knownUntil = datetime('9999-12-31T00:00:00Z') |
    part {of: parent.urn, .validFrom, .validUntil, held: elementId(part)}] AS parents
