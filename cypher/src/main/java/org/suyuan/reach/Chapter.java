package org.suyuan.reach;

import java.util.List;

/** What some entries of the ledger tell, one after the other. */
record Chapter(List<Told> facts, List<RunTold> runs) {}
