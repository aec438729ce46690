package org.suyuan.ingest.register;

import java.util.List;
import java.util.regex.Pattern;
import org.suyuan.authorization.Extent;
import org.suyuan.authorization.Operation;
import org.suyuan.authorization.Purpose;
import org.suyuan.custody.Site;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.unit.UnitKind;

/** How things are named in cells: by a short id of the submitter's, or by the whole urn. */
final class References {
    static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._~()（）〔〕-]{0,199}");

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
    private static final Pattern UNIT_KIND = Pattern.compile("(?:kind|类别)[:：](.+)");
    private static final String URN = "urn:";

    static final Form<Urn> UNIT = one(Kind.UNIT, "the id of a unit, yubei-cdc");
    static final Form<List<Urn>> UNITS = Forms.several(UNIT);
    static final Form<Urn> PAPER = one(Kind.AUTHORIZATION, "the id of an authorization, yb-2024-017");
    static final Form<List<Urn>> PAPERS = Forms.several(PAPER);
    static final Form<Urn> DOCUMENT = one(Kind.DOCUMENT, "the id of a document, yb-xy-2024-03");
    static final Form<Urn> SYSTEM = one(Kind.SYSTEM, "the id of a system, yb-platform");
    static final Form<Urn> SITE = Form.exact(
            "the id of a site, yb-room-1, or its urn",
            (text, zone) -> text.startsWith(URN) ? whole(Kind.SYSTEM, text, 2) : Site.urn(id(text)),
            References::short_);
    static final Form<Urn> PROVISION =
            one(Kind.PROVISION, "the id of an article, SC-14").citing(List::of);
    static final Form<List<Urn>> PROVISIONS = Forms.several(PROVISION);
    static final Form<String> NAME = Form.exact("a short name without blanks", (text, zone) -> id(text), text -> text);

    static final Form<Urn> DATASET =
            Form.exact("namespace/name of a dataset, or its urn", (text, zone) -> dataset(text), References::short_);

    static final Form<Urn> HOLDING = Form.exact(
            "namespace/name of a copy, or its urn",
            (text, zone) -> text.startsWith(URN)
                    ? whole(Kind.HOLDING, text, 2)
                    : dataset(text).as(Kind.HOLDING),
            References::short_);

    static final Form<String> TECHNICAL =
            Form.exact("what lineage calls it, postgres://his.example:5432", (text, zone) -> text, text -> text);

    static final Form<Extent> DATASETS = Forms.extent("namespace/name of a dataset, or its urn", References::dataset);

    static final Form<Extent> FIELDS =
            Forms.extent("namespace/name#column of a dataset, or the urn of a field", References::field);

    static final Form<Extent> OPERATIONS = Forms.extent(
            Concepts.OPERATIONS.all() + ", or another word in capitals",
            text -> concept(text, "operation", Concepts.OPERATIONS));

    static final Form<Extent> PURPOSES = Forms.extent(
            Concepts.PURPOSES.all() + ", or another word in capitals",
            text -> concept(text, "purpose", Concepts.PURPOSES));

    static final Form<Extent> HOLDERS = Forms.extent("the id of a unit, yubei-cdc", text -> thing(Kind.UNIT, text));

    static final Form<Extent> PARTIES =
            Forms.extent("the id of a unit, yubei-cdc, or kind: with a kind of unit", References::party);

    private References() {}

    /** A urn as a part of what names a line. */
    static String short_(Urn urn) {
        return urn.text().substring(urn.text().indexOf(':', "urn:suyuan:".length()) + 1);
    }

    private static Form<Urn> one(Kind kind, String allowed) {
        return Form.exact(allowed + ", or its urn", (text, zone) -> thing(kind, text), References::short_);
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw Form.unfit("a short name of letters, digits, dots and hyphens, without blanks");
        }
        return text;
    }

    /** Things that one part names: a token, a register or a post, whose urns have two, is none of them. */
    private static Urn thing(Kind kind, String text) {
        return text.startsWith(URN) ? whole(kind, text, 1) : Urn.of(kind, id(text));
    }

    private static Urn whole(Kind kind, String text, int parts) {
        Problem unfit = Form.unfit("urn:suyuan:" + kind.word() + ":<part>" + "/<part>".repeat(parts - 1));
        try {
            Urn urn = Urn.parse(text);
            if (urn.kind() == kind && urn.parts().size() == parts && urn.text().length() <= Urn.LONGEST) {
                return urn;
            }
        } catch (Problem notOurs) {
            throw unfit;
        }
        throw unfit;
    }

    private static Urn dataset(String text) {
        if (text.startsWith(URN)) {
            return whole(Kind.DATASET, text, 2);
        }
        int scheme = text.indexOf("://");
        int slash = text.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (slash < 1 || slash == text.length() - 1 || !Urn.isShort(Kind.DATASET, text)) {
            throw Form.unfit("namespace/name, such as postgres://his.example:5432/hospital.public.visit");
        }
        return Urn.of(Kind.DATASET, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Urn field(String text) {
        if (text.startsWith(URN)) {
            return whole(Kind.FIELD, text, 3);
        }
        int hash = text.lastIndexOf('#');
        if (hash < 1 || hash == text.length() - 1) {
            throw Form.unfit("namespace/name#column");
        }
        return dataset(text.substring(0, hash)).field(text.substring(hash + 1));
    }

    private static Urn party(String text) {
        var kind = UNIT_KIND.matcher(text);
        if (kind.matches()) {
            UnitKind found = UnitRows.KINDS
                    .find(kind.group(1))
                    .orElseThrow(() -> Form.unfit("kind: and one of " + UnitRows.KINDS.all()));
            return Urn.of(Kind.CONCEPT, "unitKind", found.name());
        }
        return thing(Kind.UNIT, text);
    }

    private static <E extends Enum<E>> Urn concept(String text, String scheme, Words<E> words) {
        String word = text;
        if (text.startsWith(URN)) {
            List<String> parts = whole(Kind.CONCEPT, text, 2).parts();
            word = parts.get(0).equals(scheme) ? parts.get(1) : "";
        }
        String plain = words.find(word).map(Enum::name).orElse(word);
        if (!WORD.matcher(plain).matches()) {
            throw Form.unfit("one of " + words.all() + ", or a word in capitals");
        }
        return scheme.equals("operation") ? Operation.of(plain) : Purpose.of(plain);
    }
}
