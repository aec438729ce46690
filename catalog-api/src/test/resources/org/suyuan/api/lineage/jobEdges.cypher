// Every edge between a job and a holding that was ever known.
// out: side string, job string, holding string
CALL () {
  MATCH (job:Job)-[:FEEDS]->(holding:Holding)
  RETURN DISTINCT 'OUT' AS side, job, holding
  UNION
  MATCH (job:Job)<-[:FEEDS]-(holding:Holding)
  RETURN DISTINCT 'IN' AS side, job, holding
}
RETURN side, job.urn AS job, holding.urn AS holding
