// Every flow upstream of some holdings or jobs: their reach first, each thing once, then the flows from each.
// Neo4j expands this pruned, each node once; the test looks at its plan.
// in:  points list<string>, valid datetime, known datetime, most int
// out: near string, far string, things int
MATCH (start:Thing)
WHERE start.urn IN $points
MATCH (start) (()<-[flow:FEEDS WHERE flow.validFrom <= $valid AND $valid < flow.validUntil AND flow.knownFrom <= $known AND $known < flow.knownUntil]-(:Holding|Job)){0,} (reached)
WITH DISTINCT reached
LIMIT $most
WITH collect(reached) AS reach
WITH reach, size(reach) AS things
UNWIND reach AS near
MATCH (near)<-[flow:FEEDS]-(far:Holding|Job)
WHERE flow.validFrom <= $valid
  AND $valid < flow.validUntil
  AND flow.knownFrom <= $known
  AND $known < flow.knownUntil
RETURN near.urn AS near, far.urn AS far, things
