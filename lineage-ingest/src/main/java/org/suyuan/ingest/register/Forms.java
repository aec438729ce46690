package org.suyuan.ingest.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suyuan.authorization.Extent;
import org.suyuan.ingest.screen.TextScreen;
import org.suyuan.model.Urn;
import org.suyuan.time.Times;
import org.suyuan.unit.FunctionNames;
import org.suyuan.unit.Place;

/** The forms that cells have in common. */
final class Forms {
    private static final Pattern BETWEEN = Pattern.compile("[;；、\\r\\n]+");
    private static final int MOST_VALUES = 1_000;
    private static final Set<String> EVERYTHING = Set.of("*", "＊", "全部", "所有", "all");
    private static final Words<Flag> FLAGS = Words.of(Flag.class)
            .word(Flag.YES, "是", "true", "y", "1", "√", "有")
            .word(Flag.NO, "否", "false", "n", "0", "×", "无")
            .all();

    /** Yes or no. */
    enum Flag {
        YES,
        NO
    }

    /** What people read: a name, a title, a local term. */
    static final Form<String> TEXT = text("a text", TextScreen.NAME);

    static final Form<List<String>> TEXTS = texts(TextScreen.NAME);

    /** Where something is to be found or read up. */
    static final Form<List<String>> NOTES = texts(TextScreen.PROSE);

    static final Form<Boolean> FLAG =
            Form.exact(FLAGS.all(), (text, zone) -> one(FLAGS, text) == Flag.YES, String::valueOf);

    /** The first instant of a day, or of the first day of a month or a year. */
    static final Form<Instant> FROM = Form.exact("a day", Forms::from, Forms::day);

    /** The first instant after a day: a day that ends something still belongs to it. */
    static final Form<Instant> UNTIL = Form.exact("a day that still counts, or 长期 open", Forms::until, Forms::day);

    static final Set<Form<?>> DAYS = Set.of(FROM, UNTIL);

    static final Form<Place> PLACE = Form.exact(
                    "the code of a division, 500112", (text, zone) -> new Place(text), Place::code)
            .citing(place -> List.of(place.urn()));

    /** The same by its code alone, where it may be left empty. */
    static final Form<String> LIES_IN = Form.exact(
                    PLACE.allowed(), (text, zone) -> new Place(text).code(), Function.<String>identity())
            .citing(code -> List.of(new Place(code).urn()));

    static final Form<org.suyuan.unit.Function> FUNCTION =
            Form.exact("the code or the name of a function", Forms::function, org.suyuan.unit.Function::code);

    static final Form<Extent> PLACES =
            extent("codes of divisions", text -> new Place(text).urn()).citing(extent -> extent.sorted());

    private Forms() {}

    private static Form<String> text(String allowed, TextScreen screen) {
        return new Form<>(allowed, screen, true, (text, zone) -> text, Function.identity(), value -> List.of());
    }

    private static Form<List<String>> texts(TextScreen screen) {
        return new Form<>(
                "texts",
                screen,
                true,
                (text, zone) -> values(text),
                texts -> String.join(",", texts),
                value -> List.of());
    }

    static <E extends Enum<E>> Form<E> choice(Words<E> words) {
        return Form.exact(words.all(), (text, zone) -> one(words, text), Enum::name);
    }

    static <E extends Enum<E>> Form<Set<E>> choices(Class<E> type, Words<E> words) {
        Form.Reader<Set<E>> reader = (text, zone) -> {
            Set<E> chosen = EnumSet.noneOf(type);
            values(text).forEach(value -> chosen.add(one(words, value)));
            return chosen;
        };
        return Form.exact("some of " + words.all(), reader, chosen -> new TreeSet<>(chosen).toString());
    }

    /** Several values of one form. */
    static <T> Form<List<T>> several(Form<T> form) {
        return Form.exact(
                        form.allowed() + "; several, separated",
                        (text, zone) -> values(text).stream()
                                .map(value -> form.reader().read(value, zone))
                                .distinct()
                                .toList(),
                        values -> joined(values, form.key()))
                .citing(values -> values.stream()
                        .flatMap(value -> form.cites().apply(value).stream())
                        .toList());
    }

    /** All, or a list of things. */
    static Form<Extent> extent(String allowed, Function<String, Urn> thing) {
        Form.Reader<Extent> reader = (text, zone) -> EVERYTHING.contains(text)
                ? Extent.ALL
                : Extent.of(values(text).stream().map(thing).toList());
        return Form.exact(allowed + "; several, separated; * for all", reader, Extent::toString);
    }

    /** The values of a cell, separated by {@code ;}, {@code ；}, {@code 、} or a new line. */
    static List<String> values(String text) {
        List<String> values = BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(MOST_VALUES + 1L)
                .toList();
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw Form.unfit("1 to " + MOST_VALUES + " values, separated by ; or 、");
        }
        return values;
    }

    private static <T> String joined(Collection<T> values, Function<T, String> key) {
        return values.stream().map(key).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> E one(Words<E> words, String text) {
        return words.find(text).orElseThrow(() -> Form.unfit("one of " + words.all()));
    }

    private static Instant from(String text, ZoneId zone) {
        return kept(written(text).filter(day -> !day.isOpen()).map(day -> day.from(zone)));
    }

    private static Instant until(String text, ZoneId zone) {
        Optional<WrittenDay> day = written(text);
        return day.filter(WrittenDay::isOpen)
                .map(open -> open.until(zone))
                .orElseGet(() -> kept(day.map(one -> one.until(zone))));
    }

    private static Optional<WrittenDay> written(String text) {
        return WrittenDay.of(text);
    }

    private static Instant kept(Optional<Instant> instant) {
        return instant.filter(Times::inRange)
                .orElseThrow(() -> Form.unfit("a day from 1900 on such as 2024-03-01, 2024/3/1, 2024.3 or 2024年3月1日"));
    }

    private static String day(Instant instant) {
        return instant.toString();
    }

    private static org.suyuan.unit.Function function(String text, ZoneId zone) {
        return FunctionNames.find(text).orElseGet(() -> new org.suyuan.unit.Function(text));
    }
}
