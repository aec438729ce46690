// The divisions in which some units lie now.
// in:  units list<string>, now datetime
// out: unit string, divisions list<string>
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
RETURN urn AS unit,
  COLLECT {
    MATCH (unit)-[lies:LOCATED_IN]->(division:Division)
    WHERE lies.validFrom <= $now
      AND $now < lies.validUntil
      AND lies.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN DISTINCT substring(division.urn, size('urn:suyuan:division:'))
  } AS divisions
