package io.tidu.internal.cases;

import io.tidu.model.Label;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a new pack: one clause, one number, one rule and the cases that exercise them, to be changed into a real
 * policy. {@code check} and {@code test} find nothing wrong with them.
 */
public final class PackScaffold {
    private PackScaffold() {}

    /**
     * The files by path below the rules folder.
     *
     * @param id the pack's id, such as {@code county/support}
     * @param version its version
     * @param target the name of the target it decides; no other pack may have it
     * @param from the first day in force
     * @param title what the policy is called; without quotation marks and bars
     * @param ownVocabulary whether there is no vocabulary yet, so that one with the fact used is added
     */
    public static SortedMap<String, String> files(
            String id, String version, String target, LocalDate from, Label title, boolean ownVocabulary) {
        SortedMap<String, String> files = new TreeMap<>();
        String folder = id + "/" + version + "/";
        if (ownVocabulary) {
            files.put("vocabulary.yaml", VOCABULARY);
        }
        files.put(folder + "pack.yaml", PACK.formatted(id, version, title.zh(), title.en(), from, target));
        files.put(folder + "policy.md", POLICY.formatted(title.zh(), title.en()));
        files.put(folder + "conditions.drl", RULES.formatted(target));
        files.put(folder + "tables/limits.csv", LIMITS);
        files.put(folder + "cases/base.yaml", BASE);
        files.put(
                folder + "cases/size.yaml",
                CASES + one("ten people are enough", from, "10", target, "met")
                        + "\n" + one("nine people are not", from, "9", target, "not-met")
                        + "\n" + one("while the staff is not known it is open", from, "null", target, "undetermined"));
        return Collections.unmodifiableSortedMap(files);
    }

    private static String one(String name, LocalDate on, String staff, String target, String verdict) {
        return CASE.formatted(name, on, staff, target, verdict);
    }

    private static final String VOCABULARY = """
            # The facts that rules may read. 规则可以读取的事实。
            facts:
              staff: {type: number, unit: persons, zh: 职工总数, en: Staff, document: {zh: 社保缴纳人数, en: Social-insurance head-count}}
            """;

    private static final String PACK = """
            # What this pack decides. Change titles and names; ids stay as the folders are called.
            # 这个政策包判定什么。标题和名称可以改；id 和 version 与文件夹名一致。
            id: "%s"
            version: "%s"
            title: {zh: "%s", en: "%s"}
            issuer: {zh: 发文机关, en: The issuing office}
            documents: [文号]
            status: sample                # enacted 正式 | published 已公布 | sample 示例
            inForce: {from: %s}
            # appliesTo: {county: ["330421"]}   # for whom; without this line it is for everyone 适用对象；不写则适用于所有企业
            targets:
              %s: {zh: 新政策的条件（示例）, en: Conditions of the new policy (sample)}
            criteria:
              size: {zh: 规模, en: Size}
            """;

    private static final String POLICY = """
            # %s | %s

            ## 1 规模 | Size
            职工总数不少于10人。

            At least 10 people are employed.
            """;

    private static final String RULES = """
            // 规则只写逻辑，数字写在 tables/limits.csv 里。 Rules hold logic only; numbers stand in tables/limits.csv.
            rule "Enough people"            // 规模
                @clause( "1" )
            when
                $firm : Enterprise()
            then
                require( "%s", "size", $firm.staff, atLeast( limit("least-staff") ) );
            end
            """;

    private static final String LIMITS = """
            limit.is,value (number),note,clause
            least-staff,10 persons,恰为10人即达到 exactly 10 is enough,1
            """;

    private static final String BASE = """
            # 虚构企业，用例由此出发 A fictional enterprise to start from
            id: "91330000MA00000000"
            name: 虚构·示例企业（fictional）
            staff: 10
            """;

    private static final String CASES = """
            # 每个数字写三种情形：达到、差一点、不知道。 For each number: on the line, just below it, not known.
            """;

    private static final String CASE = """
            - name: %s
              on: %s
              like: base.yaml
              enterprise: {staff: %s}
              expect: {targets: {%s: {verdict: %s}}}
            """;
}
