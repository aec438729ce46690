// Every job that ever read or wrote a holding, or one of its columns.
// in:  urns list<string>
// out: holding string, job string
UNWIND $urns AS urn
MATCH (holding:Thing {urn: urn})
CALL (holding) {
  MATCH (holding)-[:FEEDS]-(job:Job)
  RETURN job.urn AS job
  UNION
  MATCH (field:Thing)
  USING INDEX SEEK field:Thing(urn)
  WHERE field.urn STARTS WITH replace(holding.urn, 'urn:suyuan:holding:', 'urn:suyuan:field:') + '/'
  MATCH (field)-[flow:FEEDS]-()
  RETURN flow.job AS job
  UNION
  MATCH (holding)<-[flow:FEEDS]-(:Field)
  RETURN flow.job AS job
}
RETURN urn AS holding, job
