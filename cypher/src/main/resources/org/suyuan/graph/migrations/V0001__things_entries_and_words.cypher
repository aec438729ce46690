// Every thing by its urn, every line of the ledger by its number, every name by its words.
CREATE CONSTRAINT thing_urn IF NOT EXISTS FOR (thing:Thing) REQUIRE thing.urn IS UNIQUE;
CREATE CONSTRAINT entry_number IF NOT EXISTS FOR (entry:Entry) REQUIRE entry.number IS UNIQUE;
CREATE CONSTRAINT head_single IF NOT EXISTS FOR (head:Head) REQUIRE head.name IS UNIQUE;
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (step:Migration) REQUIRE step.version IS UNIQUE;
CREATE INDEX entry_known IF NOT EXISTS FOR (entry:Entry) ON (entry.known);
CREATE INDEX entry_subject_at IF NOT EXISTS FOR (entry:Entry) ON (entry.subject, entry.at);
CREATE INDEX state_token IF NOT EXISTS FOR (state:State) ON (state.tokenDigest);
CREATE FULLTEXT INDEX state_words IF NOT EXISTS FOR (state:State) ON EACH [state.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true}};
MERGE (head:Head {name: 'ledger'})
ON CREATE SET head.number = 0, head.known = datetime('1970-01-01T00:00:00Z');
