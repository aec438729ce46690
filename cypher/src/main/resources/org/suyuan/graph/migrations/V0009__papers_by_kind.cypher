// Which papers about all data the law gives is found without opening all papers.
CREATE INDEX state_authorization_kind IF NOT EXISTS FOR (state:State) ON (state.authorizationKind);
