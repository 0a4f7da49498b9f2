package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How a pack's money is shared, in words. */
class SharingWordsTest {
    private static final Policies RULES = RulesLoader.load(Path.of("rules"));

    private static List<String> said(Locale locale, Sharing.Rule rule, String... names) {
        Sharing sharing = new Sharing(
                new Sharing.Way(rule, List.of(names)),
                500_000_000L,
                new TreeMap<>(Map.of("rd-subsidy", 100_000_050L)),
                new TreeMap<>(Map.of("rd-subsidy", 20_000_000_000L)),
                new TreeMap<>(Map.of("talent-support", List.of(share("0.5"), share("0.305"), share("0.195")))),
                null,
                List.of(),
                Place.of("pack.yaml"));
        return new SharingWords(new PackWords(HandbookTexts.in(locale), RULES, funding())).of(sharing);
    }

    private static Exact share(String share) {
        return Exact.of(new BigDecimal(share));
    }

    private static PolicyPack funding() {
        return RULES.packs().stream()
                .filter(p -> p.manifest().id().equals("zhejiang/jiashan/tiered-funding"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_that_is_said_is_a_sentence_in_chinese() {
        assertThat(said(Locale.CHINESE, Sharing.Rule.PRIORITY, "rd-subsidy", "talent-support"))
                .containsExactly(
                        "预算不足时，按以下顺序支付：研发费用补助、引进研发人才支持；其他事项在后",
                        "每家企业每年最多 500万元",
                        "研发费用补助：每家企业每年最多 100.00005万元",
                        "研发费用补助：全部企业每年合计最多 2亿元",
                        "引进研发人才支持：分 3 年支付，依次为 50%、30.5%、19.5%");
    }

    @Test
    void and_in_english() {
        assertThat(said(Locale.ENGLISH, Sharing.Rule.SCORE, "high-tech-enterprise")
                        .get(0))
                .isEqualTo("Where the budget does not reach, paid by the score of High-tech enterprise, highest first");
        assertThat(said(Locale.ENGLISH, Sharing.Rule.FIRST_COME, "registeredOn").get(0))
                .isEqualTo("Where the budget does not reach, paid in order of Registration date, earliest first");
        assertThat(said(Locale.ENGLISH, Sharing.Rule.PRO_RATA).get(0))
                .isEqualTo("Where the budget does not reach, everybody is paid the same share of what is due");
    }
}
