// The marks that migrations of tests leave.
// in:
// out: text string
MATCH (mark:Mark)
RETURN mark.of AS text
ORDER BY text
