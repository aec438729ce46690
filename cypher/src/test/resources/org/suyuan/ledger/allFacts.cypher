// Every timed relationship, whenever it was held; what two lines of registers say is kept of each.
// out: from string, type string, to string, validFrom datetime, validUntil datetime, knownFrom datetime, knownUntil datetime, openedBy int, closedBy int
MATCH (from)-[fact]->(to)
WHERE fact.openedBy IS NOT NULL
RETURN from.urn AS from, type(fact) + coalesce(' by ' + fact.job, '')
    + coalesce(' as ' + coalesce(fact.line, to.line) + ' says', '') AS type, coalesce(to.urn, '') AS to,
  fact.validFrom AS validFrom, fact.validUntil AS validUntil, fact.knownFrom AS knownFrom, fact.knownUntil AS knownUntil,
  fact.openedBy AS openedBy, coalesce(fact.closedBy, 0) AS closedBy
