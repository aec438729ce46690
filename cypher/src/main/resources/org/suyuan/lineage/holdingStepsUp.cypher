// One step upstream from each holding through its jobs; from a job, to its holdings.
// in:  points list<string>, valid datetime, known datetime
// out: near string, job string, far string
UNWIND $points AS near_
MATCH (near:Thing {urn: near_})
CALL (near) {
  WITH near
  WHERE near:Job
  RETURN near AS job
  UNION
  MATCH (near)<-[first:FEEDS]-(job:Job)
  WHERE first.validFrom <= $valid
    AND $valid < first.validUntil
    AND first.knownFrom <= $known
    AND $known < first.knownUntil
  RETURN job
}
OPTIONAL MATCH (job)<-[second:FEEDS]-(far:Holding)
WHERE second.validFrom <= $valid
  AND $valid < second.validUntil
  AND second.knownFrom <= $known
  AND $known < second.knownUntil
RETURN DISTINCT near_ AS near, job.urn AS job, far.urn AS far
