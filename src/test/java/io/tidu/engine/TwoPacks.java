package io.tidu.engine;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small rules of two packs: whatever a test says of them is written as a person would write it. */
final class TwoPacks {
    static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private final Path folder;

    private TwoPacks(Path folder) {
        this.folder = folder;
    }

    static TwoPacks in(Path folder) {
        return new TwoPacks(folder).write("vocabulary.yaml", """
                facts:
                  county: {type: text, zh: 注册县, en: County}
                  province: {type: text, zh: 注册省, en: Province}
                  sector: {type: choice, zh: 行业, en: Sector, values: {fish: {zh: 渔业, en: Fishing}, tea: {zh: 茶业, en: Tea}}}
                  boats: {type: number, unit: count, zh: 船只, en: Boats}
                  income: {type: money, yearly: true, zh: 收入, en: Income}
                  stage: {type: text, zh: 阶段, en: Stage}
                  paid:
                    type: list
                    item: Payment
                    date: on
                    zh: 已付
                    en: Paid
                    fields:
                      item: {type: text, zh: 事项, en: Item}
                      on: {type: date, zh: 日期, en: Day}
                      amount: {type: money, zh: 金额, en: Amount}
                      pack: {type: text, zh: 规则包, en: Pack}
                """);
    }

    /** A pack with one clause; what else its manifest says is added at its end. */
    TwoPacks pack(String id, String target, String manifest, String rules) {
        String version = id + "/2024/";
        return write(version + "pack.yaml", """
                id: %s
                version: "2024"
                title: {zh: 政策 %s, en: Policy %s}
                issuer: {zh: 县, en: The county}
                status: sample
                inForce: {from: 2024-01-01}
                targets:
                  %s: {zh: 目标 %s, en: Target %s}
                criteria:
                  boats: {zh: 船只数, en: Number of boats}
                %s
                """.formatted(id, id, id, target, target, target, manifest))
                .write(version + "policy.md", """
                        # 政策 | Policy

                        ## 1 条件 | Conditions
                        有船的给钱。

                        Who has a boat is paid.
                        """)
                .write(version + "tables/limits.csv", """
                        limit.is,value (number),clause
                        boats,1,1
                        amount,1000元,1
                        little,600元,1
                        first,1,1
                        """)
                .write(version + "rules.drl", rules);
    }

    /** Asks for a boat and pays a thousand yuan for the item. */
    static String paying(String target, String item) {
        return """
                rule "Some boat"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "%1$s", "boats", $firm.boats, atLeast( limit("boats") ) );
                end

                rule "Who attains it is paid"
                    @clause( "1" )
                when
                    $target : Target( name == "%1$s", attained )
                then
                    award( "%2$s", limit("amount") );
                end
                """.formatted(target, item);
    }

    /** One more rule without conditions. */
    static String also(String name, String statements) {
        return """

                rule "%s"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    %s
                end
                """.formatted(name, statements);
    }

    TwoPacks write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PolicyEngine load() {
        return PolicyEngine.load(folder);
    }

    /** With two boats, and never paid anything. */
    static Enterprise firm() {
        return new Enterprise(
                "9133",
                "",
                new TreeMap<>(Map.of(
                        "boats", new FactValue.Number(new BigDecimal("2")), "paid", new FactValue.Entries(List.of()))));
    }

    static Enterprise firm(String fact, String value) {
        return firm().with(fact, new FactValue.Text(value));
    }

    static Enterprise paid(Enterprise firm, String pack, String item, String amount) {
        TreeMap<String, FactValue> fields = new TreeMap<>(Map.of(
                "item", new FactValue.Text(item),
                "on", new FactValue.Day(LocalDate.of(2025, 6, 1)),
                "amount", new FactValue.Number(new BigDecimal(amount))));
        if (!pack.isEmpty()) {
            fields.put("pack", new FactValue.Text(pack));
        }
        return firm.with("paid", new FactValue.Entries(List.of(new FactValue.Fields(fields))));
    }
}
