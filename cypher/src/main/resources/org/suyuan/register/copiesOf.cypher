// Of what data some copies are held to be just now: by a line, or without one by their name.
// in:  holdings list<string>
// out: holding string, line string, validFrom datetime, validUntil datetime, knownFrom datetime, openedBy int, held string
UNWIND $holdings AS urn
MATCH (holding:Thing {urn: urn})-[copy:COPY_OF]->(:Dataset)
WHERE copy.knownUntil = datetime('9999-12-31T00:00:00Z')
RETURN urn AS holding, copy.line AS line, copy.validFrom AS validFrom, copy.validUntil AS validUntil,
  copy.knownFrom AS knownFrom, copy.openedBy AS openedBy, elementId(copy) AS held
