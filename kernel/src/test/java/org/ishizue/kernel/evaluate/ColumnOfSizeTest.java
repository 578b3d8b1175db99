package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnOfSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DoubleColumn.create(\"x\", 1) | double",
        "var c = IntColumn.create(\"x\", 12); | int",
        "Table.create(\"t\", tech.tablesaw.api.LongColumn.create(name, 0)) | long",
        "class A { Object c() { return FloatColumn . create(\"x\", 3); } } | float",
        "ShortColumn.create(\"x\", 1_000).size() | short"
      })
  void one_whole_number_makes_a_column_of_missing_values(String cell, String type) {
    assertThat(ColumnOfSize.mayBeIn(cell)).isTrue();
    assertThat(ColumnOfSize.in(cell))
        .singleElement()
        .satisfies(found -> assertThat(found.valueType()).isEqualTo(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DoubleColumn.create(\"x\", 1, 2)",
        "DoubleColumn.create(\"x\", 1.0)",
        "DoubleColumn.create(\"x\")",
        "DoubleColumn.create(\"x\", new double[] {1})",
        "DoubleColumn.create(\"x\", table.rowCount())",
        "StringColumn.create(\"x\", 1)",
        "Table.create(\"x\", 1)",
        "// DoubleColumn.create(\"x\", 1)",
        "\"DoubleColumn.create(\\\"x\\\", 1)\"",
        "DoubleColumn.create(\"x\", 1"
      })
  void anything_else_is_left_alone(String cell) {
    assertThat(ColumnOfSize.in(cell)).isEmpty();
  }

  @Test
  void the_place_and_the_words_are_those_in_the_cell() {
    assertThat(ColumnOfSize.in("int a = 1;\nvar c = DoubleColumn.create(\"雨量\", 1);"))
        .containsExactly(new ColumnOfSize("DoubleColumn", "\"雨量\"", "1", 19));
  }
}
