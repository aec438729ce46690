// How some units stand to one: where they lie, or lay last; whether it supervises them, whether they belong under it, whether they are above it, and who is
// a party to their papers or to those that these narrow, of each some.
// in:  units list<string>, own string, valid datetime, known datetime, most int
// out: unit string, divisions list<string>, supervised boolean, under boolean, above boolean, partners list<string>
MATCH (own:Thing {urn: $own})
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
RETURN urn AS unit,
  COLLECT {
    MATCH (unit)-[lies:LOCATED_IN]->(division:Division)
    WHERE lies.validFrom <= $valid AND lies.knownFrom <= $known AND $known < lies.knownUntil
    WITH CASE WHEN $valid < lies.validUntil THEN datetime('9999-12-31T00:00:00Z') ELSE lies.validUntil END AS until, division
    ORDER BY until DESC
    WITH until, collect(DISTINCT division) AS divisions
    ORDER BY until DESC
    LIMIT 1
    UNWIND divisions AS division
    RETURN substring(division.urn, size('urn:suyuan:division:'))
  } AS divisions,
  EXISTS {
    MATCH (own)-[over:SUPERVISES]->(unit)
    WHERE over.validFrom <= $valid AND $valid < over.validUntil AND over.knownFrom <= $known AND $known < over.knownUntil
  } AS supervised,
  EXISTS {
    MATCH (unit) (()-[tie:SUBORDINATE_TO WHERE tie.validFrom <= $valid AND $valid < tie.validUntil AND tie.knownFrom <= $known AND $known < tie.knownUntil]->()){1,6} (own)
  } AS under,
  EXISTS {
    MATCH (unit)-[over:SUPERVISES]->(own)
    WHERE over.validFrom <= $valid AND $valid < over.validUntil AND over.knownFrom <= $known AND $known < over.knownUntil
  } OR EXISTS {
    MATCH (own)-[tie:SUBORDINATE_TO]->(unit)
    WHERE tie.validFrom <= $valid AND $valid < tie.validUntil AND tie.knownFrom <= $known AND $known < tie.knownUntil
  } AS above,
  COLLECT {
    MATCH (unit)<-[one:GRANTED_BY|GRANTED_TO]-(paper:Authorization)
    MATCH (paper) (()-[narrows:NARROWS WHERE narrows.validFrom <= $valid AND $valid < narrows.validUntil AND narrows.knownFrom <= $known AND $known < narrows.knownUntil]->()){0,6} (upper)-[other:GRANTED_BY|GRANTED_TO]->(partner:Unit)
    WHERE one.validFrom <= $valid AND $valid < one.validUntil AND one.knownFrom <= $known AND $known < one.knownUntil
      AND other.validFrom <= $valid AND $valid < other.validUntil AND other.knownFrom <= $known AND $known < other.knownUntil
    RETURN DISTINCT partner.urn
    LIMIT $most
  } AS partners
