// Which papers of a unit name no data is found without opening all that it holds: some unit holds thousands. One that named some
// for a part of the time is marked, too: who finds it looks.
CREATE INDEX granted_unnamed IF NOT EXISTS FOR ()-[given:GRANTED_TO]-() ON (given.unnamed);
MATCH (paper:Authorization)-[given:GRANTED_TO]->(unit:Unit)
WHERE given.unnamed IS NULL
  AND NOT EXISTS {
    MATCH (paper)-[covers:COVERS]->()
    WHERE covers.knownFrom <= given.knownFrom
      AND given.knownUntil <= covers.knownUntil
  }
SET given.unnamed = unit.urn;
