// Who performs a function for a division is found without opening the function, which all authorities hang on.
CREATE INDEX performs_for IF NOT EXISTS FOR ()-[performs:PERFORMS]-() ON (performs.function, performs.division);
