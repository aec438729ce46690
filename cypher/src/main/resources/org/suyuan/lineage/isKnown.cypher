// Whether anything was known of a thing by a moment.
// in:  urn string, known datetime
// out: urn string
MATCH (thing:Thing {urn: $urn})
WHERE EXISTS {
  MATCH (thing)-[fact]-()
  WHERE fact.knownFrom <= $known
    AND $known < fact.knownUntil
}
RETURN $urn AS urn
