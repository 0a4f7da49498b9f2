package io.tidu.model;

import java.math.BigDecimal;

/** The yearly facts of the contract, in yuan by fiscal year. Apart from the builder only to keep each in view. */
sealed interface StandardSeries permits EnterpriseBuilder {

    /** One fiscal year of a series; the others stay as they are. */
    EnterpriseBuilder year(String fact, int year, FactValue value);

    /** One fiscal year of a series as a whole number; money in yuan. */
    default EnterpriseBuilder year(String fact, int year, long value) {
        return year(fact, year, Decimals.value(value));
    }

    /** One fiscal year of a series as a number; money in yuan, bounds as in {@link Decimals#check}. */
    default EnterpriseBuilder year(String fact, int year, BigDecimal value) {
        return year(fact, year, Decimals.value(value));
    }

    /** One fiscal year of a series as the number a text writes, such as {@code "24000000.50"}. */
    default EnterpriseBuilder year(String fact, int year, String value) {
        return year(fact, year, Decimals.value(value));
    }

    /** Technology results put to use in a year (科技成果转化), how many. */
    default EnterpriseBuilder transformations(int year, long count) {
        return year("transformations", year, count);
    }

    /** Sales revenue (销售收入), yuan. */
    default EnterpriseBuilder revenue(int year, long yuan) {
        return year("revenue", year, yuan);
    }

    /** Sales revenue (销售收入), yuan. */
    default EnterpriseBuilder revenue(int year, BigDecimal yuan) {
        return year("revenue", year, yuan);
    }

    /** Sales revenue (销售收入), yuan. */
    default EnterpriseBuilder revenue(int year, String yuan) {
        return year("revenue", year, yuan);
    }

    /** Expense on research and development, yuan. */
    default EnterpriseBuilder rdExpense(int year, long yuan) {
        return year("rdExpense", year, yuan);
    }

    /** Expense on research and development, yuan. */
    default EnterpriseBuilder rdExpense(int year, BigDecimal yuan) {
        return year("rdExpense", year, yuan);
    }

    /** Expense on research and development, yuan. */
    default EnterpriseBuilder rdExpense(int year, String yuan) {
        return year("rdExpense", year, yuan);
    }

    /** The part of {@code rdExpense} spent within China, yuan. */
    default EnterpriseBuilder domesticRdExpense(int year, long yuan) {
        return year("domesticRdExpense", year, yuan);
    }

    /** The part of {@code rdExpense} spent within China, yuan. */
    default EnterpriseBuilder domesticRdExpense(int year, BigDecimal yuan) {
        return year("domesticRdExpense", year, yuan);
    }

    /** The part of {@code rdExpense} spent within China, yuan. */
    default EnterpriseBuilder domesticRdExpense(int year, String yuan) {
        return year("domesticRdExpense", year, yuan);
    }

    /** Total income (收入总额), sales and other, yuan. */
    default EnterpriseBuilder totalIncome(int year, long yuan) {
        return year("totalIncome", year, yuan);
    }

    /** Total income (收入总额), sales and other, yuan. */
    default EnterpriseBuilder totalIncome(int year, BigDecimal yuan) {
        return year("totalIncome", year, yuan);
    }

    /** Total income (收入总额), sales and other, yuan. */
    default EnterpriseBuilder totalIncome(int year, String yuan) {
        return year("totalIncome", year, yuan);
    }

    /** Revenue from high-tech products and services, yuan. */
    default EnterpriseBuilder highTechRevenue(int year, long yuan) {
        return year("highTechRevenue", year, yuan);
    }

    /** Revenue from high-tech products and services, yuan. */
    default EnterpriseBuilder highTechRevenue(int year, BigDecimal yuan) {
        return year("highTechRevenue", year, yuan);
    }

    /** Revenue from high-tech products and services, yuan. */
    default EnterpriseBuilder highTechRevenue(int year, String yuan) {
        return year("highTechRevenue", year, yuan);
    }

    /** Total cost (成本费用), yuan. */
    default EnterpriseBuilder totalCost(int year, long yuan) {
        return year("totalCost", year, yuan);
    }

    /** Total cost (成本费用), yuan. */
    default EnterpriseBuilder totalCost(int year, BigDecimal yuan) {
        return year("totalCost", year, yuan);
    }

    /** Total cost (成本费用), yuan. */
    default EnterpriseBuilder totalCost(int year, String yuan) {
        return year("totalCost", year, yuan);
    }

    /** Net assets at the end of the year, yuan. */
    default EnterpriseBuilder netAssets(int year, long yuan) {
        return year("netAssets", year, yuan);
    }

    /** Net assets at the end of the year, yuan. */
    default EnterpriseBuilder netAssets(int year, BigDecimal yuan) {
        return year("netAssets", year, yuan);
    }

    /** Net assets at the end of the year, yuan. */
    default EnterpriseBuilder netAssets(int year, String yuan) {
        return year("netAssets", year, yuan);
    }

    /** Total assets at the end of the year, yuan. */
    default EnterpriseBuilder totalAssets(int year, long yuan) {
        return year("totalAssets", year, yuan);
    }

    /** Total assets at the end of the year, yuan. */
    default EnterpriseBuilder totalAssets(int year, BigDecimal yuan) {
        return year("totalAssets", year, yuan);
    }

    /** Total assets at the end of the year, yuan. */
    default EnterpriseBuilder totalAssets(int year, String yuan) {
        return year("totalAssets", year, yuan);
    }
}
