package io.tidu.names;

import io.tidu.engine.PolicyEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules of a county that pays for hatcheries, small enough to be read in a test. */
final class SmallRules {
    static final String PACK = "county/hatcheries/2024/";

    private final Path folder;

    private SmallRules(Path folder) {
        this.folder = folder;
    }

    static SmallRules in(Path folder) {
        return new SmallRules(folder)
                .write("vocabulary.yaml", """
                        facts:
                          staff: {type: number, unit: persons, zh: 人数, en: Staff}
                          grade: {type: text, zh: 信用等级, en: Credit grade}
                          paid:
                            type: list
                            item: Payment
                            date: on
                            zh: 已兑付
                            en: Paid before
                            fields:
                              item: {type: text, zh: 事项, en: Item}
                              on: {type: date, zh: 日期, en: Day}
                              amount: {type: money, zh: 金额, en: Amount}
                        """)
                .write(PACK + "pack.yaml", """
                        id: county/hatcheries
                        version: "2024"
                        title: {zh: 孵化器奖励, en: Rewards for hatcheries}
                        issuer: {zh: 县, en: The county}
                        status: sample
                        inForce: {from: 2024-01-01}
                        targets:
                          eligible: {zh: 符合条件, en: Eligible}
                        criteria:
                          credit: {zh: 信用, en: Credit}
                        items:
                          hatchery: {zh: 孵化器奖励（市级）, en: Hatchery reward}
                          hatchery-large: {zh: 孵化器奖励（省级）, en: Reward for a large hatchery}
                          hatcheries: {zh: 各级孵化器, en: Hatcheries of all levels}
                        """)
                .write(PACK + "policy.md", """
                        # 孵化器 | Hatcheries

                        ## 1 奖励 | Reward
                        市级奖励2000元，省级奖励5000元，升级补差。

                        2,000 yuan for a hatchery, 5,000 yuan for a large one; an upgrade pays the difference.

                        ## 2 信用 | Credit
                        信用等级不得为不合格。

                        The credit grade is not "unsatisfactory".
                        """)
                .write(PACK + "tables/limits.csv", """
                        limit.is,value (number),note,clause
                        large-from,100 persons,,1
                        """)
                .write(PACK + "tables/amounts.csv", """
                        item,amount (元),note,clause
                        hatchery,2000,,1
                        hatchery-large,5000,,1
                        """)
                .write(PACK + "rewards.drl", """
                        rule "A hatchery is rewarded"
                            @clause( "1" )
                        when
                            $firm : Enterprise( staff >= limit("large-from") )
                            $row : Row() from table("amounts")
                        then
                            award( $row.item, $row.amount );
                        end

                        rule "An upgrade pays the difference"
                            @clause( "1" )
                        when
                            $firm : Enterprise()
                            $row : Row() from table("amounts")
                        then
                            bestOf( "hatcheries", $row.item );
                            upgrade( "hatcheries" );
                        end

                        rule "Bad credit is refused"
                            @clause( "2" )
                        when
                            $firm : Enterprise( grade == "unsatisfactory" )
                        then
                            veto( "eligible", "credit" );
                        end
                        """);
    }

    SmallRules write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRules edit(String file, String before, String after) {
        String text = read(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold: " + before);
        }
        return write(file, text.replace(before, after));
    }

    /** A copy of the pack as another version or pack. */
    SmallRules copy(String to, String id, String version) {
        for (String file :
                new String[] {"pack.yaml", "policy.md", "tables/limits.csv", "tables/amounts.csv", "rewards.drl"}) {
            write(to + file, read(PACK + file));
        }
        return edit(to + "pack.yaml", "id: county/hatcheries", "id: " + id)
                .edit(to + "pack.yaml", "version: \"2024\"", "version: \"" + version + "\"");
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    PolicyEngine load() {
        return PolicyEngine.load(folder);
    }
}
