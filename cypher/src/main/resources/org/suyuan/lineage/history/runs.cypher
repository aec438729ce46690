// Which of these runs are known, and since when as runs of a job.
// in:  rows list<map>
// out: run string, job string, exists boolean, start datetime
UNWIND $rows AS row
OPTIONAL MATCH (run:Thing {urn: row.run})
OPTIONAL MATCH (run)<-[:ABOUT]-(entry:Entry)
WHERE entry.subject = row.subject
RETURN row.run AS run, row.job AS job, run IS NOT NULL AS exists, min(entry.at) AS start
