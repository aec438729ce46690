// The units that something is told of: the parties of a paper; who answers for a dataset or keeps a copy
// of it; the holder of a system.
// in:  urn string
// out: units list<string>
MATCH (thing:Thing {urn: $urn})
RETURN COLLECT {
  MATCH (thing)-[tie:GRANTED_BY|GRANTED_TO|HELD_BY]->(unit:Unit)
  WHERE tie.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn
  UNION
  MATCH (thing)<-[tie:PARTY_TO|ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE tie.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn
  UNION
  MATCH (thing)<-[copy:COPY_OF]-(:Holding)-[tie:HELD_BY]->(unit:Unit)
  WHERE copy.knownUntil = datetime('9999-12-31T00:00:00Z')
    AND tie.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn
} AS units
