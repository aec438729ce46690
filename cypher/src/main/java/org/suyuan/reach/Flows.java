package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;
import org.suyuan.time.Period;
import org.suyuan.time.Times;

/**
 * Every flow and every copy that the ledger tells of up to one of its entries, in memory. Things are numbered, and questions are
 * asked and answered in their numbers.
 */
public final class Flows {
    private final Numbering<Urn> things;
    private final Numbering<Way> ways;
    private final Map<Relation, Adjacency> relations;
    private final Runs runs;
    private volatile long revision;

    private Flows(
            Numbering<Urn> things, Numbering<Way> ways, Map<Relation, Adjacency> relations, Runs runs, long revision) {
        this.things = things;
        this.ways = ways;
        this.relations = relations;
        this.runs = runs;
        this.revision = revision;
    }

    /** Gathers what was told, to be put into arrays at once. */
    static final class Gathering {
        private final Numbering<Urn> things = new Numbering<>();
        private final Numbering<Way> ways = new Numbering<>();
        private final Map<Relation, List<Edge>> edges = new EnumMap<>(Relation.class);
        private final Runs runs = new Runs();

        /** Adds what was opened; what was closed again says so itself. */
        void add(Chapter chapter) {
            for (Told one : chapter.facts()) {
                if (!one.closing()) {
                    edges.computeIfAbsent(one.relation(), any -> new ArrayList<>())
                            .add(edge(one, things, ways, runs));
                }
            }
            runs.take(chapter.runs());
        }

        /** All of it, which is all that was told up to an entry. */
        Flows upTo(long revision) {
            Map<Relation, Adjacency> relations = new EnumMap<>(Relation.class);
            for (Relation relation : Relation.values()) {
                relations.put(relation, Adjacency.of(edges.getOrDefault(relation, List.of())));
            }
            return new Flows(things, ways, relations, runs, revision);
        }
    }

    /** Up to which entry of the ledger this tells everything. */
    public long revision() {
        return revision;
    }

    /** The number of a thing; -1 if nothing that is held here was ever told of it. */
    public int numberOf(Urn urn) {
        return things.of(urn);
    }

    public Urn urnOf(int number) {
        return things.at(number);
    }

    /** How a column gets across, by the label of the edge. */
    public Way wayOf(int label) {
        return ways.at(label);
    }

    /** The copies of some data at any time of a period, as far as it was known. */
    public List<Urn> copiesDuring(Urn dataset, Instant from, Instant until, Instant known) {
        int number = things.of(dataset);
        Set<Urn> copies = new TreeSet<>();
        if (number >= 0) {
            long first = Times.sinceEpoch(from);
            long last = Times.sinceEpoch(until);
            of(Relation.COPY).forEachEver(number, false, Times.sinceEpoch(known), (copy, bounds) -> {
                if (bounds.validFrom() <= last && first < bounds.validUntil()) {
                    copies.add(things.at(copy));
                }
            });
        }
        return List.copyOf(copies);
    }

    /** What a thing has to do with others at a moment, seen from it in one direction; nothing for a number of -1. */
    public void forEach(Relation relation, int number, boolean outward, AsOf asOf, Adjacency.Visitor visitor) {
        if (number >= 0) {
            of(relation)
                    .forEach(number, outward, Times.sinceEpoch(asOf.valid()), Times.sinceEpoch(asOf.known()), visitor);
        }
    }

    /** The same, where only the other end matters. */
    public void ends(Relation relation, int number, boolean outward, AsOf asOf, IntConsumer visitor) {
        forEach(relation, number, outward, asOf, (end, label) -> visitor.accept(end));
    }

    /**
     * To which copies data can have got by the runs of jobs, or from which they can have come.
     *
     * @param in copies that the data were in, each with the first and the last instant
     * @param onward whether to find where they went
     * @param known as far as was known then
     * @param most how many to find
     * @param outOfTime asked now and then whether to stop
     */
    public Spread spread(List<Spread.Stay> in, boolean onward, Instant known, int most, BooleanSupplier outOfTime) {
        long asOf = Times.sinceEpoch(known);
        runs.looking().lock();
        try {
            Spreading spreading =
                    new Spreading(runs, asOf, onward, (place, ahead, each) -> designed(place, ahead, asOf, each));
            for (Spread.Stay stay : in) {
                int place = runs.placeOf(stay.copy());
                if (place < 0) {
                    continue;
                }
                long from = Times.sinceEpoch(stay.from());
                long until = Times.sinceEpoch(stay.until());
                if (onward) {
                    spreading.begin(place, from, until);
                } else {
                    for (long[] life : runs.lives(place, asOf, false)) {
                        if (life[0] <= -from && -until <= life[1]) {
                            spreading.begin(place, Math.max(-until, life[0]), life[1]);
                        }
                    }
                }
            }
            List<Spread.Stay> stays = spreading.spread(most, outOfTime).stream()
                    .flatMap(one -> shown(one, onward).stream())
                    .toList();
            List<Urn> cut = spreading.cut().stream()
                    .flatMap(place -> runs.urnOf(place).stream())
                    .sorted()
                    .toList();
            return new Spread(stays, cut);
        } finally {
            runs.looking().unlock();
        }
    }

