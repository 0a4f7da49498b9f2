package io.tidu.internal.document.write;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document with each kind of picture and tables of every width, with figures as they occur and as they hardly ever
 * do.
 */
public final class EveryChart {
    private final boolean chinese;

    private EveryChart(boolean chinese) {
        this.chinese = chinese;
    }

    /** The document in a language. */
    public static Document in(Locale locale) {
        EveryChart every = new EveryChart(locale.getLanguage().equals(Locale.CHINESE.getLanguage()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(1, every.say("各种图", "Every picture")));
        every.charts().forEach(c -> blocks.add(new Block.Picture(c)));
        blocks.add(new Block.Beside(every.charts().stream()
                .limit(3)
                .map(c -> List.<Block>of(new Block.Picture(c)))
                .toList()));
        IntStream.of(4, 7, 8, 30).forEach(n -> blocks.add(new Block.TableBlock(every.table(n))));
        return new Document(every.say("各种图", "Every picture"), blocks, every.say("完", "End"));
    }

    /** A table of so many columns with long heads and cells, the second without a head. */
    private Table table(int columns) {
        List<Table.Column> heads = IntStream.range(0, columns)
                .mapToObj(i -> new Table.Column(
                        i == 1 ? "" : say("主营业务收入与其他业务收入之和", "Sales revenue of main and other business") + i,
                        i % 3 == 0 ? Table.Kind.MONEY : Table.Kind.TEXT,
                        i == 2))
                .toList();
        List<Table.Cell> row = heads.stream()
                .map(h -> Table.Cell.of(
                        h.isNumeric()
                                ? say("12.35亿元", "¥1.235 billion")
                                : say("不低于5项，低于10项", "at least 5, less than 10")))
                .toList();
        return new Table(say("宽表", "A wide table"), heads, List.of(row, row), row);
    }

    /** Each kind of picture. */
    static List<Chart> charts(Locale locale) {
        return new EveryChart(locale.getLanguage().equals(Locale.CHINESE.getLanguage())).charts();
    }

    private List<Chart> charts() {
        return List.of(
                new Chart.Stepper(
                        say("梯度培育阶段", "Stages of cultivation"),
                        say("登记为培育，推荐还差 4 项。", "Registered at cultivation; recommendation lacks 4."),
                        List.of(
                                step("储备", "Reserve", "", "", Chart.Progress.PASSED),
                                step("培育", "Cultivation", "现在在这里", "registered here", Chart.Progress.HERE),
                                step("推荐", "Recommendation", "还差 4 项", "4 things lacking", Chart.Progress.NEXT),
                                step("认定", "Recognition", "", "", Chart.Progress.LATER))),
                new Chart.Stepper(
                        say("资料不足时", "Where data are missing"),
                        say("可进入储备。", "Reserve is open."),
                        List.of(
                                step("储备", "Reserve", "条件已够，可申请进入", "conditions met, may apply", Chart.Progress.OPEN),
                                step("培育", "Cultivation", "", "", Chart.Progress.UNKNOWN),
                                step("推荐", "Recommendation", "", "", Chart.Progress.UNKNOWN),
                                step("认定", "Recognition", "", "", Chart.Progress.UNKNOWN))),
                new Chart.StackedBar(
                        say("创新能力评价", "Innovation score"),
                        say("得分 43 至 92，需超过 70。", "43 to 92 points, more than 70 needed."),
                        List.of(
                                part("知识产权", "Intellectual property", "18", "12"),
                                part("科技成果转化能力", "Transformation of results", "15", "15"),
                                part("研究开发组织管理水平", "Organisation of R&D", "0", "20"),
                                part("企业成长性", "Growth", "10", "2")),
                        points("100"),
                        points("70"),
                        say("合格线", "pass mark")),
                new Chart.StackedBar(
                        say("资金与总额上限", "Money and its ceiling"),
                        say("已付 800万元，可得 4200万元，上限 5000万元。", "Paid 8, due 42, ceiling 50 million yuan."),
                        List.of(
                                money("已付", "Paid", "8000000", "800万元", "¥8 million"),
                                money("可得", "May receive", "42000000", "4200万元", "¥42 million")),
                        figure("50000000", "5000万元", "¥50 million"),
                        figure("50000000", "5000万元", "¥50 million"),
                        say("总额上限", "ceiling")),
                new Chart.Bullets(
                        say("还差什么", "What is lacking"),
                        say("两项低于要求。", "Two are below their line."),
                        List.of(
                                bullet("科技人员占职工总数的比例", "Share of technology staff", "0.0875", "0.0875", "0.1", true),
                                bullet("近三年研发费用占销售收入的比例", "R&D as a share of revenue", "0.04", "0.06", "0.05", true),
                                bullet("营业收入增长率", "Growth of revenue", "-0.05", "-0.05", "0.04", true),
                                bullet("资产负债率", "Debt ratio", "0.7", "0.7", "0.6", false))),
                new Chart.Waterfall(
                        say("研发费用补助怎么算", "How the subsidy of R&D came about"),
                        say("基数 3000万元，封顶后 2500万元，总额内 1700万元。", "3000 capped at 2500, of which 1700 fit."),
                        List.of(
                                amount("研发费用 × 25%", "R&D × 25%", "30000000", "3000万元", "¥30 million"),
                                amount("封顶", "Capped", "25000000", "2500万元", "¥25 million"),
                                amount("总额上限余额", "Left of the ceiling", "17000000", "1700万元", "¥17 million"))),
                new Chart.Diverging(
                        say("谁多谁少", "Who has more, who less"),
                        say("一家减少，两家增加。", "One loses, two gain."),
                        List.of(
                                amount("界碑仪器有限公司（虚构）", "Jiebei Instruments", "-250000", "−25万元", "−¥250,000"),
                                amount("小满机械有限公司（虚构）", "Xiaoman Machinery", "100000", "+10万元", "+¥100,000"),
                                amount(
                                        "名称特别长".repeat(20),
                                        "A very long name ".repeat(10).strip(),
                                        "40000",
                                        "+4万元",
                                        "+¥40,000"))),
                new Chart.Matrix(
                        say("阶段变化（行为原阶段，列为现阶段）", "Moves between stages (row: before, column: after)"),
                        say("一家从推荐退到培育。", "One went from recommendation to cultivation."),
                        stages(),
                        stages(),
                        List.of(List.of(5, 1, 0, 0), List.of(0, 3, 0, 0), List.of(0, 1, 2, 0), List.of(0, 0, 0, 12))),
                new Chart.Counts(
                        say("各阶段企业数", "Enterprises by stage"),
                        say("储备 6 家，认定 1 家。", "6 at reserve, 1 recognised."),
                        List.of(
                                count("储备", "Reserve", "6", "2"),
                                count("培育", "Cultivation", "4", "0"),
                                count("推荐", "Recommendation", "0", "3"),
                                count("认定", "Recognition", "1", "0"))),
                new Chart.Funnel(
                        say("各阶段现有企业", "Enterprises in each stage"),
                        say("储备最多。", "Most are at reserve."),
                        List.of(
                                amount("储备", "Reserve", "504", "504 家", "504"),
                                amount("培育", "Cultivation", "245", "245 家", "245"),
                                amount("推荐", "Recommendation", "1", "1 家", "1"),
                                amount("认定", "Recognition", "0", "0 家", "0"))),
                new Chart.Stacks(
                        say("各项资金", "Money by item"),
                        say("研发补助待付。", "The R&D subsidy waits."),
                        List.of(say("兑付", "Paid"), say("待付", "Waits"), say("暂缓", "Held"), say("其他", "Other")),
                        List.of(
                                stack("研发费用补助（三级）", "R&D subsidy (Tier 3)", "60", "20", "10", "5"),
                                stack("设备补助", "Hardware subsidy", "0", "0", "12", "0"))));
    }

    private Chart.Stack stack(String zh, String en, String... parts) {
        BigDecimal whole = Stream.of(parts).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Chart.Stack(
                say(zh, en),
                figure(whole.toString(), whole + "万元", "¥" + whole + "0,000"),
                Stream.of(parts)
                        .map(p -> figure(p, p + "万元", "¥" + p + "0,000"))
                        .toList());
    }

    private List<String> stages() {
        return chinese
                ? List.of("储备", "培育", "推荐", "认定")
                : List.of("Reserve", "Cultivation", "Recommendation", "Recognition");
    }

    private Chart.Step step(String zh, String en, String noteZh, String noteEn, Chart.Progress progress) {
        return new Chart.Step(say(zh, en), say(noteZh, noteEn), progress);
    }

    private Chart.Part part(String zh, String en, String sure, String open) {
        return new Chart.Part(say(zh, en), points(sure), points(open));
    }

    private Chart.Part money(String zh, String en, String sure, String textZh, String textEn) {
        return new Chart.Part(say(zh, en), figure(sure, textZh, textEn), figure("0", "0元", "¥0"));
    }

    private Chart.Part count(String zh, String en, String sure, String open) {
        return new Chart.Part(say(zh, en), figure(sure, sure + " 家", sure), figure(open, open + " 家", open));
    }

    private Chart.Bullet bullet(String zh, String en, String low, String high, String line, boolean atLeast) {
        String gap = say("再增 75万元", "¥750,000 more");
        return new Chart.Bullet(say(zh, en), share(low), share(high), share(line), atLeast, gap);
    }

    private Chart.Amount amount(String zh, String en, String value, String textZh, String textEn) {
        return new Chart.Amount(say(zh, en), figure(value, textZh, textEn));
    }

    private Chart.Figure points(String value) {
        return figure(value, value + "分", value + " points");
    }

    private Chart.Figure share(String value) {
        String percent =
                new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        return figure(value, percent, percent);
    }

    private Chart.Figure figure(String value, String zh, String en) {
        return new Chart.Figure(new BigDecimal(value), say(zh, en));
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
