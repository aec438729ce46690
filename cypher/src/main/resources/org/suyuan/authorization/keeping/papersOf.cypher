// The papers that a unit holds, as itself, as one of its kind or as everybody does; or by which it gave, with all below those it gave; or
// all that may be about some data, with all below but those about other data by name: those that name them or a collection around
// them, those about no data by name that who answers for them gave, and those about all data that the law gives or, of sharing,
// perhaps an approver. And the data that those papers may be about: named by them or by those above, or, where one is about all,
// what its grantors answer for.
// An empty text asks for nothing. Rows that carry the list of papers are neither sorted nor made distinct: each would be kept with it.
// in:  holder string, grantor string, dataset string, known datetime
// out: papers list<string>, datasets list<string>
CALL () {
  MATCH (:Thing {urn: $holder})<-[given:GRANTED_TO]-(paper:Authorization)
  WHERE given.knownFrom <= $known
    AND $known < given.knownUntil
  RETURN paper
  UNION
  MATCH (:Thing {urn: $holder})-[given:PARTY_TO]->(paper:Authorization)
  WHERE given.knownFrom <= $known
    AND $known < given.knownUntil
  RETURN paper
  UNION
  MATCH (:Thing {urn: $holder})-[:HAS_STATE]->(state:State)
  WITH DISTINCT state.kind AS kind
  UNWIND ['%2A', kind] AS word
  MATCH (:Thing {urn: 'urn:suyuan:concept:unitKind/' + word})<-[given:GRANTED_TO]-(paper:Authorization)
  WHERE given.knownFrom <= $known
    AND $known < given.knownUntil
  RETURN paper
  UNION
  MATCH (:Thing {urn: $grantor})<-[given:GRANTED_BY]-(first:Authorization)
  WHERE given.knownFrom <= $known
    AND $known < given.knownUntil
  MATCH (first) (()<-[narrows:NARROWS]-() WHERE narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (paper)
  RETURN paper
  UNION
  MATCH (asked:Thing {urn: $dataset})
  CALL (asked) {
    MATCH (asked) (()-[inside:PART_OF]->() WHERE inside.knownFrom <= $known AND $known < inside.knownUntil)* (one)
    RETURN collect(DISTINCT one) AS around
  }
  CALL (asked, around) {
    CALL (asked, around) {
      UNWIND around AS dataset
      MATCH (dataset)<-[covers:COVERS]-(first:Authorization)
      WHERE covers.knownFrom <= $known
        AND $known < covers.knownUntil
      RETURN first
      UNION
      MATCH (asked)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)-[given:GRANTED_BY|PARTY_TO]-(first:Authorization)
      WHERE answers.knownFrom <= $known
        AND $known < answers.knownUntil
        AND given.knownFrom <= $known
        AND $known < given.knownUntil
        AND NOT EXISTS {
          MATCH (first)-[covers:COVERS]->(:Dataset)
          WHERE covers.knownFrom <= $known
            AND $known < covers.knownUntil
        }
      RETURN first
      UNION
      UNWIND ['MANDATE', 'EMERGENCY', 'DIRECT_DISCLOSURE', 'SHARING'] AS kind
      MATCH (first:Authorization)-[has:HAS_STATE]->(state:State {authorizationKind: kind})
      USING INDEX state:State(authorizationKind)
      WHERE state.datasets = ['*']
        AND has.knownFrom <= $known
        AND $known < has.knownUntil
      RETURN first
    }
    MATCH (first) (()<-[narrows:NARROWS]-() WHERE narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (paper)
    WITH DISTINCT paper
    WHERE NOT EXISTS {
        MATCH (paper)-[covers:COVERS]->(:Dataset)
        WHERE covers.knownFrom <= $known
          AND $known < covers.knownUntil
      }
      OR EXISTS {
        MATCH (paper)-[covers:COVERS]->(named:Dataset)
        WHERE covers.knownFrom <= $known
          AND $known < covers.knownUntil
          AND named IN around
      }
    RETURN paper
  }
  RETURN paper
}
WITH collect(DISTINCT paper) AS papers
CALL (papers) {
  UNWIND papers AS one
  MATCH (one) (()-[narrows:NARROWS]->() WHERE narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (paper)
  RETURN collect(DISTINCT paper) AS chain
}
CALL (chain) {
  CALL (chain) {
    UNWIND chain AS paper
    MATCH (paper)-[covers:COVERS]->(dataset:Dataset)
    WHERE covers.knownFrom <= $known
      AND $known < covers.knownUntil
    RETURN dataset.urn AS urn
    UNION ALL
    UNWIND chain AS paper
    MATCH (paper)-[:HAS_STATE]->(state:State {datasets: ['*']})
    MATCH (paper)-[by:GRANTED_BY]->(:Unit)-[answers:ACCOUNTABLE_FOR]->(dataset:Dataset)
    WHERE by.knownFrom <= $known
      AND $known < by.knownUntil
      AND answers.knownFrom <= $known
      AND $known < answers.knownUntil
    RETURN dataset.urn AS urn
    UNION ALL
    MATCH (:Thing {urn: $holder})-[answers:ACCOUNTABLE_FOR]->(dataset:Dataset)
    WHERE answers.knownFrom <= $known
      AND $known < answers.knownUntil
    RETURN dataset.urn AS urn
    UNION ALL
    MATCH (dataset:Thing {urn: $dataset})
    RETURN dataset.urn AS urn
  }
  RETURN collect(DISTINCT urn) AS datasets
}
RETURN [paper IN papers | paper.urn] AS papers, datasets
