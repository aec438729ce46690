// Which papers of a unit name no data is found without opening all that it holds: some unit holds thousands.
CREATE INDEX granted_unnamed IF NOT EXISTS FOR ()-[given:GRANTED_TO]-() ON (given.unnamed);
MATCH (paper:Authorization)-[given:GRANTED_TO]->(unit:Unit)
WHERE given.unnamed IS NULL
  AND NOT EXISTS {
    MATCH (paper)-[covers:COVERS]->()
    WHERE covers.openedBy = given.openedBy
  }
SET given.unnamed = unit.urn;
