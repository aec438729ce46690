// What some entries of the ledger tell of runs, and of copies that were renamed or deleted, in their order. Times are in microseconds
// since 1970; copies are called by the keys of their urns.
// in:  after int, upTo int
// out: known int, at int, subject int, run string, phase string, more boolean, reads list<int>, writes list<int>, renames list<int>, drops list<string>
MATCH (entry:Entry)
USING INDEX entry:Entry(number)
WHERE $after < entry.number <= $upTo
  AND entry.at IS NOT NULL
  AND (entry.phase IS NOT NULL OR entry.renames IS NOT NULL OR EXISTS { (entry)-[:CHANGES]->() })
WITH entry, head([(entry)-[:ABOUT]->(run:Run) | run]) AS run
RETURN
  1000000 * entry.known.epochSeconds + entry.known.microsecond AS known,
  1000000 * entry.at.epochSeconds + entry.at.microsecond AS at,
  entry.subject AS subject,
  run.urn AS run,
  entry.phase AS phase,
  EXISTS {
    MATCH (run)<-[:ABOUT]-(before:Entry)
    WHERE before.number < entry.number
  } AS more,
  entry.reads AS reads,
  entry.writes AS writes,
  entry.renames AS renames,
  [(entry)-[:CHANGES]->(holding:Holding) | holding.urn] AS drops
ORDER BY entry.number
