package org.suyuan.unit;

import org.suyuan.model.Problem;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 18 characters, of which the last checks the 17 before it.
 *
 * @param text as printed, in capitals
 */
public record CreditCode(String text) {
    /** The characters in the order of their values; I, O, S, V and Z are not among them. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    /** @throws Problem UNPROCESSABLE if it is malformed or its check character is wrong */
    public CreditCode {
        if (!isSound(text)) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE,
                    "code",
                    text,
                    "a unified social credit code of 18 characters whose last one checks the others");
        }
    }

    /** The character that has to follow the first 17, all of the alphabet. */
    private static char checkOf(String first) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static boolean isSound(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && text.charAt(LENGTH - 1) == checkOf(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
