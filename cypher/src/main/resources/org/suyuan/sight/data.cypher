// Who answers for some datasets, which copies there are, and whether a paper that names them gives a right to one unit, or to many
// of which it is one.
// in:  datasets list<string>, own string, many list<string>, valid datetime, known datetime
// out: dataset string, accountable list<string>, copies list<string>, entrusted boolean, offered boolean
MATCH (own:Thing {urn: $own})
UNWIND $datasets AS urn
MATCH (dataset:Thing {urn: urn})
RETURN urn AS dataset,
  COLLECT {
    MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
    WHERE answers.validFrom <= $valid AND $valid < answers.validUntil AND answers.knownFrom <= $known AND $known < answers.knownUntil
    RETURN DISTINCT unit.urn
  } AS accountable,
  COLLECT {
    MATCH (dataset)<-[copy:COPY_OF]-(holding:Holding)
    WHERE copy.validFrom <= $valid AND $valid < copy.validUntil AND copy.knownFrom <= $known AND $known < copy.knownUntil
    RETURN DISTINCT holding.urn
  } AS copies,
  EXISTS {
    MATCH (dataset)<-[covers:COVERS]-(paper:Authorization)-[got:GRANTED_TO]->(own)
    WHERE covers.validFrom <= $valid AND $valid < covers.validUntil AND covers.knownFrom <= $known AND $known < covers.knownUntil
      AND got.validFrom <= $valid AND $valid < got.validUntil AND got.knownFrom <= $known AND $known < got.knownUntil
      AND NOT EXISTS {
        MATCH (paper)-[ended:HAS_STATE]->(end:State)
        WHERE end.status IN ['REVOKED', 'SUSPENDED']
          AND ended.validFrom <= $valid AND $valid < ended.validUntil AND ended.knownFrom <= $known AND $known < ended.knownUntil
      }
  } AS entrusted,
  EXISTS {
    MATCH (dataset)<-[covers:COVERS]-(paper:Authorization)-[got:GRANTED_TO]->(all:Concept)
    WHERE all.urn IN $many
      AND covers.validFrom <= $valid AND $valid < covers.validUntil AND covers.knownFrom <= $known AND $known < covers.knownUntil
      AND got.validFrom <= $valid AND $valid < got.validUntil AND got.knownFrom <= $known AND $known < got.knownUntil
      AND NOT EXISTS {
        MATCH (paper)-[ended:HAS_STATE]->(end:State)
        WHERE end.status IN ['REVOKED', 'SUSPENDED']
          AND ended.validFrom <= $valid AND $valid < ended.validUntil AND ended.knownFrom <= $known AND $known < ended.knownUntil
      }
  } AS offered
