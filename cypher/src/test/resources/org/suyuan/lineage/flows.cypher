// Every flow ever known, with its times.
// out: from string, to string, job string, validFrom datetime, validUntil datetime, knownFrom datetime, knownUntil datetime
MATCH (from)-[flow:FEEDS]->(to)
RETURN from.urn AS from, to.urn AS to, flow.job AS job, flow.validFrom AS validFrom, flow.validUntil AS validUntil,
  flow.knownFrom AS knownFrom, flow.knownUntil AS knownUntil
