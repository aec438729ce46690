package org.suyuan.authorization.suites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an OpenFGA model: types, relations and conditions.
 *
 * @param relations for each {@code type#relation}, how its members are found
 * @param conditions for each condition, its expression
 */
record OpenFgaModel(Map<String, Rewrite> relations, Map<String, String> conditions) {
    private static final Pattern DEFINE = Pattern.compile("define (\\w+):\\s*(.*)");
    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]]*\\]|\\(|\\)|[\\w-]+");

    static OpenFgaModel of(String text) {
        Map<String, Rewrite> relations = new HashMap<>();
        Map<String, String> conditions = new HashMap<>();
        String type = "";
        String condition = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher define = DEFINE.matcher(line);
            if (line.startsWith("type ")) {
                type = line.substring(5).strip();
            } else if (line.startsWith("condition ")) {
                condition = line.substring(10, line.indexOf('(')).strip();
            } else if (define.matches()) {
                relations.put(type + "#" + define.group(1), new Parser(define.group(2)).expression());
            } else if (!condition.isEmpty() && !line.equals("}") && !line.isEmpty()) {
                conditions.put(condition, line);
            }
        }
        return new OpenFgaModel(relations, conditions);
    }

    /** Whether the model lets a tuple be told: its subject is of a kind that the relation takes. */
    boolean allows(Told told) {
        Rewrite rewrite = relations.get(Told.typeOf(told.object()) + "#" + told.relation());
        return rewrite != null && allowed(rewrite).contains(kindOf(told));
    }

    private static String kindOf(Told told) {
        String type = Told.typeOf(told.subject());
        String kind = told.isEverybody()
                ? type + ":*"
                : told.subjectRelation().isEmpty() ? type : type + "#" + told.subjectRelation();
        return told.condition().isEmpty() ? kind : kind + " with " + told.condition();
    }

    private static List<String> allowed(Rewrite rewrite) {
        List<String> all = new ArrayList<>();
        if (rewrite instanceof Rewrite.Told told) {
            all.addAll(told.allowed());
        } else if (rewrite instanceof Rewrite.Either either) {
            either.parts().forEach(one -> all.addAll(allowed(one)));
        } else if (rewrite instanceof Rewrite.Both both) {
            both.parts().forEach(one -> all.addAll(allowed(one)));
        } else if (rewrite instanceof Rewrite.ButNot butNot) {
            all.addAll(allowed(butNot.base()));
            all.addAll(allowed(butNot.less()));
        }
        return all;
    }

    private static final class Parser {
        private final List<String> tokens;
        private int next;

        Parser(String text) {
            tokens = TOKEN.matcher(text).results().map(one -> one.group()).toList();
        }

        Rewrite expression() {
            List<Rewrite> parts = new ArrayList<>(List.of(term()));
            String operator = "";
            while (next < tokens.size() && !peek().equals(")")) {
                operator = tokens.get(next++);
                if (operator.equals("but")) {
                    next++;
                    return new Rewrite.ButNot(parts.get(0), term());
                }
                parts.add(term());
            }
            return switch (operator) {
                case "or" -> new Rewrite.Either(parts);
                case "and" -> new Rewrite.Both(parts);
                default -> parts.get(0);
            };
        }

        private Rewrite term() {
            String token = tokens.get(next++);
            if (token.equals("(")) {
                Rewrite inner = expression();
                next++;
                return inner;
            }
            if (token.startsWith("[")) {
                String list = token.substring(1, token.length() - 1);
                return new Rewrite.Told(
                        Arrays.stream(list.split(",", -1)).map(String::strip).toList());
            }
            if (next < tokens.size() && peek().equals("from")) {
                next++;
                return new Rewrite.Through(tokens.get(next++), token, false);
            }
            return new Rewrite.Same(token);
        }

        private String peek() {
            return tokens.get(next);
        }
    }
}
