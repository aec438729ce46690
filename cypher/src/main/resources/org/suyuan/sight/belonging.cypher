// What some things belong to: of papers the parties and the data that they or those that they narrow name, of systems and posts the units, of runs
// the jobs, of columns and copies the data, of entries in catalogues likewise.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string, things list<string>
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})
RETURN urn,
  COLLECT {
    MATCH (thing) (()-[narrows:NARROWS WHERE narrows.validFrom <= $valid AND $valid < narrows.validUntil AND narrows.knownFrom <= $known AND $known < narrows.knownUntil]->()){0,6} (upper)-[tie:GRANTED_BY|GRANTED_TO|COVERS|HELD_BY|PART_OF|COPY_OF]->(other:Unit|Dataset|System)
    WHERE tie.validFrom <= $valid AND $valid < tie.validUntil AND tie.knownFrom <= $known AND $known < tie.knownUntil
    RETURN DISTINCT other.urn
    UNION
    MATCH (thing)-[:RUN_OF]->(other:Job)
    RETURN DISTINCT other.urn AS `other.urn`
    UNION
    MATCH (thing)-[about:ABOUT {piece: 'CATALOGUE_ENTRY'}]->(other:Dataset)
    WHERE about.validFrom <= $valid AND $valid < about.validUntil AND about.knownFrom <= $known AND $known < about.knownUntil
    RETURN DISTINCT other.urn AS `other.urn`
    UNION
    MATCH (thing)<-[has:HAS_FIELD]-(:Holding)-[copy:COPY_OF]->(other:Dataset)
    WHERE has.validFrom <= $valid AND $valid < has.validUntil AND has.knownFrom <= $known AND $known < has.knownUntil
      AND copy.validFrom <= $valid AND $valid < copy.validUntil AND copy.knownFrom <= $known AND $known < copy.knownUntil
    RETURN DISTINCT other.urn AS `other.urn`
  } AS things
