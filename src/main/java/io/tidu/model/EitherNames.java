package io.tidu.model;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of one folder of rules, and for what it does not name those of another. */
record EitherNames(Names first, Names second) implements Names {
    private Label either(String name, Function<Names, Label> label) {
        Label found = label.apply(first);
        return found.equals(Label.of(name)) ? label.apply(second) : found;
    }

    @Override
    public Label target(String name) {
        return either(name, n -> n.target(name));
    }

    @Override
    public Label target(String pack, String name) {
        return either(name, n -> n.target(pack, name));
    }

    @Override
    public Label criterion(String pack, String name) {
        return either(name, n -> n.criterion(pack, name));
    }

    @Override
    public Label failed(String pack, String name) {
        return either(name, n -> n.failed(pack, name));
    }

    @Override
    public Label choice(String path, String word) {
        return either(word, n -> n.choice(path, word));
    }

    @Override
    public Label lever(String name) {
        return either(name, n -> n.lever(name));
    }

    @Override
    public Unit unit(String path) {
        Unit unit = first.unit(path);
        return unit == Unit.NONE ? second.unit(path) : unit;
    }

    @Override
    public Label item(String pack, String name) {
        return either(name, n -> n.item(pack, name));
    }

    @Override
    public Label fact(String path) {
        return either(path, n -> n.fact(path));
    }

    @Override
    public Label word(String word) {
        return either(word, n -> n.word(word));
    }

    @Override
    public Label word(String word, Collection<String> among) {
        return either(word, n -> n.word(word, among));
    }

    @Override
    public String counter(String pack, String name) {
        String counter = first.counter(pack, name);
        return counter.isEmpty() ? second.counter(pack, name) : counter;
    }

    @Override
    public Label clauseTitle(String pack, String clause) {
        return either(clause, n -> n.clauseTitle(pack, clause));
    }

    @Override
    public Label packTitle(String pack) {
        return either(pack, n -> n.packTitle(pack));
    }

    @Override
    public @Nullable Label document(String path) {
        Label found = first.document(path);
        return found == null ? second.document(path) : found;
    }
}
