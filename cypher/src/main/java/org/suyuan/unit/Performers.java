package org.suyuan.unit;

import java.util.List;
import org.suyuan.ledger.Moment;

/**
 * Who performs a function for a division at a moment: those who perform it for the division itself, else for the nearest one
 * above it for which somebody does.
 *
 * @param asked the code of the division asked about
 * @param division the code of the division for which it is performed; empty if nobody was found up to the country
 * @param performers by urn; more than one is for the reader to judge
 * @param complete false if there are more than are listed
 */
public record Performers(
        Function function, String asked, String division, List<Performer> performers, boolean complete, Moment moment) {

    public record Performer(Named unit, boolean exclusive, Told told) {}
}
