// The copies whose urn begins with one of these texts and that exist.
// in:  starts list<string>, valid datetime, known datetime, most int
// out: holding string
UNWIND $starts AS start
MATCH (holding:Thing)
WHERE holding.urn STARTS WITH start
  AND EXISTS {
    MATCH (holding)-[copy:COPY_OF]->(:Dataset)
    WHERE copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
  }
RETURN DISTINCT holding.urn AS holding
LIMIT $most
