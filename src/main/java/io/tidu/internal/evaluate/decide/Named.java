package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.Fixed;
import io.tidu.internal.evaluate.Scope;
import io.tidu.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * A name that a rule writes or a row holds. A name in a table's cell may be blank, which no rule may use as a name.
 *
 * @param written the name if it is written, else null
 * @param text how to read it
 */
record Named(@Nullable String written, Compiled<Term> text) {
    static Named of(Compiled<Term> text) {
        return new Named(text instanceof Fixed<Term> fixed ? fixed.value().text() : null, text);
    }

    /**
     * The name.
     *
     * @throws IllegalStateException if the cell is blank
     */
    String in(Scope scope) {
        return written == null ? known(text.in(scope)) : written;
    }

    static String known(Term term) {
        String text = term.text();
        if (text == null) {
            throw new IllegalStateException("blank cell");
        }
        return text;
    }
}
