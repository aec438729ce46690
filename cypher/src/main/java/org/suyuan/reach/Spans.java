package org.suyuan.reach;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Bounds, each kept once however many edges share it, as the places of their four instants. */
final class Spans {
    private final Instants instants;
    final int[] places;

    private Spans(Instants instants, int[] places) {
        this.instants = instants;
        this.places = places;
    }

    /**
     * The bounds of some edges.
     *
     * @param places is filled with the place of each edge's bounds
     */
    static Spans of(List<Edge> edges, int[] places) {
        Instants instants = Instants.of(edges.stream()
                .map(Edge::bounds)
                .flatMapToLong(
                        one -> LongStream.of(one.validFrom(), one.validUntil(), one.knownFrom(), one.knownUntil())));
        Map<Bounds, Integer> met = new HashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            places[i] = met.computeIfAbsent(edges.get(i).bounds(), any -> met.size());
        }
        int[] spans = new int[4 * met.size()];
        met.forEach((bounds, place) -> {
            spans[4 * place] = instants.placeOf(bounds.validFrom());
            spans[4 * place + 1] = instants.placeOf(bounds.validUntil());
            spans[4 * place + 2] = instants.placeOf(bounds.knownFrom());
            spans[4 * place + 3] = instants.placeOf(bounds.knownUntil());
        });
        return new Spans(instants, spans);
    }

    Bounds at(int place) {
        return new Bounds(
                instants.at(places[4 * place]),
                instants.at(places[4 * place + 1]),
                instants.at(places[4 * place + 2]),
                instants.at(places[4 * place + 3]));
    }

    int lastUpTo(long instant) {
        return instants.lastUpTo(instant);
    }

    /** @param valid and {@code known}: the places of the last instants up to those asked about */
    boolean hold(int place, int valid, int known) {
        int at = 4 * place;
        return places[at] <= valid && valid < places[at + 1] && places[at + 2] <= known && known < places[at + 3];
    }

    void write(DataOutput to) throws IOException {
        instants.write(to);
        Ints.write(places, to);
    }

    static Spans read(DataInput from) throws IOException {
        return new Spans(Instants.read(from), Ints.read(from));
    }

    long bytes() {
        return 16 + 4L * places.length + instants.bytes();
    }
}
