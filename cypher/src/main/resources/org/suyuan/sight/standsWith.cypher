// Whose word some things stand with now: of a paper the givers, whenever it counts, of a system the holder, of data and of copies who answers for
// them and who is told to hold them; and the copies that are touched, whose keepers may be told of by their connection. Those of a
// connection are the copies whose urns begin so (begins).
// in:  urns list<string>, begins list<string>, now datetime
// out: units list<string>, copies list<string>
CALL () {
  CALL () {
    UNWIND $urns AS urn
    MATCH (thing:Thing {urn: urn})
    CALL (thing) {
      WITH thing
      WHERE thing:Holding
      RETURN thing AS copy
      UNION
      MATCH (thing)<-[:HAS_FIELD]-(copy:Holding)
      RETURN copy
      UNION
      MATCH (thing)<-[of:COPY_OF]-(copy:Holding)
      WHERE of.validFrom <= $now AND $now < of.validUntil AND of.knownUntil = datetime('9999-12-31T00:00:00Z')
      RETURN copy
    }
    RETURN copy
    UNION
    UNWIND $begins AS begin
    MATCH (copy:Thing)
    USING INDEX SEEK copy:Thing(urn)
    WHERE copy.urn STARTS WITH begin
    RETURN copy
  }
  RETURN collect(DISTINCT copy) AS copies
}
RETURN COLLECT {
  UNWIND $urns + [copy IN copies | copy.urn] AS urn
  MATCH (thing:Thing {urn: urn})-[tie:GRANTED_BY|HELD_BY]->(unit:Unit)
  WHERE tie.knownUntil = datetime('9999-12-31T00:00:00Z')
    AND (tie:GRANTED_BY OR (tie.validFrom <= $now AND $now < tie.validUntil))
  RETURN unit.urn AS unit
  UNION
  UNWIND $urns AS urn
  MATCH (:Thing {urn: urn})<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE answers.validFrom <= $now AND $now < answers.validUntil AND answers.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn AS unit
  UNION
  UNWIND copies AS copy
  MATCH (copy)-[of:COPY_OF]->(:Dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE of.validFrom <= $now AND $now < of.validUntil AND of.knownUntil = datetime('9999-12-31T00:00:00Z')
    AND answers.validFrom <= $now AND $now < answers.validUntil AND answers.knownUntil = datetime('9999-12-31T00:00:00Z')
  RETURN unit.urn AS unit
} AS units, [copy IN copies | copy.urn] AS copies
