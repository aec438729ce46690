// Which of these runs are known, and since when as runs of a job; what is held just now of each job: its states, what it
// reads and writes, which columns flow through it; and of each holding and its dataset, with when it was dropped.
// in:  runs list<map>, jobs list<string>, holdings list<string>
// out: runs list<map>, jobs list<map>, holdings list<map>
CALL () {
  UNWIND $runs AS row
  OPTIONAL MATCH (run:Thing {urn: row.run})
  OPTIONAL MATCH (run)<-[:ABOUT]-(entry:Entry)
  WHERE entry.subject = row.subject
  WITH row, run, min(entry.at) AS start
  RETURN collect({run: row.run, job: row.job, exists: run IS NOT NULL, start: start}) AS runs
}
CALL () {
  UNWIND $jobs AS urn
  OPTIONAL MATCH (job:Thing {urn: urn})
  RETURN collect({
    urn: urn,
    exists: job IS NOT NULL,
    inputs: [(job)<-[flow:FEEDS]-(holding:Holding) WHERE flow.knownUntil = datetime('9999-12-31T00:00:00Z') |
      flow {of: holding.urn, .validFrom, .validUntil, held: elementId(flow)}],
    outputs: [(job)-[flow:FEEDS]->(holding:Holding) WHERE flow.knownUntil = datetime('9999-12-31T00:00:00Z') |
      flow {of: holding.urn, .validFrom, .validUntil, held: elementId(flow)}],
    columns: COLLECT {
      MATCH (job)-[:FEEDS]->(out:Holding)
      WITH DISTINCT out, urn
      CALL (out, urn) {
        MATCH (to:Thing)
        USING INDEX SEEK to:Thing(urn)
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
    },
    states: [(job)-[has:HAS_STATE]->(state:State) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
      has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}],
    parents: [(job)-[part:PART_OF]->(parent:Job) WHERE part.knownUntil = datetime('9999-12-31T00:00:00Z') |
      part {of: parent.urn, .validFrom, .validUntil, held: elementId(part)}]
  }) AS jobs
}
CALL () {
  UNWIND $holdings AS urn
  OPTIONAL MATCH (holding:Thing {urn: urn})
  RETURN collect({
    urn: urn,
    exists: holding IS NOT NULL,
    drops: [(holding)<-[:CHANGES]-(entry:Entry) | entry.at],
    has: [(holding)-[has:HAS_FIELD]->(field:Field) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
      has {of: field.urn, .type, .description, .validFrom, .validUntil, held: elementId(has)}],
    states: [(holding)-[has:HAS_STATE]->(state:State) WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z') |
      has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}],
    datasetStates: COLLECT {
      MATCH (dataset:Thing {urn: replace(urn, 'urn:suyuan:holding:', 'urn:suyuan:dataset:')})-[has:HAS_STATE]->(state:State)
      USING INDEX SEEK dataset:Thing(urn)
      WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
      RETURN has {state: properties(state), .validFrom, .validUntil, held: elementId(has)}
    }
  }) AS holdings
}
RETURN runs, jobs, holdings
