package org.suyuan.authorization.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suyuan.authorization.wording.Names;
import org.suyuan.graph.Row;
import org.suyuan.model.Kind;
import org.suyuan.model.Urn;

/** What things were called at one moment; of what has no name, the last part of its urn, of a field with its table. */
public final class Called implements Names {
    private final Map<Urn, String> zh = new HashMap<>();
    private final Map<Urn, String> en = new HashMap<>();

    private Called() {}

    static Called of(List<Row> rows) {
        Called called = new Called();
        for (Row row : rows) {
            Urn urn = new Urn(row.text("urn"));
            called.zh.putIfAbsent(urn, row.text("zh"));
            row.textIf("en").ifPresent(name -> called.en.putIfAbsent(urn, name));
        }
        return called;
    }

    @Override
    public String zh(Urn thing) {
        return zh.getOrDefault(thing, ofUrn(thing));
    }

    @Override
    public String en(Urn thing) {
        return en.getOrDefault(thing, zh(thing));
    }

    private static String ofUrn(Urn thing) {
        List<String> parts = thing.parts();
        return thing.kind() == Kind.FIELD && parts.size() > 1
                ? String.join(".", parts.subList(1, parts.size()))
                : parts.get(parts.size() - 1);
    }
}
