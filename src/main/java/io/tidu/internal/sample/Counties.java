package io.tidu.internal.sample;

import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * The divisions that enterprises of a register are in.
 *
 * @param home the code of the register's own
 * @param others codes of others; not empty
 */
record Counties(String home, List<String> others) {
    private static final String JIASHAN = "330421";

    private static final List<String> NEARBY = List.of("330402", "330411", "330482", "330109", "310117");

    /** Jiashan and others near it; if a vocabulary names divisions and not Jiashan, those that it names. */
    static Counties of(Vocabulary vocabulary) {
        List<String> codes = vocabulary.fact("county").map(Counties::codes).orElse(List.of());
        if (codes.isEmpty() || codes.contains(JIASHAN)) {
            return new Counties(JIASHAN, NEARBY);
        }
        String home = codes.get(0);
        List<String> others = codes.stream().filter(c -> !c.equals(home)).toList();
        return new Counties(home, others.isEmpty() ? NEARBY : others);
    }

    /** Those that rules ask for stand before those that are only called something. */
    private static List<String> codes(FactDefinition county) {
        return Stream.concat(
                        county.names().names().stream().map(KnownNames.Name::name), county.values().keySet().stream())
                .distinct()
                .toList();
    }

    /** The code, or six digits of a division if it is called otherwise. */
    static String digits(String code) {
        boolean digits = code.length() == JIASHAN.length() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? code : JIASHAN;
    }

    String other(Draw draw) {
        return draw.pick(others);
    }
}
