package org.suyuan.custody;

import java.util.ArrayList;
import java.util.List;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/**
 * A technical place from which lineage is told: the namespace of OpenLineage, and perhaps a beginning of the names in it, such
 * as a schema, where several units share one server.
 *
 * @param prefix a name, or whole parts of one as they stand before a {@code .} or {@code /}; empty for all of the namespace
 */
public record Connection(String namespace, String prefix) {
    private static final String WORD = "connection";

    /** Beyond so many parts, a name is not looked at for bindings. */
    private static final int DEEPEST = 8;

    public static Connection of(String namespace) {
        return new Connection(namespace, "");
    }

    /** The connection that a urn names. */
    public static Connection of(Urn connection) {
        List<String> parts = connection.parts();
        return new Connection(parts.get(1), parts.size() > 2 ? parts.get(2) : "");
    }

    public Urn urn() {
        return prefix.isEmpty() ? Urn.of(Kind.SYSTEM, WORD, namespace) : Urn.of(Kind.SYSTEM, WORD, namespace, prefix);
    }

    public static boolean isOne(Urn urn) {
        return urn.kind() == Kind.SYSTEM
                && urn.parts().size() > 1
                && urn.parts().get(0).equals(WORD);
    }

    /** How the urns of all holdings begin that come from here; others may begin so too. */
    public String holdingsBegin() {
        return prefix.isEmpty()
                ? Urn.of(Kind.HOLDING, namespace).text() + "/"
                : Urn.of(Kind.HOLDING, namespace, prefix).text();
    }

    /** The connections that a holding may come from, the closest first, the whole namespace last. */
    static List<Urn> of(String namespace, String name) {
        List<Urn> connections = new ArrayList<>();
        connections.add(of(namespace).urn());
        for (int i = 1; i <= name.length() && connections.size() <= DEEPEST; i++) {
            if (i == name.length() || name.charAt(i) == '.' || name.charAt(i) == '/') {
                connections.add(0, new Connection(namespace, name.substring(0, i)).urn());
            }
        }
        return connections;
    }
}
