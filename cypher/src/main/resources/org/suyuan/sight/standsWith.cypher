// Whose word some things stand with now: of a paper the givers; of data, their copies and columns who answers for them and keeps
// them; of a system the holder, of a connection also who answers for the data from there (begins: how their urns begin). And the
// copies that are touched, of which others may be told to be the keepers.
// in:  urns list<string>, begins list<string>, now datetime
// out: units list<string>, copies list<string>
RETURN COLLECT {
  UNWIND $urns AS urn
  MATCH (thing:Thing {urn: urn})-[tie:GRANTED_BY|HELD_BY]->(unit:Unit)
  WHERE tie.validFrom <= $now AND $now < tie.validUntil AND tie.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn AS unit
  UNION
  UNWIND $urns AS urn
  MATCH (thing:Thing {urn: urn})
  CALL (thing) {
    WITH thing
    WHERE thing:Dataset
    RETURN thing AS dataset
    UNION
    MATCH (thing)-[copy:COPY_OF]->(dataset:Dataset)
    WHERE copy.validFrom <= $now AND $now < copy.validUntil AND copy.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN dataset
    UNION
    MATCH (thing)<-[has:HAS_FIELD]-(:Holding)-[copy:COPY_OF]->(dataset:Dataset)
    WHERE has.validFrom <= $now AND $now < has.validUntil AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
      AND copy.validFrom <= $now AND $now < copy.validUntil AND copy.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN dataset
  }
  CALL (dataset) {
    MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
    WHERE answers.validFrom <= $now AND $now < answers.validUntil AND answers.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN unit
    UNION
    MATCH (dataset)<-[copy:COPY_OF]-(:Holding)-[held:HELD_BY]->(unit:Unit)
    WHERE copy.validFrom <= $now AND $now < copy.validUntil AND copy.knownUntil = datetime('9999-12-31T00:00:00Z')
      AND held.validFrom <= $now AND $now < held.validUntil AND held.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN unit
  }
  RETURN DISTINCT unit.urn AS unit
  UNION
  UNWIND $begins AS begin
  MATCH (holding:Thing)
  USING INDEX SEEK holding:Thing(urn)
  WHERE holding.urn STARTS WITH begin
  MATCH (holding)-[copy:COPY_OF]->(:Dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE copy.validFrom <= $now AND $now < copy.validUntil AND copy.knownUntil = datetime('9999-12-31T00:00:00Z')
    AND answers.validFrom <= $now AND $now < answers.validUntil AND answers.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN DISTINCT unit.urn AS unit
} AS units,
COLLECT {
  UNWIND $urns AS urn
  MATCH (thing:Thing {urn: urn})
  CALL (thing) {
    WITH thing
    WHERE thing:Holding
    RETURN thing AS holding
    UNION
    MATCH (thing)<-[:HAS_FIELD]-(holding:Holding)
    RETURN holding
    UNION
    MATCH (thing)<-[copy:COPY_OF]-(holding:Holding)
    WHERE copy.validFrom <= $now AND $now < copy.validUntil AND copy.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN holding
  }
  RETURN DISTINCT holding.urn AS holding
  UNION
  UNWIND $begins AS begin
  MATCH (holding:Thing)
  USING INDEX SEEK holding:Thing(urn)
  WHERE holding.urn STARTS WITH begin
  RETURN DISTINCT holding.urn AS holding
} AS copies
