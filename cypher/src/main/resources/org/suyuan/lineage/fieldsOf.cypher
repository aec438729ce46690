// The columns of holdings: those they have, and those through which something flows.
// in:  urns list<string>, valid datetime, known datetime
// out: field string
UNWIND $urns AS urn
MATCH (field:Thing)
USING INDEX SEEK field:Thing(urn)
WHERE field.urn STARTS WITH replace(urn, 'urn:suyuan:holding:', 'urn:suyuan:field:') + '/'
  AND EXISTS {
    MATCH (field)-[fact:HAS_FIELD|FEEDS]-()
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
  }
RETURN DISTINCT field.urn AS field
ORDER BY field
