package org.suyuan.authorization.keeping;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.model.Urn;
import org.suyuan.norm.Concept;
import org.suyuan.norm.Concept.Scheme;
import org.suyuan.norm.Norms;

/** Finds purposes and operations by their words and names: those of the house and those of packs. */
public final class Concepts {
    private final Norms norms;

    public Concepts(Norms norms) {
        this.norms = norms;
    }

    public static Urn urn(Scheme scheme, String word) {
        return scheme == Scheme.PURPOSE ? Purpose.of(word) : Operation.of(word);
    }

    /** The one of this word, or of this name in Chinese or English; empty if none is called so. */
    public Optional<Urn> called(Scheme scheme, String text) {
        Optional<Urn> own = scheme == Scheme.PURPOSE
                ? Purpose.called(text).map(Purpose::urn)
                : Operation.called(text).map(Operation::urn);
        return own.or(() -> of(scheme)
                .filter(one -> one.id().equals(text)
                        || one.name().zh().equals(text)
                        || one.name().en().equals(text))
                .map(one -> urn(scheme, one.id()))
                .findFirst());
    }

    /** All there are, for people. */
    public String words(Scheme scheme) {
        String own = scheme == Scheme.PURPOSE ? Purpose.words() : Operation.words();
        return Stream.concat(
                        Stream.of(own),
                        of(scheme)
                                .filter(one -> !one.name().isEmpty())
                                .map(one -> one.name().zh() + " " + one.id()))
                .collect(Collectors.joining(", "));
    }

    private Stream<Concept> of(Scheme scheme) {
        return norms.concepts().stream().filter(one -> one.scheme() == scheme);
    }
}
