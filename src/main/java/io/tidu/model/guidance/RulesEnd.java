package io.tidu.model.guidance;

import io.tidu.model.WithoutJson;
import java.time.LocalDate;

/**
 * A pack in force today of which no version is known for later days: on these nothing is attained by it.
 *
 * @param pack the pack
 * @param version its last version in force
 * @param lastDay the last day for which rules are known
 */
public record RulesEnd(String pack, String version, LocalDate lastDay) implements WithoutJson {}
