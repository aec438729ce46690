package org.suyuan.ingest.workbook;

import java.util.List;

/** What is known of a sheet before anything is taken from it. */
public sealed interface Recognised {
    /** It is read as a person confirmed before. */
    record Known(Heading heading, Mapping mapping) implements Recognised {}

    /** Something like it was confirmed before, but the header is another one. */
    record Changed(Heading heading, Mapping before, HeaderChange change, List<Proposal> proposals)
            implements Recognised {
        public Changed {
            proposals = List.copyOf(proposals);
        }
    }

    /** Nobody has confirmed anything like it; no proposals if none of the kinds fits. */
    record New(Heading heading, List<Proposal> proposals) implements Recognised {
        public New {
            proposals = List.copyOf(proposals);
        }
    }

    /** It has nothing that looks like a header. */
    record NoHeader() implements Recognised {}
}
