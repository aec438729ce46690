// What a unit may hold: the copies that a register gives it, and the connections that it is bound to, directly or by a system.
// in:  unit string, valid datetime, known datetime
// out: urn string
MATCH (unit:Thing {urn: $unit})<-[held:HELD_BY]-(thing:Holding|System)
WHERE held.validFrom <= $valid
  AND $valid < held.validUntil
  AND held.knownFrom <= $known
  AND $known < held.knownUntil
CALL (thing) {
  RETURN thing AS found
  UNION
  MATCH (thing)<-[lies:STORED_IN|PART_OF]-(found:Holding|System)
  WHERE lies.validFrom <= $valid
    AND $valid < lies.validUntil
    AND lies.knownFrom <= $known
    AND $known < lies.knownUntil
  RETURN found
}
RETURN DISTINCT found.urn AS urn
ORDER BY urn
