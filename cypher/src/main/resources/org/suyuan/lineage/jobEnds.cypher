// What flows into and out of some jobs.
// in:  jobs list<string>, valid datetime, known datetime
// out: job string, inputs list<string>, outputs list<string>
UNWIND $jobs AS urn
MATCH (job:Thing {urn: urn})
RETURN urn AS job,
  [(job)<-[flow:FEEDS]-(holding:Holding) WHERE flow.validFrom <= $valid AND $valid < flow.validUntil AND flow.knownFrom <= $known AND $known < flow.knownUntil | holding.urn] AS inputs,
  [(job)-[flow:FEEDS]->(holding:Holding) WHERE flow.validFrom <= $valid AND $valid < flow.validUntil AND flow.knownFrom <= $known AND $known < flow.knownUntil | holding.urn] AS outputs
