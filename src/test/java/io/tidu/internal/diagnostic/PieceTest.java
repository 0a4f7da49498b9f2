package io.tidu.internal.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a.csv  | ,5000,6%,x        | 6    | 6%",
                "a.csv  | ,5000,6%          | 6    | 6%",
                "a.csv  | a,\"b,c\",d       | 2    | \"b,c\"",
                "a.csv  | a,,d              | 2    | ,",
                "a.yaml | status: sampel    | 8    | sampel",
                "a.yaml | status: sampel    | 0    | status",
                "a.yaml | on: 50%, no # why | 4    | 50%, no",
                "a.yaml | {a: one, b: two}  | 4    | one",
                "a.yaml | {a: one, b: two}  | 12   | two",
                "a.yaml | staff: -5         | 7    | -5",
                "a.yaml | a: {b: c}         | 3    | {",
                "a.drl  | atLaest( x )      | 0    | atLaest",
                "a.drl  | a >= b            | 2    | >=",
                "a.drl  | table(\"rd\")      | 6    | \"rd\"",
                "a.md   | ## 11.5 研发费用  | 0    | ## 11.5 研发费用"
            })
    void a_piece_goes_as_far_as_its_cell_key_value_word_or_quote(String file, String line, int start, String piece) {
        assertThat(line.substring(start, Piece.end(line, start, file))).isEqualTo(piece);
    }

    @Test
    void behind_the_end_of_a_line_there_is_one_place() {
        assertThat(Piece.end("abc", 3, "a.drl")).isEqualTo(4);
    }

    @Test
    void a_character_of_two_halves_is_not_cut() {
        assertThat(Piece.end("𠮷x", 0, "a.csv")).isEqualTo(3);
        assertThat(Piece.end("😀+", 0, "a.drl")).isEqualTo(2);
    }
}
