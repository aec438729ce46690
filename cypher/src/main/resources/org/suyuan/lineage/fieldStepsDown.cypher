// One step downstream from each column to columns, or to a holding that is fed as a whole.
// in:  points list<string>, valid datetime, known datetime
// out: near string, job string, far string, ways list<string>
UNWIND $points AS near_
MATCH (near:Thing {urn: near_})-[flow:FEEDS]->(far)
WHERE flow.validFrom <= $valid
  AND $valid < flow.validUntil
  AND flow.knownFrom <= $known
  AND $known < flow.knownUntil
RETURN near_ AS near, flow.job AS job, far.urn AS far, flow.ways AS ways
