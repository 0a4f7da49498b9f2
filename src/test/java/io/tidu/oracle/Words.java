package io.tidu.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of the choices, by fact or by list and field; those that matter stand more than once. */
final class Words {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "technologyField",
                    List.of(
                            "electronic-information",
                            "biology-and-new-medicine",
                            "aerospace",
                            "new-materials",
                            "high-tech-services",
                            "new-energy-and-energy-saving",
                            "resources-and-environment",
                            "advanced-manufacturing-and-automation",
                            "other")),
            Map.entry(
                    "industryCategory",
                    List.of(
                            "encouraged",
                            "encouraged",
                            "permitted",
                            "permitted",
                            "permitted",
                            "restricted",
                            "prohibited",
                            "eliminated")),
            Map.entry("stage", List.of("none", "reserve", "cultivate", "recommend", "identify")),
            Map.entry(
                    "intellectualProperty.kind",
                    List.of(
                            "invention-patent",
                            "defence-patent",
                            "plant-variety",
                            "national-crop-variety",
                            "national-new-drug",
                            "first-class-protected-tcm",
                            "integrated-circuit-layout",
                            "utility-model",
                            "utility-model",
                            "utility-model",
                            "design-patent",
                            "design-patent",
                            "software-copyright",
                            "software-copyright")),
            Map.entry(
                    "intellectualProperty.acquiredBy",
                    List.of("own-research", "own-research", "transfer", "gift", "merger")),
            Map.entry(
                    "events.kind",
                    List.of(
                            "major-safety-accident",
                            "major-quality-accident",
                            "serious-environmental-offence",
                            "research-dishonesty",
                            "serious-tax-offence",
                            "statistics-fraud",
                            "application-fraud",
                            "unreported-major-change",
                            "missed-yearly-report",
                            "missed-yearly-report",
                            "conditions-not-met",
                            "title-cancelled",
                            "abnormal-operation-listing",
                            "serious-violation-listing",
                            "dishonesty-listing")),
            Map.entry(
                    "titles.title",
                    List.of(
                            "high-tech-enterprise",
                            "high-tech-enterprise",
                            "technology-sme",
                            "zhejiang-technology-sme")),
            Map.entry("awards.level", List.of("national", "national", "ministerial", "provincial", "city")),
            Map.entry(
                    "researchBodies.kind",
                    List.of(
                            "rd-centre",
                            "key-laboratory",
                            "key-laboratory",
                            "engineering-technology-research-centre",
                            "engineering-laboratory",
                            "engineering-research-centre",
                            "enterprise-technology-centre",
                            "international-joint-centre",
                            "new-research-institution",
                            "other")),
            Map.entry("researchBodies.level", List.of("national", "ministerial", "provincial", "city", "county")),
            Map.entry("standards.level", List.of("international", "national", "industry")),
            Map.entry("standards.role", List.of("lead-drafter", "participant")));

    private Words() {}

    static List<String> of(String fact) {
        return Objects.requireNonNull(WORDS.get(fact), fact);
    }
}
