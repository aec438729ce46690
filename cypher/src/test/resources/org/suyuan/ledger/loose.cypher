// What hangs in the air: a holding that is no copy of anything, a run of no job, a state of nothing.
// out: what string
CALL () {
  MATCH (holding:Holding)
  WHERE NOT (holding)-[:COPY_OF]->(:Dataset)
  RETURN 'no copy: ' + holding.urn AS what
  UNION ALL
  MATCH (run:Run)
  WHERE NOT (run)-[:RUN_OF]->(:Job) AND NOT (run)<-[:PART_OF]-(:Run)
  RETURN 'of no job: ' + run.urn AS what
  UNION ALL
  MATCH (state:State)
  WHERE COUNT { (:Thing)-[:HAS_STATE]->(state) } <> 1
  RETURN 'a state of ' + COUNT { (:Thing)-[:HAS_STATE]->(state) } + ' things' AS what
}
RETURN what
