package io.tidu.internal.check.text.words;

import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a clause that says what is given under which condition: 500万元以上的，奖励20万元；1000万元以上的，奖励50万元.
 *
 * @param steps its steps in the order written; of a sentence that can't be told apart, all numbers are in one step
 */
public record WrittenLadder(List<Step> steps) {
    private static final Pattern SENTENCE = Pattern.compile("[。；;\\n]|\\.(?=\\s|$)");
    private static final Pattern IN_TURN = Pattern.compile("分别|依次|(?i)respectively");

    /** Copies the list. */
    public WrittenLadder {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param conditions the numbers that are asked for; empty if the sentence asks for none
     * @param results the numbers that are given
     */
    public record Step(List<Mention> conditions, List<Mention> results) {
        /** Copies the lists. */
        public Step {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }
    }

    /**
     * Reads the steps of a clause.
     *
     * @param asked what the conditions are numbers of
     * @param given what the results are numbers of
     */
    public static WrittenLadder of(ClauseText text, Unit asked, Unit given) {
        boolean saysGiven = text.mentions().stream().anyMatch(m -> m.unit() == given && m.granted());
        List<Step> steps = new ArrayList<>();
        if (!saysGiven && asked == given) {
            return new WrittenLadder(steps);
        }
        int from = 0;
        int next = 0;
        Matcher end = SENTENCE.matcher(text.text());
        boolean more = true;
        while (more) {
            more = end.find();
            int until = more ? end.start() : text.text().length();
            int first = next;
            while (next < text.mentions().size() && text.mentions().get(next).start() < until) {
                next++;
            }
            List<Mention> own = text.mentions().subList(first, next);
            sentence(text.text().substring(from, until), from, own, asked, given, saysGiven, steps);
            from = more ? end.end() : until;
        }
        return new WrittenLadder(steps);
    }

    private static void sentence(
            String text,
            int from,
            List<Mention> mentions,
            Unit asked,
            Unit given,
            boolean saysGiven,
            List<Step> steps) {
        List<List<Mention>> runs = new ArrayList<>();
        List<Boolean> results = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean isResult = isOf(mention, given) && (saysGiven ? mention.granted() : true);
            boolean isCondition = !isResult && isOf(mention, asked) && !mention.granted();
            if (!isResult && !isCondition) {
                continue;
            }
            if (results.isEmpty() || results.get(results.size() - 1) != isResult) {
                runs.add(new ArrayList<>());
                results.add(isResult);
            }
            runs.get(runs.size() - 1).add(mention);
        }
        if (runs.isEmpty()) {
            return;
        }
        boolean conditionFirst = !results.get(0);
        boolean endsWithResult = results.get(results.size() - 1);
        if (runs.size() == 1) {
            steps.add(conditionFirst ? new Step(runs.get(0), List.of()) : new Step(List.of(), runs.get(0)));
        } else if (!conditionFirst && endsWithResult && isHeading(text, runs, from)) {
            // 满分20分：15%以上20分，10%以上15分
            steps.add(new Step(List.of(), runs.get(0)));
            pairs(runs.subList(1, runs.size()), true, IN_TURN.matcher(text).find(), steps);
        } else if (conditionFirst == endsWithResult) {
            pairs(runs, conditionFirst, IN_TURN.matcher(text).find(), steps);
        } else {
            List<Mention> all = runs.stream().flatMap(List::stream).toList();
            steps.add(new Step(List.of(), all));
        }
    }

    /** Whether a colon stands between what is said of all steps and the first of them. */
    private static boolean isHeading(String text, List<List<Mention>> runs, int from) {
        int start = runs.get(0).get(runs.get(0).size() - 1).end() - from;
        String between = text.substring(start, runs.get(1).get(0).start() - from);
        return between.indexOf('：') >= 0 || between.indexOf(':') >= 0;
    }

    private static void pairs(List<List<Mention>> runs, boolean conditionFirst, boolean inTurn, List<Step> steps) {
        for (int i = 0; i + 1 < runs.size(); i += 2) {
            List<Mention> conditions = runs.get(conditionFirst ? i : i + 1);
            List<Mention> results = runs.get(conditionFirst ? i + 1 : i);
            if (inTurn && results.size() > 1 && conditions.size() % results.size() == 0) {
                int each = conditions.size() / results.size();
                for (int k = 0; k < results.size(); k++) {
                    steps.add(new Step(conditions.subList(k * each, (k + 1) * each), List.of(results.get(k))));
                }
            } else {
                steps.add(new Step(conditions, results));
            }
        }
    }

    private static boolean isOf(Mention mention, Unit unit) {
        return mention.unit() == unit
                || (mention.unit() == Unit.NONE && (unit == Unit.POINTS || unit == Unit.COUNT || unit == Unit.NONE));
    }
}
