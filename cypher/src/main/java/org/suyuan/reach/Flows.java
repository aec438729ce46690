package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.suyuan.model.Urn;
import org.suyuan.time.AsOf;
import org.suyuan.time.Times;

/**
 * Every flow and every copy that the ledger tells of up to one of its entries, in memory. Things are numbered, and questions are
 * asked and answered in their numbers.
 */
public final class Flows {
    private final Numbering<Urn> things;
    private final Numbering<Way> ways;
    private final Map<Relation, Adjacency> relations;
    private volatile long revision;

    private Flows(Numbering<Urn> things, Numbering<Way> ways, Map<Relation, Adjacency> relations, long revision) {
        this.things = things;
        this.ways = ways;
        this.relations = relations;
        this.revision = revision;
    }

    /** Gathers what was told, to be put into arrays at once. */
    static final class Gathering {
        private final Numbering<Urn> things = new Numbering<>();
        private final Numbering<Way> ways = new Numbering<>();
        private final Map<Relation, List<Edge>> edges = new EnumMap<>(Relation.class);

        /** Adds what was opened; what was closed again says so itself. */
        void add(Collection<Told> told) {
            for (Told one : told) {
                if (!one.closing()) {
                    edges.computeIfAbsent(one.relation(), any -> new ArrayList<>())
                            .add(edge(one, things, ways));
                }
            }
        }

        /** All of it, which is all that was told up to an entry. */
        Flows upTo(long revision) {
            Map<Relation, Adjacency> relations = new EnumMap<>(Relation.class);
            for (Relation relation : Relation.values()) {
                relations.put(relation, Adjacency.of(edges.getOrDefault(relation, List.of())));
            }
            return new Flows(things, ways, relations, revision);
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

    /** Takes in what was told by the next entries, up to one. */
    void take(Collection<Told> told, long upTo) {
        for (Told one : told) {
            Edge edge = edge(one, things, ways);
            Adjacency relation = of(one.relation());
            if (one.closing()) {
                relation.end(edge, edge.bounds().knownUntil());
            } else {
                relation.add(edge);
            }
        }
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
        return new Flows(things, ways, relations, revision);
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

    private static Edge edge(Told one, Numbering<Urn> things, Numbering<Way> ways) {
        Way way = one.way();
        int label = way == null ? 0 : ways.add(way);
        return new Edge(things.add(one.from()), things.add(one.to()), label, one.bounds());
    }
}
