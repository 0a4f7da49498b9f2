package io.tidu.names;

import java.util.Random;

/** One letter of a name that is missing, twice, another or swapped with the next. */
public final class Slip {
    private Slip() {}

    /** A slip of a name of two letters or more; never the name itself. */
    public static String of(String name, Random random) {
        while (true) {
            int at = random.nextInt(name.length() - 1);
            char letter = (char) ('a' + random.nextInt(26));
            String slip = switch (random.nextInt(4)) {
                case 0 -> name.substring(0, at) + name.substring(at + 1);
                case 1 -> name.substring(0, at) + letter + name.substring(at);
                case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
                default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            };
            if (!slip.equals(name)) {
                return slip;
            }
        }
    }
}
