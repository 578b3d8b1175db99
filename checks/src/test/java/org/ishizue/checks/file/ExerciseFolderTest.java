package org.ishizue.checks.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.ishizue.analysis.Chart;
import org.ishizue.checks.value.Capture;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.AbsentValue;
import org.ishizue.checks.value.Captured.Call;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.checks.value.Captured.ListValue;
import org.ishizue.checks.value.Captured.NumberValue;
import org.ishizue.checks.value.Captured.ThrownValue;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class ExerciseFolderTest {
  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  private static void write(Path folder, String file, String json) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, json.replace('\'', '"'));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once(@TempDir Path root) throws IOException {
    Path folder = root.resolve("01-x");
    write(folder, "exercise.json", """
        {'name': '01-y', 'number': 1, 'lesson': '01-x', 'version': 0, 'minutes': 30, 'titel': 3,
         'title': {'ja': '題'}, 'datasets': [],
         'tasks': [{'id': 'ex1-a', 'points': 2, 'title': 'A', 'hints': [{'ja': '一', 'en': 'one'}]},
                   {'id': 'mean', 'points': -1, 'hidden': 1, 'title': 'B'}],
         'wrong': [{'file': 'w', 'task': 'ex1-b', 'finding': 'unit.thousand'}]}
        """);
    write(folder, "checks/public.json", """
        {'checks': [{'id': 'a', 'task': 'ex1-a', 'answer': 'a', 'kind': 'nummer'},
                    {'id': 'a', 'task': 'ex1-c', 'answer': 'b', 'kind': 'number', 'tolerence': 3},
                    {'id': 't', 'task': 'ex1-a', 'answer': 't', 'kind': 'table', 'keys': ['k'],
                     'columns': [{'name': 'c'}]}]}
        """);
    write(folder, "checks/hidden.json", "{'checks': [,]}");
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("EXERCISE-003 Exercise 01-x: 15 found.")
        .hasMessageContaining("exercise.json: $: version must be a number above 0.")
        .hasMessageContaining("exercise.json: $: nobody reads \"titel\".")
        .hasMessageContaining("exercise.json: $.title: en is missing.")
        .hasMessageContaining("The name is \"01-y\", but the folder is \"01-x\".")
        .hasMessageContaining("$.tasks[1]: points must be a number above 0.")
        .hasMessageContaining("The task \"mean\" must be called ex1-…")
        .hasMessageContaining("The task \"mean\" has no public check.")
        .hasMessageContaining("\"w\" belongs to the task \"ex1-b\"")
        .hasMessageContaining("checks/public.json: $.checks[0]: kind \"nummer\" is none of")
        .hasMessageContaining("nobody reads \"tolerence\"")
        .hasMessageContaining("\"a\" is there twice.")
        .hasMessageContaining("\"a\" belongs to the task \"ex1-c\"")
        .hasMessageContaining("$.checks[2]: the key \"k\" is none of the columns.")
        .hasMessageContaining("checks/hidden.json: line 1, character ")
        .hasMessageContaining("\"hidden\" of the task mean is 1, but checks/hidden.json holds 0.");
  }

  @Test
  void a_generator_that_can_make_nothing_is_said(@TempDir Path root) throws IOException {
    Path folder = root.resolve("01-x");
    write(folder, "exercise.json", """
        {'name': '01-x', 'number': 1, 'lesson': '01-x', 'version': 1, 'minutes': 30, 'title': 'X', 'datasets': [],
         'tasks': [{'id': 'ex1-a', 'points': 2, 'title': 'A', 'hints': []}]}
        """);
    write(folder, "checks/public.json", """
        {'checks': [{'id': 'a', 'task': 'ex1-a', 'answer': 'a', 'kind': 'function',
                     'parameters': ['double', 'String', 'int[]'], 'returns': {'kind': 'truth'},
                     'generate': {'fresh': 3, 'arguments': [
                       {'kind': 'number', 'min': 3, 'max': 1},
                       {'kind': 'choice', 'values': []},
                       {'kind': 'numbers', 'size': [5, 2], 'lenght': 3}]}},
                    {'id': 'b', 'task': 'ex1-a', 'answer': 'b', 'kind': 'function',
                     'parameters': ['int'], 'returns': {'kind': 'truth'}, 'generate': {'fresh': 3}}]}
        """);
    assertThatThrownBy(() -> ExerciseFolder.read(folder))
        .hasMessageContaining("arguments[0]: from 3.0 to 1.0 is no range.")
        .hasMessageContaining("arguments[1]: values is missing.")
        .hasMessageContaining("arguments[2]: from 5 to 2 is no range.")
        .hasMessageContaining("nobody reads \"lenght\"")
        .hasMessageContaining("$.checks[1].generate: 1 arguments are needed");
  }

  static List<Captured> values() {
    Table table = Table.create(
        "t",
        StringColumn.create("code", "01", ""),
        DoubleColumn.create("rain_mm", 1.5, Double.NaN));
    return List.of(
        new NumberValue(99.27083333333333),
        new NumberValue(2018, true, ""),
        new NumberValue(3, false, ""),
        new NumberValue(3.5, false, "mm"),
        Capture.of("文字 \"x\"\n"),
        Capture.of(true),
        Capture.of(null),
        Capture.of(new double[] {1, Double.NaN, 2.5}),
        Capture.of(List.of(1, 2L, 3.0, "a", List.of())),
        Capture.of(table),
        Capture.of(Chart.bar(table, "code", "rain_mm").title("題")),
        new CallsValue(List.of(
            new Call(List.of(new NumberValue(1)), new ThrownValue("E", "m")),
            new Call(List.of(new ListValue(List.of())), new AbsentValue()))),
        Capture.of(Path.of("x").getClass()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_comes_back_from_json_as_it_was(Captured value) throws JsonParserException {
    String json = JsonWriter.string(
        Collections.singletonMap("v", Collections.singletonList(CapturedJson.write(value))));
    Object read = JsonParser.object().from(json).getArray("v").get(0);
    // 3.0 is written as 3.0 and read as a double again: whole stays false.
    assertThat(CapturedJson.read(read)).isEqualTo(value);
  }
}
