// The dataset of each holding, and every holding of that dataset; where registers disagree several, the last told last.
// in:  urns list<string>, valid datetime, known datetime
// out: holding string, dataset string, others list<string>
UNWIND $urns AS urn
MATCH (holding:Thing {urn: urn})-[copy:COPY_OF]->(dataset:Dataset)
WHERE copy.validFrom <= $valid
  AND $valid < copy.validUntil
  AND copy.knownFrom <= $known
  AND $known < copy.knownUntil
RETURN urn AS holding, dataset.urn AS dataset,
  [(dataset)<-[other:COPY_OF]-(also:Holding) WHERE other.validFrom <= $valid AND $valid < other.validUntil AND other.knownFrom <= $known AND $known < other.knownUntil | also.urn] AS others
ORDER BY holding, copy.openedBy, dataset