    private Optional<Spread.Stay> shown(Spreading.Arrival arrival, boolean onward) {
        Spreading.Arrival before = arrival.before();
        return runs.urnOf(arrival.place())
                .map(copy -> new Spread.Stay(
                        copy,
                        instant(onward ? arrival.from() : -arrival.until()),
                        instant(onward ? arrival.until() : -arrival.from()),
                        !arrival.unlogged(),
                        arrival.job() < 0 ? null : runs.urnOf(arrival.job()).orElse(null),
                        before == null ? null : runs.urnOf(before.place()).orElse(null)));
    }

    private static Instant instant(long sinceEpoch) {
        if (sinceEpoch == Series.NEVER) {
            return Period.OPEN;
        }
        return sinceEpoch == -Series.NEVER ? Times.EARLIEST : Times.ofEpoch(sinceEpoch);
    }

    /** Flows of jobs that were never seen to run. */
    private void designed(int place, boolean onward, long known, Spreading.Designed.Flow each) {
        Adjacency flows = of(Relation.FLOW);
        runs.urnOf(place)
                .map(things::of)
                .filter(number -> number >= 0)
                .ifPresent(number -> flows.forEachEver(number, onward, known, (job, first) -> {
                    int through = runs.placeOf(things.at(job));
                    if (!runs.isRun(through, known)) {
                        flows.forEachEver(job, onward, known, (end, second) -> {
                            long from = Math.max(first.validFrom(), second.validFrom());
                            long until = Math.min(first.validUntil(), second.validUntil()) - 1;
                            if (from <= until) {
                                each.flow(through, runs.placeOf(things.at(end)), from, until);
                            }
                        });
                    }
                }));
    }

    /** Takes in what was told by the next entries, up to one. */
    void take(Chapter chapter, long upTo) {
        for (Told one : chapter.facts()) {
            Edge edge = edge(one, things, ways, runs);
            Adjacency relation = of(one.relation());
            if (one.closing()) {
                relation.end(edge, edge.bounds().knownUntil());
            } else {
                relation.add(edge);
            }
        }
        runs.take(chapter.runs());
        revision = upTo;
    }

    /** Puts into arrays again what has changed a lot since it was. */
    void compact() {
        relations.values().stream().filter(Adjacency::isWorthCompacting).forEach(Adjacency::compact);
    }

    /** Writes everything, to be read again by {@link #read}. Nothing may be taken in meanwhile. */
    void write(DataOutput to) throws IOException {
        to.writeLong(revision);
        to.writeInt(things.size());
        for (int i = 0; i < things.size(); i++) {
            to.writeUTF(things.at(i).text());
        }
        to.writeInt(ways.size());
        for (int i = 0; i < ways.size(); i++) {
            to.writeUTF(ways.at(i).job().text());
            to.writeInt(ways.at(i).kinds().size());
            for (String kind : ways.at(i).kinds()) {
                to.writeUTF(kind);
            }
        }
        for (Relation relation : Relation.values()) {
            of(relation).write(to);
        }
        runs.write(to);
    }

    /** Reads what {@link #write} wrote. */
    static Flows read(DataInput from) throws IOException {
        long revision = from.readLong();
        Numbering<Urn> things = new Numbering<>();
        for (int i = from.readInt(); i > 0; i--) {
            things.add(new Urn(from.readUTF()));
        }
        Numbering<Way> ways = new Numbering<>();
        for (int i = from.readInt(); i > 0; i--) {
            Urn job = new Urn(from.readUTF());
            List<String> kinds = new ArrayList<>();
            for (int k = from.readInt(); k > 0; k--) {
                kinds.add(from.readUTF());
            }
            ways.add(new Way(job, kinds));
        }
        Map<Relation, Adjacency> relations = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            relations.put(relation, Adjacency.read(from));
        }
        Runs runs = Runs.read(from);
        for (int i = 0; i < things.size(); i++) {
            Urn urn = things.at(i);
            if (urn.kind() == Kind.HOLDING || urn.kind() == Kind.JOB) {
                runs.name(urn);
            }
        }
        return new Flows(things, ways, relations, runs, revision);
    }

    /** How much room the arrays take, in bytes. */
    public long bytes() {
        return relations.values().stream().mapToLong(Adjacency::bytes).sum();
    }

    /** How many things are numbered. */
    public int size() {
        return things.size();
    }

    private Adjacency of(Relation relation) {
        Adjacency adjacency = relations.get(relation);
        if (adjacency == null) {
            throw new IllegalStateException("nothing is held of " + relation);
        }
        return adjacency;
    }

    private static Edge edge(Told one, Numbering<Urn> things, Numbering<Way> ways, Runs runs) {
        Way way = one.way();
        int label = way == null ? 0 : ways.add(way);
        return new Edge(number(one.from(), things, runs), number(one.to(), things, runs), label, one.bounds());
    }

    private static int number(Urn urn, Numbering<Urn> things, Runs runs) {
        int known = things.of(urn);
        if (known >= 0) {
            return known;
        }
        if (urn.kind() == Kind.HOLDING || urn.kind() == Kind.JOB) {
            runs.name(urn);
        }
        return things.add(urn);
    }
}
