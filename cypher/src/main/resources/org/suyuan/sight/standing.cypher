// Where a unit supervises, from whom it holds a right to all of their data, and among whom it is given what is given to many.
// in:  own string, valid datetime, known datetime
// out: divisions list<string>, broad list<string>, many list<string>
MATCH (own:Thing {urn: $own})
RETURN
  COLLECT {
    MATCH (own)-[performs:PERFORMS]->(:Function)
    WHERE performs.function = 'HEALTH_ADMINISTRATION'
      AND performs.validFrom <= $valid AND $valid < performs.validUntil AND performs.knownFrom <= $known AND $known < performs.knownUntil
    RETURN DISTINCT performs.division
    UNION
    MATCH (own)-[acts:HAS_ROLE]->(division:Division)
    WHERE acts.role = 'SUPERVISOR'
      AND acts.validFrom <= $valid AND $valid < acts.validUntil AND acts.knownFrom <= $known AND $known < acts.knownUntil
    RETURN DISTINCT substring(division.urn, size('urn:suyuan:division:')) AS `performs.division`
  } AS divisions,
  COLLECT {
    MATCH (:Unit)<-[got:GRANTED_TO]-(paper:Authorization)-[has:HAS_STATE]->(state:State)
    USING INDEX got:GRANTED_TO(unnamed)
    WHERE got.unnamed = $own
      AND got.validFrom <= $valid AND $valid < got.validUntil AND got.knownFrom <= $known AND $known < got.knownUntil
      AND has.validFrom <= $valid AND $valid < has.validUntil AND has.knownFrom <= $known AND $known < has.knownUntil
      AND state.status = 'GRANTED'
      AND '*' IN state.datasets
      AND NOT EXISTS {
        MATCH (paper)-[ended:HAS_STATE]->(end:State)
        WHERE end.status IN ['REVOKED', 'SUSPENDED']
          AND ended.validFrom <= $valid AND $valid < ended.validUntil AND ended.knownFrom <= $known AND $known < ended.knownUntil
      }
    UNWIND state.grantors AS grantor
    RETURN DISTINCT grantor
  } AS broad,
  ['urn:suyuan:concept:unitKind/%2A'] + COLLECT {
    MATCH (own)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid AND $valid < has.validUntil AND has.knownFrom <= $known AND $known < has.knownUntil
      AND state.kind IS NOT NULL
    RETURN DISTINCT 'urn:suyuan:concept:unitKind/' + state.kind
  } AS many
