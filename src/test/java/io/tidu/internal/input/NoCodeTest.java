package io.tidu.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "无",
                "（无）",
                "-",
                "—",
                "——",
                "/",
                "?",
                "？",
                "…",
                "N/A",
                "n.a.",
                "Ｎ／Ａ",
                "null",
                "NULL",
                "None",
                "#N/A",
                "暂无",
                "不详",
                "待补",
                "同上",
                "制表人：张三",
                "注：以上为示例2025",
                "备注 : 无",
                "填报单位:科技局"
            })
    void these_name_no_enterprise(String id) {
        assertThat(NoCode.is(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330421MA0000002X",
                "a",
                "9",
                "甲",
                "企业1",
                "无锡-3",
                "urn:firm:1",
                "-1",
                "NA-7",
                "=cmd|' /C calc'!A0"
            })
    void these_may(String id) {
        assertThat(NoCode.is(id)).isFalse();
    }
}
