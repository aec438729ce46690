// Flows and copies that some entries of the ledger opened, or closed when earlier ones had opened them; as known up to one of these
// or a later one. Times are in microseconds since 1970.
// in:  after int, upTo int, known int
// out: relation string, from string, to string, job string, ways list<string>, closing boolean, validFrom int, validUntil int, knownFrom int, knownUntil int
CALL () {
  MATCH ()-[fact:FEEDS]->()
  USING INDEX fact:FEEDS(openedBy)
  WHERE $after < fact.openedBy <= $upTo
  RETURN fact
  UNION ALL
  MATCH ()-[fact:COPY_OF]->()
  USING INDEX fact:COPY_OF(openedBy)
  WHERE $after < fact.openedBy <= $upTo
  RETURN fact
  UNION ALL
  MATCH ()-[fact:FEEDS]->()
  USING INDEX fact:FEEDS(closedBy)
  WHERE $after < fact.closedBy <= $upTo
    AND fact.openedBy <= $after
  RETURN fact
  UNION ALL
  MATCH ()-[fact:COPY_OF]->()
  USING INDEX fact:COPY_OF(closedBy)
  WHERE $after < fact.closedBy <= $upTo
    AND fact.openedBy <= $after
  RETURN fact
}
WITH fact,
  CASE WHEN fact.closedBy <= $known THEN fact.knownUntil ELSE datetime('9999-12-31T00:00:00Z') END AS knownUntil
RETURN
  type(fact) AS relation,
  startNode(fact).urn AS from,
  endNode(fact).urn AS to,
  fact.job AS job,
  fact.ways AS ways,
  fact.openedBy <= $after AS closing,
  1000000 * fact.validFrom.epochSeconds + fact.validFrom.microsecond AS validFrom,
  1000000 * fact.validUntil.epochSeconds + fact.validUntil.microsecond AS validUntil,
  1000000 * fact.knownFrom.epochSeconds + fact.knownFrom.microsecond AS knownFrom,
  1000000 * knownUntil.epochSeconds + knownUntil.microsecond AS knownUntil
