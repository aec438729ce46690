package org.suyuan.ingest.screen;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that belong to a person: identity cards (GB 11643 and the form of 15 digits before it), mobile and land
 * lines, bank cards. Digits of any script count, single spaces and hyphens between them do not. A number inside a UUID
 * or a long hexadecimal digest is chance and stays.
 */
final class Numbers {
    /** Digits of the shortest number that is looked for, a land line. */
    static final int FEWEST = 10;

    /** An identity number needs no right check digit: a mistyped one is somebody's, too. */
    private static final Pattern ID = Pattern.compile(
            "[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dXx](?!\\d)");

    private static final Pattern OLD_ID =
            Pattern.compile("[1-8]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)");

    private static final Pattern MOBILE = Pattern.compile(
            "(?:(?:00)?86[ -]?)?1[3-9]"
                    + "(?:\\d[ -]?\\d{4}[ -]?\\d{4}|\\d[ -]\\d{3}[ -]\\d{5}|\\d{3}[ -]\\d{6}|\\d{2}[ -]\\d{3}[ -]\\d{4})(?!\\d)");

    private static final Pattern LAND_LINE = Pattern.compile(
            "(?:(?:(?:00)?86[ -]?)?0|(?:00)?86[ -])(?:10|2\\d|[3-9]\\d{2})(?:[ -]|\\)[ -]?)\\d{3,4}[ -]?\\d{4}(?!\\d)");

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int ID_LENGTH = 18;
    private static final int LONGEST_HEX = 64;
    /** From here on a run of hexadecimal digits with letters among them is taken for a digest. */
    private static final int DIGEST = 16;

    private Numbers() {}

    private record Hit(int from, int until, Mask mask) {}

    static String screened(String text, Set<Mask> found) {
        var digits = new FoldedDigits(text);
        if (digits.most < FEWEST) return text;

        String folded = digits.text;
        var edit = new Edit(text, found);
        int at = 0;
        while (at < folded.length()) {
            if (!isDigit(folded.charAt(at))) {
                at++;
                continue;
            }
            Hit hit = hitAt(folded, at);
            if (hit == null) {
                while (at < folded.length() && isDigit(folded.charAt(at))) at++;
            } else {
                boolean plus = hit.from > edit.from() && folded.charAt(hit.from - 1) == '+';
                edit.mask(plus ? hit.from - 1 : hit.from, hit.until, hit.mask);
                at = hit.until;
            }
        }
        return edit.done();
    }

    /** The number of a person that starts at the first digit of a run. */
    private static @Nullable Hit hitAt(String text, int from) {
        int run = from;
        while (run < text.length() && isDigit(text.charAt(run))) run++;
        if (run - from >= ID_LENGTH - 1) {
            Hit embedded = checkedId(text, from, run);
            if (embedded != null) return embedded;
        }

        Hit hit = plausible(text, from);
        return hit == null || isChance(text, hit.from, hit.until) ? null : hit;
    }

    private static @Nullable Hit plausible(String text, int from) {
        Matcher at = ID.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (at.lookingAt() && isRegion(text, from)) return new Hit(from, at.end(), Mask.ID);
        boolean fraction = from >= 2 && text.charAt(from - 1) == '.' && isDigit(text.charAt(from - 2));
        if (!fraction) {
            int card = endOfCard(text, from);
            if (card > 0) return new Hit(from, card, Mask.CARD);
            if (at.usePattern(OLD_ID).lookingAt() && isRegion(text, from)) return new Hit(from, at.end(), Mask.ID);
        }
        if (at.usePattern(MOBILE).lookingAt()) return new Hit(from, at.end(), Mask.PHONE);
        if (at.usePattern(LAND_LINE).lookingAt()) return new Hit(from, at.end(), Mask.PHONE);
        return null;
    }

    /** An identity number with date and check digit right, anywhere in a run of digits: too rare to be chance. */
    private static @Nullable Hit checkedId(String text, int from, int until) {
        for (int at = from; at + ID_LENGTH - 1 <= until && at + ID_LENGTH <= text.length(); at++) {
            if (isRegion(text, at) && isDate(text, at + 6) && isChecked(text, at)) {
                return new Hit(at, at + ID_LENGTH, Mask.ID);
            }
        }
        return null;
    }

