// Where some units lay, as told last.
// in:  units list<string>, valid datetime, known datetime
// out: unit string, division string
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})-[lies:LOCATED_IN]->(division:Division)
WHERE lies.validFrom <= $valid
  AND $valid < lies.validUntil
  AND lies.knownFrom <= $known
  AND $known < lies.knownUntil
WITH urn, division, lies
ORDER BY lies.openedBy DESC, division.urn
RETURN urn AS unit, head(collect(division.urn)) AS division
