package io.tidu.internal.report.check;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Remark;
import java.util.List;
import java.util.Locale;

/** Remarks as workflow commands: {@code ::error file=…,line=…,col=…,title=…::message}. */
final class GitHubCommands {
    private GitHubCommands() {}

    static String write(List<Remark> remarks, Locale locale) {
        StringBuilder text = new StringBuilder();
        for (Remark remark : remarks) {
            Problem problem = remark.problem();
            Place place = problem.place();
            text.append("::").append(Levels.command(problem.severity()));
            text.append(" file=").append(property(place.file()));
            if (place.line() > 0 && place.sheet() == null) {
                text.append(",line=").append(place.line());
            }
            if (place.column() > 0 && place.sheet() == null) {
                text.append(",col=").append(place.column());
            }
            String title = Titles.of(problem.id(), locale) + " [" + problem.id() + "]";
            text.append(",title=").append(property(title)).append("::");
            StringBuilder also = new StringBuilder();
            problem.also()
                    .forEach(a ->
                            also.append('\n').append(a.place()).append(": ").append(a.sentence(locale)));
            String sample = remark.sample().isEmpty() ? "" : "\n" + remark.sample();
            String cell = place.sheet() == null ? "" : place + ": ";
            text.append(data(cell + problem.sentence(locale) + also + sample)).append('\n');
        }
        return text.toString();
    }

    /** As GitHub's own toolkit escapes the text of a command. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
