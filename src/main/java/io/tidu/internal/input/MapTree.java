package io.tidu.internal.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of maps, lists and values, as if they had been read from JSON; a place is the path to a value. Entries
 * are taken in the order of their names, whatever the map's. Not thread-safe.
 */
public final class MapTree {
    /** As of a file: deeper, or more, is a slip, perhaps of a map that contains itself. */
    private static final int MOST_DEPTH = 20;

    private static final int MOST_VALUES = 200_000;

    private final String shownName;
    private final RecordProblems findings;
    private int values;

    /** Of maps that problems call so. */
    public MapTree(String shownName, RecordProblems findings) {
        this.shownName = shownName;
        this.findings = findings;
    }

    /** The tree; what can't be part of it is told and stands in it as a null. */
    public SourceNode of(Map<?, ?> record) {
        return mapping(record, "", 0);
    }

    private Place place(String path) {
        return Place.of(path.isEmpty() ? shownName : shownName + ": " + ShownText.shown(path));
    }

    private SourceNode node(@Nullable Object value, String path, int depth) {
        if (depth > MOST_DEPTH || ++values > MOST_VALUES) {
            return refused(path, "input.endless", String.valueOf(MOST_DEPTH), String.valueOf(MOST_VALUES));
        }
        if (value == null) {
            return scalar(SourceNode.Kind.NULL, "", path);
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(map, path, depth);
        }
        if (value instanceof List<?> list) {
            return list(list, path, depth);
        }
        if (value instanceof String text) {
            return scalar(SourceNode.Kind.TEXT, text, path);
        }
        if (value instanceof Boolean flag) {
            return scalar(SourceNode.Kind.FLAG, flag.toString(), path);
        }
        if (value instanceof LocalDate day) {
            return scalar(SourceNode.Kind.TEXT, day.toString(), path);
        }
        return number(value, path);
    }

    private SourceNode number(Object value, String path) {
        if (value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            return scalar(SourceNode.Kind.NUMBER, value.toString(), path);
        }
        return value instanceof Number
                ? refused(path, "input.inexact-number", shown(path), ShownText.shown(value.toString()))
                : refused(path, "input.no-value-of-json", shown(path));
    }

    private SourceNode list(List<?> list, String path, int depth) {
        List<SourceNode> items = new ArrayList<>();
        for (Object item : list) {
            if (findings.isFull()) {
                break;
            }
            items.add(node(item, path + "[" + (items.size() + 1) + "]", depth + 1));
        }
        return SourceNode.list(items, place(path), null);
    }

    private SourceNode mapping(Map<?, ?> map, String path, int depth) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            // A year may be a number here, as it can't be in JSON.
            if (key instanceof String || key instanceof Integer) {
                sorted.put(key.toString(), value);
            } else {
                refused(path, "input.no-name", path.isEmpty() ? shownName : shown(path));
            }
        });
        List<SourceNode.Entry> members = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            if (findings.isFull()) {
                break;
            }
            String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            members.add(new SourceNode.Entry(member.getKey(), place(inner), node(member.getValue(), inner, depth + 1)));
        }
        return SourceNode.mapping(members, place(path), null);
    }

    private SourceNode scalar(SourceNode.Kind kind, String text, String path) {
        return SourceNode.scalar(kind, text, place(path), null);
    }

    private SourceNode refused(String path, String id, String... arguments) {
        findings.add(Problem.error(id, place(path), arguments));
        return scalar(SourceNode.Kind.NULL, "", path);
    }

    private static String shown(String path) {
        return ShownText.shown(path);
    }
}
