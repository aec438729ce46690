// The datasets that a job lies beside, or that one job ties to a dataset: of each some.
// in:  urns list<string>, valid datetime, known datetime, most int
// out: urn string, datasets list<string>
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})
RETURN urn,
  COLLECT {
    CALL (thing) {
      WITH thing
      WHERE thing:Job
      MATCH (thing)-[flow:FEEDS]-(holding:Holding)
      WHERE flow.validFrom <= $valid AND $valid < flow.validUntil AND flow.knownFrom <= $known AND $known < flow.knownUntil
      RETURN holding
      UNION
      WITH thing
      WHERE thing:Dataset
      MATCH (thing)<-[copy:COPY_OF]-(:Holding)-[out:FEEDS]->(:Job)-[on:FEEDS]->(holding:Holding)
      WHERE copy.validFrom <= $valid AND $valid < copy.validUntil AND copy.knownFrom <= $known AND $known < copy.knownUntil
        AND out.validFrom <= $valid AND $valid < out.validUntil AND out.knownFrom <= $known AND $known < out.knownUntil
        AND on.validFrom <= $valid AND $valid < on.validUntil AND on.knownFrom <= $known AND $known < on.knownUntil
      RETURN holding
      UNION
      WITH thing
      WHERE thing:Dataset
      MATCH (thing)<-[copy:COPY_OF]-(:Holding)<-[into:FEEDS]-(:Job)<-[back:FEEDS]-(holding:Holding)
      WHERE copy.validFrom <= $valid AND $valid < copy.validUntil AND copy.knownFrom <= $known AND $known < copy.knownUntil
        AND into.validFrom <= $valid AND $valid < into.validUntil AND into.knownFrom <= $known AND $known < into.knownUntil
        AND back.validFrom <= $valid AND $valid < back.validUntil AND back.knownFrom <= $known AND $known < back.knownUntil
      RETURN holding
    }
    MATCH (holding)-[of:COPY_OF]->(dataset:Dataset)
    WHERE of.validFrom <= $valid AND $valid < of.validUntil AND of.knownFrom <= $known AND $known < of.knownUntil
    RETURN DISTINCT dataset.urn
    LIMIT $most
  } AS datasets
