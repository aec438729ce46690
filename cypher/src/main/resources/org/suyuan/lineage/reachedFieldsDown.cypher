// Every flow downstream of some columns: their reach first, each column once, then the flows from each.
// Neo4j expands this pruned, each node once; the test looks at its plan.
// in:  points list<string>, valid datetime, known datetime, most int
// out: near string, job string, far string, ways list<string>, things int
MATCH (start:Thing)
WHERE start.urn IN $points
MATCH (start) (()-[flow:FEEDS WHERE flow.validFrom <= $valid AND $valid < flow.validUntil AND flow.knownFrom <= $known AND $known < flow.knownUntil]->()){0,} (reached:Field)
WITH DISTINCT reached
LIMIT $most
WITH collect(reached) AS reach
WITH reach, size(reach) AS things
UNWIND reach AS near
MATCH (near)-[flow:FEEDS]->(far:Thing)
WHERE flow.validFrom <= $valid
  AND $valid < flow.validUntil
  AND flow.knownFrom <= $known
  AND $known < flow.knownUntil
RETURN near.urn AS near, flow.job AS job, far.urn AS far, flow.ways AS ways, things
