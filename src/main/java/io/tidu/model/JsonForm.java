package io.tidu.model;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Writes one type of the model in its documented JSON form. Such writers stand above the model and are found as
 * services of this library, so that a JSON mapper that is handed a value writes that form and nothing it guesses.
 * Implementations are thread-safe and have a public constructor without parameters.
 */
public interface JsonForm {
    /** The type it writes. */
    Class<?> type();

    /** One value of the type as one line of JSON. */
    String write(Object value);

    /**
     * The documented JSON of a value.
     *
     * @throws IllegalStateException if this library's own writer is not found: a packaging that drops
     *     {@code META-INF/services} breaks here and not in what is written
     */
    static String of(Object value) {
        for (JsonForm form : Found.FORMS) {
            if (form.type() == value.getClass()) {
                return form.write(value);
            }
        }
        throw new IllegalStateException(
                "META-INF/services/" + JsonForm.class.getName() + " of this library is missing");
    }

    /** The services of this library's own class loader, whichever thread asks. */
    final class Found {
        private static final List<JsonForm> FORMS =
                ServiceLoader.load(JsonForm.class, JsonForm.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();

        private Found() {}
    }
}
