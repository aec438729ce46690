// Of what data a holding was a copy at a moment.
// in:  holding string, valid datetime, known datetime
// out: dataset string
MATCH (:Thing {urn: $holding})-[copy:COPY_OF]->(dataset:Dataset)
WHERE copy.validFrom <= $valid
  AND $valid < copy.validUntil
  AND copy.knownFrom <= $known
  AND $known < copy.knownUntil
RETURN dataset.urn AS dataset
