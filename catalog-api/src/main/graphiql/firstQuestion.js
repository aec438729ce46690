/** What a newcomer sees: a question that the demonstration region answers. */
export const FIRST_QUESTION = `# Where does the daily count of visits come from?
# Set asOf to {valid: "2026-09-15T00:00:00+08:00"} to see the flows before 云康数科 took part.

query Upstream {
  lineage(
    of: "urn:suyuan:dataset:hive%3A%2F%2Fplatform.yzwjw.example%3A10000/dws.visit_daily"
    direction: UPSTREAM
    asOf: {valid: "2026-09-25T00:00:00+08:00"}
  ) {
    nodes { urn kind name }
    edges { from to }
    complete
    reasons
    frontier
    asOf { valid known }
  }
}
`;
