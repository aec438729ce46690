package org.suyuan.custody;

import java.util.List;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Urn;
import org.suyuan.time.Period;

/**
 * A data resource as it was at a moment.
 *
 * @param exists whether it was there at that moment; if not, all but its urn and name are empty
 * @param description empty if nothing was told
 * @param owners who is named as its owner, as written by the producer
 * @param aliases other names of the same resource, as {@code namespace/name}
 */
public record Dataset(
        Urn urn,
        String namespace,
        String name,
        boolean exists,
        String description,
        List<String> owners,
        List<String> aliases,
        List<Field> fields,
        List<Holding> holdings,
        List<State> history,
        Moment moment) {

    /** One column; type and description are empty if not told. */
    public record Field(Urn urn, String name, String type, String description) {}

    /**
     * One copy of the data.
     *
     * @param described whether more than its name was told
     * @param sourceName the system it lies in, as its producer names it
     */
    public record Holding(Urn urn, String name, boolean described, String sourceName, String sourceUri) {}

    /**
     * One of its states over time, as known at the moment asked about.
     *
     * @param openedBy the number of the ledger entry that told it
     */
    public record State(Period valid, String description, List<String> owners, List<String> aliases, long openedBy) {}

    /** The same for who may not see everybody: producers write what they like for an owner, any institution's name. */
    public Dataset withoutOwners() {
        List<State> states = history.stream()
                .map(state ->
                        new State(state.valid(), state.description(), List.of(), state.aliases(), state.openedBy()))
                .toList();
        return new Dataset(
                urn, namespace, name, exists, description, List.of(), aliases, fields, holdings, states, moment);
    }
}
