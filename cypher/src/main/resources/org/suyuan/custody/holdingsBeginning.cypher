// The copies whose urn begins with one of these texts and that exist.
// in:  starts list<string>, valid datetime, known datetime, most int
// out: holding string
UNWIND $starts AS start
MATCH (holding:Thing)
USING INDEX SEEK holding:Thing(urn)
WHERE holding.urn STARTS WITH start
  AND EXISTS {
    MATCH (holding)-[has:HAS_STATE]->(:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
  }
RETURN DISTINCT holding.urn AS holding
LIMIT $most
