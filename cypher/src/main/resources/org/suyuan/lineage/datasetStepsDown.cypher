// One step downstream from each dataset, by any of its copies, to datasets.
// in:  points list<string>, valid datetime, known datetime
// out: near string, job string, far string
UNWIND $points AS near_
MATCH (near:Thing {urn: near_})<-[nearCopy:COPY_OF]-(holding:Holding)
WHERE nearCopy.validFrom <= $valid
  AND $valid < nearCopy.validUntil
  AND nearCopy.knownFrom <= $known
  AND $known < nearCopy.knownUntil
MATCH (holding)-[first:FEEDS]->(job:Job)
WHERE first.validFrom <= $valid
  AND $valid < first.validUntil
  AND first.knownFrom <= $known
  AND $known < first.knownUntil
MATCH (job)-[second:FEEDS]->(far:Holding)
WHERE second.validFrom <= $valid
  AND $valid < second.validUntil
  AND second.knownFrom <= $known
  AND $known < second.knownUntil
MATCH (far)-[farCopy:COPY_OF]->(dataset:Dataset)
WHERE farCopy.validFrom <= $valid
  AND $valid < farCopy.validUntil
  AND farCopy.knownFrom <= $known
  AND $known < farCopy.knownUntil
RETURN DISTINCT near_ AS near, job.urn AS job, dataset.urn AS far
