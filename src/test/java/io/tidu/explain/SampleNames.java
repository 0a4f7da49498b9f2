package io.tidu.explain;

import io.tidu.model.Label;
import io.tidu.model.Names;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels for the sample assessments. */
public final class SampleNames implements Names {
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Label> documents = new HashMap<>();

    public SampleNames() {
        targets();
        criteria();
        facts();
        label("national/high-tech-enterprise", "高新技术企业认定", "High-tech enterprise recognition");
        label("national/technology-sme", "科技型中小企业评价", "Technology SME evaluation");
        label("national/quality-sme", "优质中小企业梯度培育", "Quality SMEs");
        label("jiashan/stages", "嘉善县梯度培育", "Jiashan cultivation stages");
        label("jiashan/tiers", "嘉善县分层资助", "Jiashan tiered funding");
        label("11.5", "研发费用占比", "R&D intensity");
        label("11.2", "核心知识产权", "Core intellectual property");
        label("3.2", "研发补助", "R&D subsidy");
        document("staff", "社会保险缴纳证明", "Social insurance record");
        document("technologyStaff", "科技人员情况说明", "Statement on S&T staff");
        document("revenue", "年度审计报告", "Audited annual statements");
        document("rdExpense", "研发费用专项审计报告", "Special audit of R&D expense");
        document(
                "intellectualProperty[invention-patent 2021-03-04].coreSupport",
                "知识产权证书",
                "Intellectual property certificates");
        document("intellectualProperty", "知识产权证书", "Intellectual property certificates");
    }

    private void targets() {
        label("high-tech-enterprise", "高新技术企业", "High-tech enterprise");
        label("technology-sme", "科技型中小企业", "Technology SME");
        label("little-giant", "专精特新“小巨人”企业", "Little giant");
        label("reserve", "储备", "Reserve");
        label("cultivate", "培育", "Cultivate");
        label("recommend", "推荐", "Recommend");
        label("identify", "认定", "Identify");
        for (int tier = 1; tier <= 5; tier++) {
            label("tier-" + tier, "第" + tier + "档", "Tier " + tier);
        }
    }

    private void criteria() {
        label("rd-intensity", "近三年研发费用占销售收入的比例", "R&D intensity over three years");
        label("technology-staff-share", "科技人员占职工总数的比例", "Share of science and technology staff");
        label("core-ip", "对主要产品起核心支持作用的知识产权", "IP that supports the main products");
        label("technology-field", "技术领域", "Technology field");
        label("innovation-score", "创新能力评价得分", "Innovation score");
        label("no-major-incident", "近一年未发生重大安全、质量事故", "No major incident within a year");
        label("registered-days", "注册成立天数", "Days since registration");
        label("direct", "直接确认", "Direct confirmation");
        label("revenue-limit", "年销售收入", "Yearly revenue");
        label("tier-revenue", "上年销售收入", "Last year's revenue");
        label("ip", "知识产权", "Intellectual property");
        label("growth", "企业成长性", "Growth");
        label("ipCount", "知识产权数量", "number of IP rights");
        label("advancement", "技术先进程度", "technical advancement");
        label("revenueGrowth", "销售增长率", "revenue growth");
        label("rd-subsidy", "研发费用补助", "R&D subsidy");
        label("equipment", "设备投资补助", "Equipment subsidy");
        label("tier-award", "档次资助", "Tier award");
    }

    private void facts() {
        label("staff", "职工总数", "Staff");
        label("technologyStaff", "科技人员数", "Science and technology staff");
        label("revenue", "销售收入", "Revenue");
        label("rdExpense", "研发费用", "R&D expense");
        label("intellectualProperty", "知识产权", "Intellectual property");
        label(
                "intellectualProperty[invention-patent 2021-03-04].coreSupport",
                "知识产权（发明专利 2021-03-04）的核心支持作用",
                "Intellectual property (invention patent 2021-03-04): core support");
        label("new-materials", "新材料", "new materials");
        label("electronic-information", "电子信息", "electronic information");
        label("aerospace", "航空航天", "aerospace");
        label("services", "高技术服务", "high-tech services");
    }

    private void label(String name, String zh, String en) {
        labels.put(name, new Label(zh, en));
    }

    private void document(String fact, String zh, String en) {
        documents.put(fact, new Label(zh, en));
    }

    private Label named(String name) {
        return labels.getOrDefault(name, Label.of(name));
    }

    @Override
    public Label target(String name) {
        return named(name);
    }

    @Override
    public Label criterion(String pack, String name) {
        return named(name);
    }

    @Override
    public Label item(String pack, String name) {
        return named(name);
    }

    @Override
    public Label fact(String path) {
        return named(path);
    }

    @Override
    public Label word(String word) {
        return named(word);
    }

    @Override
    public Label clauseTitle(String pack, String clause) {
        return named(clause);
    }

    @Override
    public Label packTitle(String pack) {
        return named(pack);
    }

    @Override
    public @Nullable Label document(String path) {
        return documents.get(path);
    }
}
