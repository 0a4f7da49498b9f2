package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计",
                "合　计",
                "合计：",
                "总计",
                "小计",
                "本页小计",
                "共计",
                "累计",
                "总和",
                "汇总",
                "合计（3家）",
                "合计 3 家",
                "合计数",
                "全县合计",
                "Total",
                "TOTAL:",
                "total (2)",
                "Totals",
                "Grand total",
                "Sub-total",
                "subtotal",
                "sum",
                "Sum:",
                "合计 Total",
                "Total/合计",
                "—合计—",
                "平均",
                "Average",
                "合\u00A0计"
            })
    void these_name_sums(String text) {
        assertThat(TotalRow.says(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "91330421MA00000000",
                "合计精密科技有限公司",
                "嘉善总和电子有限公司",
                "小计算机有限公司",
                "Total Energies",
                "Summit",
                "Sumitomo",
                "total-1",
                "甲",
                "A",
                "3",
                "共创科技",
                "累计创新"
            })
    void these_name_enterprises_or_nothing(String text) {
        assertThat(TotalRow.says(text)).isFalse();
    }
}
