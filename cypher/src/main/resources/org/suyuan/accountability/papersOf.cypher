// The papers that some units gave or got, or came into by novation, and that hold at a moment as far as their term goes.
// in:  units list<string>, valid datetime, known datetime
// out: urn string
UNWIND $units AS urn
MATCH (:Thing {urn: urn})-[party:GRANTED_BY|GRANTED_TO|PARTY_TO]-(paper:Authorization)
WHERE party.validFrom <= $valid
  AND $valid < party.validUntil
  AND party.knownFrom <= $known
  AND $known < party.knownUntil
WITH DISTINCT paper
RETURN paper.urn AS urn
ORDER BY urn
