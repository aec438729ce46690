// How much flows into and out of each of the copies whose urn begins with these texts; those without flows are left out.
// in:  starts list<string>, valid datetime, known datetime
// out: holding string, flows int
UNWIND $starts AS start
MATCH (holding:Thing)
USING INDEX SEEK holding:Thing(urn)
WHERE holding.urn STARTS WITH start
WITH holding, COUNT {
    MATCH (holding)-[flow:FEEDS]-(:Job)
    WHERE flow.validFrom <= $valid
      AND $valid < flow.validUntil
      AND flow.knownFrom <= $known
      AND $known < flow.knownUntil
  } AS flows
WHERE flows > 0
RETURN holding.urn AS holding, flows
