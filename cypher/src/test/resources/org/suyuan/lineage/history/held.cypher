// Every timed relationship that is held just now and all that runs are part of, as text.
// out: line string
MATCH (from)-[fact]->(to)
WHERE fact.knownUntil = datetime('9999-12-31T00:00:00Z')
  OR from:Run
RETURN from.urn + ' ' + type(fact) + ' ' + coalesce(to.urn,
    coalesce(to.name, '') + coalesce(to.description, '') + toString(coalesce(to.described, '')) + coalesce(reduce(all = '', one IN to.columns | all + one), ''))
  + ' ' + coalesce(fact.job, '') + coalesce(fact.type, '') + coalesce(reduce(all = '', one IN fact.ways | all + one), '')
  + ' ' + coalesce(toString(fact.validFrom) + '..' + toString(fact.validUntil), 'always') AS line
