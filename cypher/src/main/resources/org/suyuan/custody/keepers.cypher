// Who holds some copies and connections, and where they are kept, each as told last: for what is said of them directly, and
// of the system that they lie in.
// in:  urns list<string>, valid datetime, known datetime
// out: urn string, unit string, kind string, system string, systemUnit string, site string, place string, country string
UNWIND $urns AS urn
MATCH (thing:Thing {urn: urn})
WITH urn, thing,
  head(COLLECT {
    MATCH (thing)-[held:HELD_BY]->(unit:Unit)
    WHERE held.validFrom <= $valid
      AND $valid < held.validUntil
      AND held.knownFrom <= $known
      AND $known < held.knownUntil
    RETURN {kind: held.kind, unit: unit.urn}
    ORDER BY held.openedBy DESC, unit.urn
  }) AS direct,
  head(COLLECT {
    MATCH (thing)-[lies:STORED_IN|PART_OF]->(system:System)
    WHERE lies.validFrom <= $valid
      AND $valid < lies.validUntil
      AND lies.knownFrom <= $known
      AND $known < lies.knownUntil
    RETURN system
    ORDER BY lies.openedBy DESC, system.urn
  }) AS system
WHERE direct IS NOT NULL OR system IS NOT NULL
WITH urn, direct, system,
  head(COLLECT {
    MATCH (system)-[held:HELD_BY]->(unit:Unit)
    WHERE held.validFrom <= $valid
      AND $valid < held.validUntil
      AND held.knownFrom <= $known
      AND $known < held.knownUntil
    RETURN unit.urn
    ORDER BY held.openedBy DESC, unit.urn
  }) AS systemUnit,
  head(COLLECT {
    MATCH (system)-[at:LOCATED_IN]->(site:System)-[has:HAS_STATE]->(state:State)
    WHERE at.validFrom <= $valid
      AND $valid < at.validUntil
      AND at.knownFrom <= $known
      AND $known < at.knownUntil
      AND has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN {
      urn: site.urn,
      country: state.country,
      division: head(COLLECT {
        MATCH (site)-[lies:LOCATED_IN]->(division:Division)
        WHERE lies.validFrom <= $valid
          AND $valid < lies.validUntil
          AND lies.knownFrom <= $known
          AND $known < lies.knownUntil
        RETURN division.urn
        ORDER BY lies.openedBy DESC
      })
    }
    ORDER BY has.openedBy DESC
  }) AS site
RETURN urn, direct.unit AS unit, direct.kind AS kind, system.urn AS system, systemUnit, site.urn AS site,
  site.division AS place, site.country AS country
