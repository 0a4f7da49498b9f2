package io.tidu.internal.cases;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The enterprises of all cases beside the packs of an engine, in the order of packs, files and cases. */
public final class CaseFirms {
    private CaseFirms() {}

    /** A case's enterprise and the date it is stated for. */
    public record CaseFirm(Enterprise enterprise, LocalDate on) {}

    /** Reads them. */
    public static List<CaseFirm> of(Engine engine) {
        Problems problems = new Problems();
        List<CaseFirm> firms = new ArrayList<>();
        for (PolicyPack pack : engine.policies().packs()) {
            CaseReader.read(pack, engine.vocabulary(), problems)
                    .forEach(one -> firms.add(new CaseFirm(one.enterprise(), one.on())));
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return firms;
    }
}
