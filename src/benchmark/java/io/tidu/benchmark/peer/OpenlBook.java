package io.tidu.benchmark.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables down as a workbook of OpenL Tablets, in its full form: condition, return, parameters, rows. */
final class OpenlBook {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet = book.createSheet("Rules");
    private int next;

    private OpenlBook() {}

    /** A file that is new. */
    static Path write() {
        try (OpenlBook.Closing closing = new Closing(new OpenlBook())) {
            return closing.opened.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Closing(OpenlBook opened) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            opened.book.close();
        }
    }

    private Path save() throws IOException {
        line("Environment", "");
        line("import", OpenlBook.class.getPackageName());
        next++;
        Stream.of(Tables.requirements(), Tables.points(), Tables.evaluation(), Tables.ladder())
                .flatMap(List::stream)
                .forEach(this::table);
        table(Tables.tiers());
        table(Tables.terms());
        Path file = Files.createTempFile("ladder", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private void table(Table table) {
        List<String> kinds = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        List<String> signature = new ArrayList<>();
        for (Table.Input input : table.inputs()) {
            kinds.add("C" + (signature.size() + 1));
            String name = input.name();
            switch (input.type()) {
                case NUMBER -> add(codes, parameters, name, "DoubleRange range" + kinds.size());
                case FLAG -> add(codes, parameters, name, "Boolean flag" + kinds.size());
                case TEXT -> {
                    add(codes, parameters, "contains(words, " + name + ") != no", "String[] words");
                    kinds.add("");
                    add(codes, parameters, "", "Boolean no");
                }
            }
            signature.add(type(input.type()) + " " + name);
        }
        int inputs = kinds.size();
        boolean finding = table.outputs().equals(Table.FINDING);
        boolean terms = table.outputs().size() == 6;
        String one = finding ? "Told" : terms ? "Terms" : table.collects() ? "String" : "Double";
        for (String output : table.outputs()) {
            kinds.add(kinds.size() > inputs ? "" : table.collects() ? "CRET1" : "RET1");
            String made = String.join(", ", table.outputs());
            codes.add(codes.size() > inputs ? "" : finding || terms ? "new " + one + "(" + made + ")" : made);
            String kind = terms ? "Double" : output.equals("met") ? "Boolean" : finding ? "String" : one;
            parameters.add(kind + " " + output);
        }
        int top = next;
        line("Rules " + one + (table.collects() ? "[] " : " ") + table.name() + "(" + String.join(", ", signature)
                + ")");
        merge(top, 0, kinds.size() - 1);
        for (List<String> head : List.of(kinds, codes)) {
            merged(head, kinds);
        }
        line(parameters.toArray(String[]::new));
        line(parameters.stream().map(p -> p.replaceAll(".* ", "")).toArray(String[]::new));
        table.rows().forEach(row -> row(table, row));
        next++;
    }

    private static void add(List<String> codes, List<String> parameters, String code, String parameter) {
        codes.add(code);
        parameters.add(parameter);
    }

    private void row(Table table, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i).equals("-") ? "" : row.get(i);
            if (i < table.inputs().size() && table.inputs().get(i).type() == Table.Type.TEXT) {
                boolean no = cell.startsWith("not(");
                cells.add(cell.replaceAll("not\\(|\\)|\"", ""));
                cells.add(String.valueOf(no));
            } else {
                cells.add(cell);
            }
        }
        line(cells.toArray(String[]::new));
    }

    /** A cell of the head is as wide as its parameters are many. */
    private void merged(List<String> cells, List<String> kinds) {
        int row = next;
        line(cells.toArray(String[]::new));
        for (int from = 0; from < kinds.size(); ) {
            int to = from;
            while (to + 1 < kinds.size() && kinds.get(to + 1).isEmpty()) {
                to++;
            }
            merge(row, from, to);
            from = to + 1;
        }
    }

    private void merge(int row, int from, int to) {
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    private void line(String... cells) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case NUMBER -> "Double";
            case TEXT -> "String";
            case FLAG -> "Boolean";
        };
    }
}
