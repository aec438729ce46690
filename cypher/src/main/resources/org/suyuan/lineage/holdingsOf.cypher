// The holdings of a dataset.
// in:  urn string, valid datetime, known datetime
// out: holding string
MATCH (dataset:Thing {urn: $urn})<-[copy:COPY_OF]-(holding:Holding)
WHERE copy.validFrom <= $valid
  AND $valid < copy.validUntil
  AND copy.knownFrom <= $known
  AND $known < copy.knownUntil
RETURN holding.urn AS holding
ORDER BY holding
