package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Window;
import io.tidu.internal.evaluate.WorkLimit;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** States claims as rules would, for tests. */
public final class ClaimsBuilder {
    /** The evaluation date of the firms that claim. */
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private final Claims claims = new Claims(WorkLimit.none());
    private final SortedMap<PackItem, SortedSet<PackItem>> bestOf = new TreeMap<>();
    private final SortedMap<PackItem, SortedSet<PackItem>> together = new TreeMap<>();
    private final SortedSet<PackItem> inInstalments = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> owners = new TreeMap<>();
    private final SortedMap<PackItem, PackItem> shared = new TreeMap<>();
    private String pack = "p";
    private String status = "published";
    private Judgement applies = Judgement.MET;
    private int firings;
    private boolean isOneFiring;

    /** The pack of what is stated from here on. */
    public ClaimsBuilder pack(String id) {
        pack = id;
        return this;
    }

    /** The pack of what is stated from here on shares another's item. */
    public ClaimsBuilder shares(String other, String item) {
        shared.put(new PackItem(pack, item), new PackItem(other, item));
        return this;
    }

    private PackItem owned(String item) {
        PackItem whose = shared.getOrDefault(new PackItem(pack, item), new PackItem(pack, item));
        owners.computeIfAbsent(whose.name(), n -> new TreeSet<>()).add(whose.pack());
        return whose;
    }

    /** The status of what is stated from here on. */
    public ClaimsBuilder status(String word) {
        status = word;
        return this;
    }

    /** Whether the rule of what is stated from here on applies. */
    public ClaimsBuilder when(Judgement judgement) {
        applies = judgement;
        return this;
    }

    /** An amount. */
    public ClaimsBuilder award(String item, String yuan) {
        owned(item);
        return add(new Claims.Amount(source(), item, null, quantity(yuan)));
    }

    /** A share of its amount that an item pays more. */
    public ClaimsBuilder uplift(String item, String share) {
        return add(new Claims.Uplift(source(), item, quantity(share)));
    }

    /** A multiple that an item pays, before its caps or of what they leave. */
    public ClaimsBuilder multiple(String item, String share, boolean afterCaps) {
        return add(new Claims.Multiple(source(), item, null, quantity(share), afterCaps));
    }

    /** A share of an item that a level bears. */
    public ClaimsBuilder split(String item, String level, Quantity share) {
        return add(new Claims.Split(source(), item, level, share));
    }

    /** A cap. */
    public ClaimsBuilder cap(String item, String yuan) {
        return add(new Claims.Cap(source(), item, null, quantity(yuan)));
    }

    /** An item pays a whole number of units. */
    public ClaimsBuilder round(String item, String yuan, boolean nearest) {
        return add(new Claims.Rounding(source(), item, quantity(yuan), nearest));
    }

    /** A group of which only the best is paid. */
    public ClaimsBuilder bestOf(String group, String... items) {
        return members(bestOf, group, items);
    }

    /** A group that is counted together. */
    public ClaimsBuilder together(String group, String... items) {
        return members(together, group, items);
    }

    private ClaimsBuilder members(SortedMap<PackItem, SortedSet<PackItem>> groups, String group, String... items) {
        for (String item : items) {
            add(new Claims.Member(source(), group, item));
            groups.computeIfAbsent(new PackItem(pack, group), g -> new TreeSet<>())
                    .add(owned(item));
        }
        return this;
    }

    /** An item that is paid in instalments, whether one has fallen due or not. */
    public ClaimsBuilder inInstalments(String item) {
        inInstalments.add(owned(item));
        return this;
    }

    /** A share of an item that has fallen due. */
    public ClaimsBuilder instalment(String item, String share) {
        inInstalments.add(owned(item));
        return add(new Claims.Instalment(source(), item, quantity(share)));
    }

    /** A group in which an upgrade pays the step. */
    public ClaimsBuilder upgrade(String group) {
        return add(new Claims.Upgrade(source(), group, null));
    }

    /** A group from which is deducted what was paid since a day. */
    public ClaimsBuilder upgrade(String group, LocalDate since) {
        return add(new Claims.Upgrade(source(), group, since(since)));
    }

    /** A cap over a group, with what was paid since a day if one is given. */
    public ClaimsBuilder capTogether(String group, String yuan, @Nullable LocalDate since) {
        Window window = since == null ? null : since(since);
        return add(new Claims.CapTogether(source(), group, quantity(yuan), window));
    }

    /** A ceiling. */
    public ClaimsBuilder ceiling(String yuan) {
        return add(new Claims.Ceiling(source(), quantity(yuan)));
    }

    /** An amount that is asked back. */
    public ClaimsBuilder clawBack(String item, String yuan) {
        return add(new Claims.ClawBack(source(), item, quantity(yuan)));
    }

    /** Which items belong together. */
    public AwardGroups groups() {
        return new AwardGroups(new AwardItems(owners, shared), bestOf, together, inInstalments);
    }

    /** What was stated. */
    public Claims build() {
        return claims;
    }

    private ClaimsBuilder add(Claims.Claim claim) {
        claims.add(claim);
        return this;
    }

    /** What one firing of a rule states together. */
    public ClaimsBuilder inOneFiring(Consumer<ClaimsBuilder> stated) {
        firings++;
        isOneFiring = true;
        stated.accept(this);
        isOneFiring = false;
        return this;
    }

    /** Each is stated by a firing of its own, as two rows of a table do, unless one states several. */
    private Claims.Source source() {
        firings += isOneFiring ? 0 : 1;
        return new Claims.Source(pack, "1", status, applies, "firing " + firings);
    }

    private static Quantity quantity(String yuan) {
        return Quantity.of(Exact.of(new BigDecimal(yuan)));
    }

    private static Window since(LocalDate day) {
        Quantity first = Quantity.of(day.toEpochDay());
        return new Window(first, Quantity.of(ON.toEpochDay()), Window.Span.DAYS, Quantity.of(0), true);
    }
}
