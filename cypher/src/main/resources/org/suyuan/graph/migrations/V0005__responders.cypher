// What a responder may do is found by who it is.
CREATE INDEX state_responder IF NOT EXISTS FOR (state:State) ON (state.responder);
