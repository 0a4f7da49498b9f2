package io.tidu.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which the rules of a folder may rest on one another; each is written with as many rules as one likes. */
enum RuleShape {
    /** A target each, with a line of its own; every tenth rests on the one before. */
    LINES {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return isAbove(target % 10 == 9 ? target - 1 : target, staff);
        }

        @Override
        String rule(int i) {
            return i % 10 == 9 ? resting("t" + i, "before", "t" + (i - 1)) : line("t" + i, "staff", i);
        }
    },
    /** Each rests on the one before. */
    CHAIN {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return isAbove(0, staff);
        }

        @Override
        String rule(int i) {
            return i == 0 ? line("t0", "staff", 0) : resting("t" + i, "before", "t" + (i - 1));
        }
    },
    /** Ten rules for each target, half of them for its criterion and half for criteria of their own. */
    TEN_FOR_A_TARGET {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return IntStream.range(10 * target, 10 * target + 10).allMatch(i -> isAbove(i, staff));
        }

        @Override
        int targets(int rules) {
            return (rules + 9) / 10;
        }

        @Override
        String rule(int i) {
            return line("t" + i / 10, i % 2 == 0 ? "staff" : "c" + i, i);
        }
    },
    /** All rules for one target. */
    ONE_TARGET {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return IntStream.range(0, rules).allMatch(i -> isAbove(i, staff));
        }

        @Override
        int targets(int rules) {
            return 1;
        }

        @Override
        String rule(int i) {
            return line("t0", "c" + i, i);
        }
    },
    /** Each goes over a list, and counts it by a table. */
    LISTS {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return target % LINES_ARE == 1;
        }

        @Override
        String rule(int i) {
            String target = "t" + i;
            return i % 2 == 0
                    ? written(
                            i,
                            "$firm : Enterprise()\n    Event( kind == \"k" + i % 7 + "\" ) from $firm.events",
                            "veto( \"" + target + "\", \"staff\" );")
                    : written(
                            i,
                            "$firm : Enterprise()",
                            "require( \"" + target
                                    + "\", \"staff\", $firm.count( \"events\", table(\"kinds\"), lastYears( limit(\"l"
                                    + i + "\") ) ), none() );");
        }
    },
    /** Each looks up by what is known of the enterprise, in a table with a row for each rule. */
    LOOK_UPS {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return isAbove(7, staff);
        }

        @Override
        String rule(int i) {
            return written(
                    i,
                    "$firm : Enterprise()",
                    "require( \"t" + i
                            + "\", \"staff\", $firm.staff, atLeast( table(\"counties\").value( $firm.county ) ) );");
        }
    },
    /** All but the first rest on the first. */
    ALL_ON_ONE {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return isAbove(0, staff);
        }

        @Override
        String rule(int i) {
            return i == 0 ? line("t0", "staff", 0) : resting("t" + i, "before", "t0");
        }
    },
    /** The last rests on all others, which a table names. */
    ONE_ON_ALL {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return target < rules - 1 && isAbove(target, staff);
        }

        @Override
        String rule(int i, int rules) {
            return i < rules - 1
                    ? line("t" + i, "staff", i)
                    : written(
                            i,
                            "$row : Row( number < limit(\"count\") ) from table(\"names\")\n    $one : Target( name == $row.name )",
                            "require( \"t" + i + "\", $row.name, $one.attained, yes() );");
        }
    },
    /** Half of the rules take over what was found for another target. */
    TAKEN_OVER {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return isAbove(target - target % 2, staff);
        }

        @Override
        String rule(int i) {
            return i % 2 == 0
                    ? line("t" + i, "staff", i)
                    : written(
                            i,
                            "$one : Target( name == \"t" + (i - 1) + "\" )",
                            "requireAllOf( \"t" + i + "\", $one );");
        }
    },
    /** The last takes over what was found for all others. */
    ALL_TAKEN_OVER {
        @Override
        boolean isMet(int target, int staff, int rules) {
            return target < rules - 1 && isAbove(target, staff);
        }

        @Override
        String rule(int i, int rules) {
            return i < rules - 1
                    ? line("t" + i, "c" + i, i)
                    : written(
                            i,
                            "$row : Row( number < limit(\"count\") ) from table(\"names\")\n    $one : Target( name == $row.name )",
                            "requireAllOf( \"t" + i + "\", $one );");
        }
    },
    /** Items of money, in groups of ten of which the greatest is paid. */
    AWARDS {
        @Override
        int awards(int rules) {
            return rules - 1;
        }

        @Override
        int targets(int rules) {
            return 1;
        }

        @Override
        String rule(int i) {
            return i == 0
                    ? line("t0", "staff", 0)
                    : written(
                            i,
                            "Target( name == \"t0\", attained )",
                            "award( \"i" + i + "\", limit(\"yuan\") );\n    cap( \"i" + i
                                    + "\", limit(\"yuan\") );\n    bestOf( \"i" + (i - i % 10) + "\", \"i" + i
                                    + "\" );");
        }
    },
    /** Items of money, all of one group and below one ceiling. */
    ONE_GROUP {
        @Override
        int awards(int rules) {
            return rules - 1;
        }

        @Override
        int targets(int rules) {
            return 1;
        }

        @Override
        String rule(int i) {
            return i == 0
                    ? written(
                            i,
                            "$firm : Enterprise()",
                            "require( \"t0\", \"staff\", $firm.staff, some() );\n    ceiling( limit(\"yuan\") );\n    capTogether( \"i0\", limit(\"yuan\") );\n    upgrade( \"i0\" );")
                    : written(
                            i,
                            "Enterprise()",
                            "award( \"i" + i + "\", limit(\"yuan\") );\n    together( \"i0\", \"i" + i + "\" );");
        }
    },
    /** Points for one score. */
    SCORES {
        @Override
        int targets(int rules) {
            return 1;
        }

        @Override
        String rule(int i) {
            return i == 0
                    ? written(i, "Enterprise()", "pass( \"t0\", \"staff\", atLeast( limit(\"point\") ) );")
                    : written(i, "Enterprise()", "score( \"t0\", \"c1\", \"c" + i + "\", limit(\"point\") );");
        }
    };

    private static final int IN_A_FILE = 100;
    private static final int LINES_ARE = 400;

    /** Whether so many staff are as many as the line of a rule asks for. */
    static boolean isAbove(int rule, int staff) {
        return staff >= rule % LINES_ARE;
    }

    int targets(int rules) {
        return rules;
    }

    /** Whether a target is attained with so many staff. */
    boolean isMet(int target, int staff, int rules) {
        return true;
    }

    /** How many awards there are. */
    int awards(int rules) {
        return 0;
    }

    String rule(int i) {
        throw new IllegalStateException(name());
    }

    String rule(int i, int rules) {
        return rule(i);
    }

    /** The files of a folder with so many rules. */
    Map<String, byte[]> files(int count) {
        Map<String, String> files = new TreeMap<>();
        files.put("vocabulary.yaml", VOCABULARY);
        String pack = "many/rules/2026/";
        files.put(
                pack + "pack.yaml",
                MANIFEST
                        + each(targets(count), "  t%1$d: {zh: 第%1$d项, en: Target %1$d}\n")
                        + "criteria:\n  staff: {zh: 职工总数, en: Staff}\n  before: {zh: 前一项, en: The one before}\n"
                        + each(count, "  c%1$d: {zh: 条件%1$d, en: Criterion %1$d}\n")
                        + "items:\n" + each(count, "  i%1$d: {zh: 事项%1$d, en: Item %1$d}\n"));
        files.put(pack + "policy.md", "## 1 规模 | Size\n职工人数。\n\nStaff.\n");
        files.put(
                pack + "tables/limits.csv",
                "limit.is,value (number),clause\ncount," + (count - 1)
                        + " count,1\nyuan,100元,1\npoint,1 points,1\n"
                        + IntStream.range(0, count)
                                .mapToObj(i -> "l%d,%d %s,1\n"
                                        .formatted(i, i % LINES_ARE, this == LISTS ? "years" : "persons"))
                                .collect(Collectors.joining()));
        if (this == LOOK_UPS) {
            files.put(
                    pack + "tables/counties.csv", "county.is,staff (persons),clause\n" + each(count, "%1$d,%1$d,1\n"));
        }
        if (this == LISTS) {
            files.put(pack + "tables/kinds.csv", "kind.is,clause\n" + each(7, "k%1$d,1\n"));
        }
        if (this == ONE_ON_ALL || this == ALL_TAKEN_OVER) {
            files.put(pack + "tables/names.csv", "name,number (count),clause\n" + each(count - 1, "t%1$d,%1$d,1\n"));
        }
        for (int from = 0; from < count; from += IN_A_FILE) {
            files.put(
                    pack + "rules-" + from / IN_A_FILE + ".drl",
                    IntStream.range(from, Math.min(count, from + IN_A_FILE))
                            .mapToObj(i -> rule(i, count))
                            .collect(Collectors.joining("\n")));
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Writes them into a folder. */
    void write(int count, Path folder) {
        files(count).forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String each(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    static String line(String target, String criterion, int i) {
        return written(
                i,
                "$firm : Enterprise()",
                "require( \"%s\", \"%s\", $firm.staff, atLeast( limit(\"l%d\") ) );".formatted(target, criterion, i));
    }

    static String resting(String target, String criterion, String on) {
        return written(
                Integer.parseInt(target.substring(1)),
                "$before : Target( name == \"" + on + "\" )",
                "require( \"%s\", \"%s\", $before.attained, yes() );".formatted(target, criterion));
    }

    static String written(int number, String patterns, String statements) {
        return """
                rule "Line %d"
                    @clause( "1" )
                when
                    %s
                then
                    %s
                end
                """.formatted(number, patterns, statements);
    }

    private static final String MANIFEST = """
            id: many/rules
            version: "2026"
            title: {zh: 很多规则, en: Many rules}
            issuer: {zh: 示例, en: Sample}
            documents: [sample]
            status: sample
            inForce: {from: 2020-01-01}
            targets:
            """;
    private static final String VOCABULARY = """
            facts:
              staff: {type: number, unit: persons, zh: 职工总数, en: Staff, document: {zh: 社保, en: Social insurance}}
              county: {type: text, zh: 县, en: County, document: {zh: 执照, en: Licence}}
              events:
                type: list
                item: Event
                date: on
                zh: 事件
                en: Events
                document: {zh: 记录, en: Records}
                fields:
                  kind: {type: text, zh: 种类, en: Kind}
                  on: {type: date, zh: 日期, en: Day}
              paid:
                type: list
                item: Payment
                date: on
                zh: 已兑付
                en: Paid
                document: {zh: 回单, en: Slips}
                fields:
                  item: {type: text, zh: 事项, en: Item}
                  on: {type: date, zh: 日期, en: Day}
                  amount: {type: money, zh: 金额, en: Amount}
            """;
}
