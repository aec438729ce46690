package org.suyuan.norm;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suyuan.norm.NormPack.Decided;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of one pack and notes all that is wrong with them. */
final class PackReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PackFolder folder;
    private final List<Flaw> flaws;

    PackReader(PackFolder folder, List<Flaw> flaws) {
        this.folder = folder;
        this.flaws = flaws;
    }

    NormPack read() {
        Spot head = file("instrument.yaml");
        head.onlyHas("instruments", "outsideTheSeeds", "decisions");
        boolean outside = head.at("outsideTheSeeds").isTrue();
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        for (Spot spot : head.at("instruments").items("id")) {
            Instrument instrument = instrument(spot, outside);
            if (instruments.putIfAbsent(instrument.id(), instrument) != null) {
                spot.at("id").flaw("an id of its own");
            }
        }
        List<Decided> decisions = head.at("decisions").items("instrument").stream()
                .map(PackReader::decided)
                .toList();
        List<Provision> provisions = new ArrayList<>();
        file("provisions.yaml").entries().forEach((id, spot) -> {
            Instrument instrument = instruments.get(id);
            if (instrument == null) {
                spot.flaw("the id of an instrument of this pack as key");
            } else {
                spot.items("id").forEach(row -> provisions.add(ProvisionReader.provision(row, instrument)));
            }
        });
        List<Parameter> parameters = new ArrayList<>();
        file("parameters.yaml").entries().forEach((key, spot) -> spot.items("key")
                .forEach(item -> parameters.add(parameter(item, key, instruments.get(key)))));
        List<Division> divisions = text("divisions.csv")
                .map(text -> DivisionsFile.read(called("divisions.csv"), text, flaws))
                .orElse(List.of());
        NormPack pack = new NormPack(
                folder.name(),
                List.copyOf(instruments.values()),
                provisions,
                parameters,
                decisions,
                concepts(),
                divisions);
        if (pack.isEmpty()) {
            flaws.add(new Flaw(
                    folder.name(),
                    "",
                    "empty",
                    "instrument.yaml, provisions.yaml, parameters.yaml, concepts.yaml or divisions.csv"));
        }
        return pack;
    }

    private List<Concept> concepts() {
        Spot file = file("concepts.yaml");
        file.onlyHas(Concept.Scheme.PURPOSE.key(), Concept.Scheme.OPERATION.key());
        List<Concept> concepts = new ArrayList<>();
        for (Concept.Scheme scheme : Concept.Scheme.values()) {
            for (Spot spot : file.at(scheme.key()).items("id")) {
                spot.onlyHas("id", "name", "within", "provision");
                concepts.add(new Concept(
                        scheme,
                        word(spot.at("id")),
                        spot.at("name").bilingualIfAny(),
                        words(spot.at("within")),
                        spot.at("provision").textIfAny()));
            }
        }
        return concepts;
    }

    private static List<String> words(Spot spot) {
        List<String> words = spot.texts();
        if (words.stream().anyMatch(word -> !WORD.matcher(word).matches())) {
            spot.flaw("words in capitals");
        }
        return words;
    }

    private static String word(Spot spot) {
        String word = spot.text();
        if (spot.isThere() && !WORD.matcher(word).matches()) {
            spot.flaw("a word in capitals, such as EPIDEMIOLOGICAL_INVESTIGATION");
        }
        return word;
    }

    private Spot file(String name) {
        JsonNode root = text(name).map(text -> tree(called(name), text)).orElse(nothing());
        return new Spot(called(name), "", root.isMissingNode() || root.isNull() ? nothing() : root, flaws);
    }

    private JsonNode tree(String file, String text) {
        try {
            return YAML.readTree(text);
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            String said = failure.getOriginalMessage().lines().findFirst().orElse("not readable");
            flaws.add(new Flaw(file, "line " + line, "not YAML: " + said, "one YAML document with unique keys"));
            return nothing();
        }
    }

    /** A file's text; empty if there is no such file, and if it has a flaw: not UTF-8, as many a Chinese editor saves. */
    private Optional<String> text(String name) {
        return folder.file(name).map(bytes -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException failure) {
                flaws.add(new Flaw(called(name), "", "not in UTF-8", "a file saved in UTF-8"));
                return "";
            }
        });
    }

    private String called(String name) {
        return folder.name() + "/" + name;
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Instrument instrument(Spot spot, boolean outside) {
        spot.onlyHas(
                "id",
                "prefix",
                "kind",
                "title",
                "number",
                "issuer",
                "issuedOn",
                "from",
                "until",
                "trial",
                "continuation",
                "division",
                "basedOn",
                "repeals",
                "remark");
        String id = spot.at("id").text();
        String prefix = spot.at("prefix").textIfAny();
        return new Instrument(
                id,
                prefix.isEmpty() ? id : prefix,
                spot.at("kind").choice(Instrument.Kind.class),
                spot.at("title").bilingual(),
                spot.at("number").textIfAny(),
                spot.at("issuer").textIfAny(),
                spot.at("issuedOn").isThere() ? spot.at("issuedOn").day() : null,
                validity(spot),
                spot.at("trial").isTrue(),
                undecided(spot.at("continuation")),
                spot.at("division").text(),
                spot.at("basedOn").texts(),
                spot.at("repeals").texts(),
                outside,
                spot.at("remark").bilingualIfAny());
    }

    private static Days validity(Spot spot) {
        boolean unknown =
                spot.at("from").isThere() && "UNKNOWN".equals(spot.at("from").text());
        return days(spot, unknown ? Days.UNKNOWN : spot.at("from").day());
    }

    private static Days days(Spot spot, LocalDate from) {
        LocalDate until = spot.at("until").dayOr(Days.OPEN);
        if (!from.isBefore(until)) {
            spot.at("until").flaw("a day after from, which is " + from);
            return Days.ALWAYS;
        }
        return new Days(from, until);
    }

    /** An instrument bears the field, and whoever runs the catalogue fills it in a pack of their own. */
    private static Continuation undecided(Spot spot) {
        if (spot.isThere() && !"UNKNOWN".equals(spot.text())) {
            spot.flaw("UNKNOWN; what was decided stands under decisions");
        }
        return Continuation.UNDECIDED;
    }

    private static Decided decided(Spot spot) {
        spot.onlyHas("instrument", "decision", "until", "by");
        Continuation.Decision decision = spot.at("decision").choice(Continuation.Decision.class);
        if (decision != Continuation.Decision.RENEWED && spot.at("until").isThere()) {
            spot.at("until").flaw("an end only where the decision is RENEWED");
        }
        return new Decided(
                spot.at("instrument").text(),
                new Continuation(
                        decision,
                        spot.at("until").dayOr(Days.OPEN),
                        spot.at("by").text()));
    }

    private static Parameter parameter(Spot spot, String group, @Nullable Instrument instrument) {
        spot.onlyHas("key", "value", "unit", "stated", "origin", "provision", "from", "until", "note");
        boolean stated = spot.at("stated").isTrueUnlessSaid();
        List<String> values = spot.at("value").texts();
        if (stated && values.isEmpty()) {
            spot.at("value").flaw("a value, or stated: false");
        }
        return new Parameter(
                spot.at("key").text(),
                values,
                spot.at("unit").textIfAny(),
                stated,
                spot.at("origin").choice(Parameter.Origin.class),
                instrument == null ? "" : instrument.id(),
                instrument == null ? group : instrument.division(),
                spot.at("provision").textIfAny(),
                days(spot, spot.at("from").dayOr(Days.ALWAYS.from())),
                spot.at("note").bilingualIfAny());
    }
}
