// The units that lie in some divisions, or lay there last, from one urn on; as many as there ever were there are read.
// in:  divisions list<string>, from string, most int, valid datetime, known datetime
// out: urn string
UNWIND $divisions AS division
MATCH (:Thing {urn: division})<-[located:LOCATED_IN]-(unit:Unit)
WHERE unit.urn >= $from
  AND located.validFrom <= $valid
  AND located.knownFrom <= $known
  AND $known < located.knownUntil
  AND ($valid < located.validUntil OR NOT EXISTS {
    MATCH (unit)-[now:LOCATED_IN]->()
    WHERE now.validFrom <= $valid
      AND $valid < now.validUntil
      AND now.knownFrom <= $known
      AND $known < now.knownUntil
  })
RETURN DISTINCT unit.urn AS urn
ORDER BY urn
LIMIT $most
