package io.tidu.internal.sample;

import java.util.Set;

/**
 * The facts, and the fields of lists and records, that chapters of a record write. What a vocabulary has besides is
 * drawn by its type.
 */
final class Claimed {
    private static final Set<String> NAMES = Set.of("""
            county town province registeredOn residentEnterprise effectiveManagementInChina taxedByAccounts rdKeptApart
            superDeductionExcluded independentAccounts smallOrMedium technologyField industryCategory strategicEmerging
            leadingProductAtKeyPoint ownKnowHow knowledgeProducts stage
            staff technologyStaff staffByMonths technologyStaffByMonths staffByQuarters technologyStaffByQuarters rdStaff
            headcounts headcounts.on headcounts.staff headcounts.technologyStaffByDays headcounts.technologyStaffBySixMonths
            revenue mainBusinessRevenue rdExpense domesticRdExpense rdExpenseHighTech domesticRdExpenseHighTech rdExpenseTax
            rdPersonnel rdDirectInput rdDepreciation rdAmortisation rdDesignAndTests rdOther rdCommissionedAtHome
            rdCommissionedAbroad totalIncome highTechRevenue mainProductRevenue totalCost netAssets totalAssets
            transformations rdExpenseFirstHalf revenueForecast
            nicheYears nicheShare nicheRank specialisedScore platformScore platformScoreLastYear
            intellectualProperty intellectualProperty.kind intellectualProperty.grantedOn intellectualProperty.endedOn
            intellectualProperty.acquiredBy intellectualProperty.coreSupport intellectualProperty.usedBefore
            intellectualProperty.usedByOther intellectualProperty.coOwnerUses intellectualProperty.highValue
            intellectualProperty.inUse intellectualProperty.bringsBenefit intellectualProperty.leadingProduct
            intellectualProperty.applicantRank
            expertPoints expertPoints.advancement expertPoints.coreSupport expertPoints.ipCount expertPoints.acquisition
            expertPoints.standards expertPoints.transformation expertPoints.management expertPoints.netAssetGrowth
            expertPoints.revenueGrowth
            awards awards.level awards.rank awards.on competitions competitions.contest competitions.rank competitions.on
            researchBodies researchBodies.kind researchBodies.level researchBodies.likeListed researchBodies.recognisedOn
            incubators incubators.kind incubators.level incubators.recognisedOn
            standards standards.level standards.role standards.rank standards.on
            evaluations evaluations.subject evaluations.grade evaluations.on
            titles titles.title titles.number titles.from titles.to events events.kind events.on events.until
            notices notices.title notices.closedOn notices.outcome documents documents.kind
            investments investments.kind investments.on investments.amount paid paid.item paid.on paid.amount paid.pack
            """.strip().split("\\s+"));

    private Claimed() {}

    static boolean has(String path) {
        return NAMES.contains(path);
    }

    static Set<String> names() {
        return NAMES;
    }
}
