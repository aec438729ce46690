// What registers say that some datasets are, and their entries in catalogues, at a moment, each the last told first.
// in:  datasets list<string>, valid datetime, known datetime
// out: dataset string, document string, fact map
UNWIND $datasets AS urn
MATCH (dataset:Thing {urn: urn})<-[about:ABOUT]-(document:Document)
WHERE about.piece IN ['CLASSIFICATION', 'CATALOGUE_ENTRY']
  AND about.validFrom <= $valid
  AND $valid < about.validUntil
  AND about.knownFrom <= $known
  AND $known < about.knownUntil
RETURN urn AS dataset, document.urn AS document, properties(about) AS fact
ORDER BY dataset, about.openedBy DESC, document, about.line
