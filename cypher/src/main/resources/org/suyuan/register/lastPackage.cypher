// The number of the last package that a unit has sent.
// in:  unit string
// out: number int
MATCH (:Thing {urn: $unit})<-[about:ABOUT]-(:Document)
WHERE about.piece = 'PACKAGE'
RETURN coalesce(max(about.number), 0) AS number
