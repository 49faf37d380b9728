package org.althing.adapter.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.althing.application.wire.WireWriter;

/**
 * Rows below one another, each column as wide as it must be; a cell may have several lines.
 *
 * @param header in capitals above the rows; empty: none
 */
public record Table(List<String> header, List<List<String>> rows) implements Text {
    private static final String GAP = "  ";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A row for each shape, of some of its fields. */
    public static Table of(List<? extends Record> shapes, String... fields) {
        var header = Arrays.stream(fields).map(Cells::words).toList();
        return new Table(
                header, shapes.stream().map(shape -> row(shape, fields)).toList());
    }

    /** A row for each field of one shape. */
    public static Table of(Record shape) {
        var rows = WireWriter.fields(shape).entrySet().stream()
                .map(field -> List.of(Cells.words(field.getKey()), Cells.text(field.getValue())))
                .toList();
        return new Table(List.of(), rows);
    }

    private static List<String> row(Record shape, String... fields) {
        var tree = WireWriter.fields(shape);
        return Arrays.stream(fields)
                .map(field -> {
                    if (!tree.containsKey(field)) {
                        throw new IllegalStateException(shape.getClass() + " has no field " + field);
                    }
                    return Cells.text(tree.get(field));
                })
                .toList();
    }

    @Override
    public List<String> lines(boolean colour) {
        var lines = new ArrayList<String>();
        var widths = widths();
        if (!header.isEmpty() && !rows.isEmpty()) {
            var line = line(capitals(), widths);
            lines.add(colour ? BOLD + line + PLAIN : line);
        }
        rows.forEach(row -> lines.addAll(lines(row, widths)));
        return lines;
    }

    private List<String> capitals() {
        return header.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    private int[] widths() {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns).map(this::width).toArray();
    }

    private int width(int column) {
        var widest = rows.stream()
                .flatMap(row -> split(row.get(column)).stream())
                .mapToInt(Width::of)
                .max()
                .orElse(0);
        return header.isEmpty() ? widest : Math.max(widest, Width.of(header.get(column)));
    }

    private static List<String> lines(List<String> row, int[] widths) {
        var cells = row.stream().map(Table::split).toList();
        var height = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(i -> cells.stream()
                        .map(cell -> i < cell.size() ? cell.get(i) : "")
                        .toList())
                .map(line -> line(line, widths))
                .toList();
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\R", -1)).map(Visible::of).toList();
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            line.append(" ".repeat(widths[i] - Width.of(cells.get(i)))).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
