package org.suyuan.ingest.register;

import org.jspecify.annotations.Nullable;
import org.suyuan.norm.Text;

/**
 * A column of a kind of row. Each one is a constant: two with the same header may mean different things in two kinds.
 *
 * @param header what stands over it in Chinese, and in English, which is also its key in YAML
 * @param meaning for who fills it in
 * @param absent the value of an empty cell; null if the cell must be filled
 */
record Column<T>(
        Text header,
        Text meaning,
        Form<T> form,
        String example,
        @Nullable T absent) {
    static <T> Column<T> required(
            String zh, String en, Form<T> form, String example, String meaningZh, String meaning) {
        return new Column<>(new Text(zh, en), new Text(meaningZh, meaning), form, example, null);
    }

    static <T> Column<T> optional(
            String zh, String en, Form<T> form, T absent, String example, String meaningZh, String meaning) {
        return new Column<>(new Text(zh, en), new Text(meaningZh, meaning), form, example, absent);
    }

    boolean isRequired() {
        return absent == null;
    }

    /** Whether a header or a key of YAML is this one; see {@link Words#plain}. */
    boolean isCalled(String header) {
        String plain = Words.plain(header);
        return plain.equals(Words.plain(this.header.zh())) || plain.equals(Words.plain(this.header.en()));
    }

    /** Constants are told apart by identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
