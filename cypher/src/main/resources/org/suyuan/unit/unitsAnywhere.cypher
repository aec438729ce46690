// Units from one urn on, in the order of the index, so that a page costs what it shows.
// in:  from string, most int
// out: urn string
MATCH (unit:Thing)
USING INDEX unit:Thing(urn)
WHERE unit.urn >= $from
  AND unit.urn < 'urn:suyuan:unit;'
RETURN unit.urn AS urn
ORDER BY urn
LIMIT $most
