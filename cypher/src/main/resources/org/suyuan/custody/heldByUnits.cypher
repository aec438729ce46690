// What some units may hold: the copies that a register gives them, and the connections that they are bound to, directly or by a
// system.
// in:  units list<string>, valid datetime, known datetime
// out: urn string
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})<-[held:HELD_BY]-(thing:Holding|System)
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
