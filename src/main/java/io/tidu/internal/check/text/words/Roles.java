package io.tidu.internal.check.text.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the words around numbers make of them: ends of a span, and what is given rather than asked for. */
final class Roles {
    /** Further away no word belongs to a number. */
    private static final int MOST_BEFORE = 120;

    private static final Roles CHINESE = new Roles(
            "\\s*(?:（[^）]{0,20}）|\\([^)]{0,20}\\))?\\s*(?:至|到|[-—–~～－]+)\\s*",
            "(?<given>奖|补|资助|支持|给予|扶持|配套|兑现|兑付|发放|贴息|贴补|得|计|赋|加|按|最高|封顶|上限|限额|不超)"
                    + "|(?<asked>收入|营收|产值|投资|投入|面积|人数|税|销售|注册|资产|达|满|占|比例|强度|增长|增速|增幅|人员|职工|员工|成立|规模|合同|金额)",
            "\\s*(?:的)?(?:一次性)?(?:资金)?(?:奖|补|资助|支持|扶持)(?![^，。；]{0,4}[0-9一二三四五六七八九十百千])",
            "[。；;\\n]");
    private static final Roles ENGLISH = new Roles(
            "\\s*(?:\\([^)]{0,30}\\))?\\s*(?:to|and below|and under|and less than|up to|–|—|-)\\s*(?:RMB|CNY|¥)?\\s*",
            "(?i)(?<given>\\b(?:award|pay|paid|grant|subsid|receiv|get|give|reward|support|capped|refund|bonus|cover)\\w*)"
                    + "|(?<asked>\\b(?:revenue|turnover|sales|expens|spend|invest|staff|income|output|tax|assets|area"
                    + "|at least|from|above|over|below|under|less than|more than|reach|exceed|with|where|if|when|for)\\w*)",
            "(?i)\\s*(?:for|if|when|where)\\b",
            "(?:[;\\n]|\\.(?=\\s|$))");

    private final Pattern span;
    private final Pattern words;
    private final Pattern behind;
    private final Pattern sentence;

    private Roles(String span, String words, String behind, String sentence) {
        this.span = Pattern.compile(span);
        this.words = Pattern.compile(words);
        this.behind = Pattern.compile(behind);
        this.sentence = Pattern.compile(sentence);
    }

    static List<Mention> chinese(String text, List<Mention> mentions) {
        return CHINESE.of(text, mentions);
    }

    static List<Mention> english(String text, List<Mention> mentions) {
        return ENGLISH.of(text, mentions);
    }

    private List<Mention> of(String text, List<Mention> mentions) {
        List<Mention> found = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < found.size(); i++) {
            Mention left = found.get(i);
            Mention right = found.get(i + 1);
            int gap = right.start() - left.end();
            boolean spans = gap >= 0
                    && gap <= MOST_BEFORE
                    && left.unit() == right.unit()
                    && span.matcher(text.substring(left.end(), right.start())).matches();
            if (spans) {
                found.set(i, left.at(Mention.Side.LOWER));
                found.set(i + 1, right.at(Mention.Side.UPPER));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            if (isGiven(text, found, i)) {
                found.set(i, found.get(i).given());
            }
        }
        return found;
    }

    /** By the last word in front that says so; in a list, as the number before. */
    private boolean isGiven(String text, List<Mention> mentions, int position) {
        Mention mention = mentions.get(position);
        int before = position == 0 ? 0 : mentions.get(position - 1).end();
        int from = Math.max(Math.min(before, mention.start()), mention.start() - MOST_BEFORE);
        String front = text.substring(from, mention.start());
        Matcher end = sentence.matcher(front);
        boolean newSentence = false;
        int start = 0;
        while (end.find()) {
            newSentence = true;
            start = end.end();
        }
        String own = front.substring(start);
        int after = Math.min(text.length(), mention.end() + MOST_BEFORE);
        if (behind.matcher(text.substring(mention.end(), after)).lookingAt()) {
            return true;
        }
        Matcher word = words.matcher(own);
        boolean said = false;
        boolean given = false;
        while (word.find()) {
            said = true;
            given = word.group("given") != null;
        }
        return said ? given : !newSentence && position > 0 && continues(mentions.get(position - 1), mention);
    }

    /** 20万元、50万元: what is said of the first is said of the second. */
    private static boolean continues(Mention before, Mention mention) {
        return before.granted()
                && before.unit() == mention.unit()
                && (mention.comparisons().isEmpty() || !before.comparisons().isEmpty());
    }
}