    private static boolean isDate(String text, int at) {
        int century = two(text, at);
        int month = two(text, at + 4);
        int day = two(text, at + 6);
        return century >= 18 && century <= 20 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isChecked(String text, int at) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(at + i) - '0');
        }
        return CHECK.charAt(sum % 11) == Character.toUpperCase(text.charAt(at + WEIGHTS.length));
    }

    /** Whether a province's code stands here, or 9 and one behind it: the card of a foreign resident. */
    private static boolean isRegion(String text, int at) {
        return text.charAt(at) == '9' ? PROVINCES.contains(two(text, at + 1)) : PROVINCES.contains(two(text, at));
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + (text.charAt(at + 1) - '0');
    }

    /** Where a card number of 15 to 19 digits ends that begins here and fulfils ISO/IEC 7812-1, annex B; 0 if none. */
    private static int endOfCard(String text, int from) {
        var number = new StringBuilder();
        int longest = 0;
        for (int at = from; at < text.length() && number.length() < 20; at++) {
            char c = text.charAt(at);
            boolean joint = (c == ' ' || c == '-') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
            if (!isDigit(c) && !joint) break;
            if (!isDigit(c)) continue;
            number.append(c);
            boolean ends = at + 1 == text.length() || !isDigit(text.charAt(at + 1));
            if (ends && isCard(number)) longest = at + 1;
        }
        return longest;
    }

    private static boolean isCard(CharSequence number) {
        int length = number.length();
        if (length < 15 || length > 19 || !isIssuer(number.subSequence(0, 4).toString(), length)) return false;
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = number.charAt(length - 1 - i) - '0';
            int twice = i % 2 == 0 ? digit : digit * 2;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static boolean isIssuer(String start, int length) {
        int four = Integer.parseInt(start);
        int two = four / 100;
        return switch (two) {
            case 34, 37 -> length == 15;
            case 51, 52, 53, 54, 55 -> length == 16;
            case 35, 60, 62 -> length >= 16;
            case 95 -> four == 9558;
            default -> two / 10 == 4 || (four >= 2221 && four <= 2720 && length == 16);
        };
    }

    /** Whether the number is a part of a UUID or of a digest. */
    private static boolean isChance(String text, int from, int until) {
        int left = from;
        while (left > 0 && from - left < LONGEST_HEX && isHex(text.charAt(left - 1))) left--;
        int right = until;
        while (right < text.length() && right - until < LONGEST_HEX && isHex(text.charAt(right))) right++;
        boolean alone = !isLetter(text, left - 1) && !isLetter(text, right);
        if (alone && right - left >= DIGEST && (left < from || right > until)) return true;

        Matcher uuid = UUID.matcher(text).region(Math.max(0, from - 36), Math.min(text.length(), until + 36));
        while (uuid.find()) {
            if (uuid.start() < until && from < uuid.end()) return true;
        }
        return false;
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The same text with all digits, hyphens, spaces and the X of a check digit as ASCII has them; every char in its place. */
    private static final class FoldedDigits {
        final String text;
        /** The most digits that stand together, single characters between them allowed. */
        final int most;

        FoldedDigits(String original) {
            char[] folded = null;
            int together = 0;
            int apart = 0;
            int longest = 0;
            for (int i = 0; i < original.length(); i++) {
                char c = original.charAt(i);
                char plain = c < 128 ? c : plain(c);
                if (plain != c) {
                    if (folded == null) folded = original.toCharArray();
                    folded[i] = plain;
                }
                if (isDigit(plain)) {
                    apart = 0;
                    longest = Math.max(longest, ++together);
                } else if (++apart > 2) {
                    together = 0;
                }
            }
            text = folded == null ? original : new String(folded);
            most = longest;
        }

        private static char plain(char c) {
            if (Character.isDigit(c)) return (char) ('0' + Character.digit(c, 10));
            return switch (c) {
                case '＋' -> '+';
                case 'Ｘ', 'ｘ' -> 'X';
                case '）' -> ')';
                case '－', '‐', '‑', '‒', '–', '—', '−', '\u00AD' -> '-';
                case '\u00A0', '\u2009', '\u202F', '\u3000', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> ' ';
                default -> c;
            };
        }
    }
}
