// The messages of a subject since an instant; of a run, all of them as soon as one is as late.
// in:  rows list<map>
// out: number int, payload bytes
UNWIND $rows AS row
CALL (row) {
  MATCH (late:Entry)
  WHERE late.subject = row.subject
    AND late.at >= row.since
  RETURN late AS entry
  UNION
  MATCH (late:Entry)
  WHERE late.subject = row.subject
    AND late.at >= row.since
  MATCH (late)-[:ABOUT]->(run:Run)
  WITH DISTINCT run, row
  MATCH (run)<-[:ABOUT]-(entry:Entry)
  WHERE entry.subject = row.subject
  RETURN entry
}
WITH DISTINCT entry
WHERE entry.payload IS NOT NULL
RETURN entry.number AS number, entry.payload AS payload
