package org.suyuan.authorization.suites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a SpiceDB schema, as far as it says how the members of a set are found. */
final class SpiceDbSchema {
    private static final Pattern DEFINITION = Pattern.compile("definition (\\S+) \\{.*");
    private static final Pattern RELATION = Pattern.compile("relation (\\w+):(.*)");
    private static final Pattern PERMISSION = Pattern.compile("permission (\\w+)\\s*(?::[^=]*)?=(.*)");
    private static final Pattern TOKEN = Pattern.compile("->|\\.all|\\.any|[+&()-]|\\w+");

    private SpiceDbSchema() {}

    static Map<String, Rewrite> of(String text) {
        Map<String, Rewrite> relations = new HashMap<>();
        String type = "";
        for (String line :
                text.lines().map(one -> one.split("//", -1)[0].strip()).toList()) {
            Matcher definition = DEFINITION.matcher(line);
            Matcher relation = RELATION.matcher(line);
            Matcher permission = PERMISSION.matcher(line);
            if (definition.matches()) {
                type = definition.group(1);
            } else if (relation.matches()) {
                relations.put(type + "#" + relation.group(1), new Rewrite.Told(List.of()));
            } else if (permission.matches()) {
                relations.put(type + "#" + permission.group(1), new Parser(permission.group(2)).expression());
            }
        }
        return relations;
    }

    private static final class Parser {
        private final List<String> tokens;
        private int next;

        Parser(String text) {
            tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        }

        /** Parts joined by one operator; where several are mixed, the texts have brackets. */
        Rewrite expression() {
            List<Rewrite> parts = new ArrayList<>(List.of(term()));
            String operator = "+";
            while (next < tokens.size() && !peek(")")) {
                operator = tokens.get(next++);
                parts.add(term());
            }
            if (parts.size() == 1) {
                return parts.get(0);
            }
            return switch (operator) {
                case "+" -> new Rewrite.Either(parts);
                case "&" -> new Rewrite.Both(parts);
                case "-" -> new Rewrite.ButNot(parts.get(0), parts.get(1));
                default -> throw new IllegalArgumentException("not an operator: " + operator);
            };
        }

        private Rewrite term() {
            if (peek("(")) {
                next++;
                Rewrite inner = expression();
                next++;
                return inner;
            }
            String name = tokens.get(next++);
            if (peek("->")) {
                next++;
                return new Rewrite.Through(name, tokens.get(next++), false);
            }
            if (peek(".all") || peek(".any")) {
                boolean all = tokens.get(next).equals(".all");
                String relation = tokens.get(next + 2);
                next += 4;
                return new Rewrite.Through(name, relation, all);
            }
            return name.equals("nil") ? new Rewrite.Nobody() : new Rewrite.Same(name);
        }

        private boolean peek(String token) {
            return next < tokens.size() && tokens.get(next).equals(token);
        }
    }
}
