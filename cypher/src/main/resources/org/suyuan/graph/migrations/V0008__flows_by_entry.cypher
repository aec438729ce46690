// What flows and copies an entry opened or closed is asked by every instance that follows the ledger.
CREATE INDEX feeds_opened IF NOT EXISTS FOR ()-[flow:FEEDS]-() ON (flow.openedBy);
CREATE INDEX feeds_closed IF NOT EXISTS FOR ()-[flow:FEEDS]-() ON (flow.closedBy);
CREATE INDEX copies_opened IF NOT EXISTS FOR ()-[copy:COPY_OF]-() ON (copy.openedBy);
CREATE INDEX copies_closed IF NOT EXISTS FOR ()-[copy:COPY_OF]-() ON (copy.closedBy);
