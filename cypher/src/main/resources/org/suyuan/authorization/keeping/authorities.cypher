// The health authorities of divisions over time: whoever performs that function for one of them. Found as in performing.cypher of
// units, by the index of PERFORMS that holds function and division.
// in:  divisions list<string>, known datetime
// out: division string, unit string, validFrom datetime, validUntil datetime
UNWIND $divisions AS division
MATCH (unit:Unit)-[performs:PERFORMS]->(:Function)
USING INDEX performs:PERFORMS(function, division)
WHERE performs.function = 'HEALTH_ADMINISTRATION'
  AND performs.division = division
  AND performs.knownFrom <= $known
  AND $known < performs.knownUntil
RETURN division, unit.urn AS unit, performs.validFrom AS validFrom, performs.validUntil AS validUntil
