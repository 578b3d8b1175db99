package org.ishizue.analysis.importers;

import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.analysis.read.ReadResult;
import org.ishizue.analysis.read.Row;
import org.ishizue.analysis.read.RowSource;
import org.ishizue.analysis.read.TableFile;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * Reads the JSON of Japan's national road structure database (全国道路施設点検データベース, xROAD): {@code
 * {"resultset": {"count": …}, "result": [{…}, …]}}, a row for each structure.
 *
 * <p>Columns, as far as the file has them: 施設ID, 施設番号, 名称 (text), 緯度 and 経度 (degrees), 都道府県, 市区町村, 管理者, 路線
 * (text), 架設年度 (fiscal year), 橋長(m), 幅員(m), 判定区分 (the inspection's verdict, as written). What else the file
 * says follows under its path, such as {@code syogen.x}. The file is never in memory as a whole.
 */
public final class RoadStructuresReader {
  private static final Texts TEXTS = Texts.beside(RoadStructuresReader.class);

  /** Columns that are no quantities even when all their cells are digits, as far as a file has them. */
  private static final Set<String> TEXTS_KEPT = Set.of("施設ID", "施設番号", "名称", "判定区分");

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("shisetsu_id", "施設ID");
    NAMES.put("shisetsu_bangou", "施設番号");
    NAMES.put("syogen.shisetsu.meisyou", "名称");
    NAMES.put("syogen.ichi.ido", "緯度");
    NAMES.put("syogen.ichi.keido", "経度");
    NAMES.put("syogen.ichi.todofuken_meisyou", "都道府県");
    NAMES.put("syogen.ichi.shikutyouson_meisyou", "市区町村");
    NAMES.put("syogen.kanrisya.meisyou", "管理者");
    NAMES.put("syogen.rosen.meisyou", "路線");
    NAMES.put("syogen.kasetsu_nendo", "架設年度");
    NAMES.put("syogen.kyouchou", "橋長(m)");
    NAMES.put("syogen.fukuin", "幅員(m)");
    NAMES.put("tenken.kiroku.hantei_kubun", "判定区分");
  }

  private final Path file;
  private final TableFile reader;
  private final Set<String> paths = new LinkedHashSet<>();
  private long announced = -1;

  private RoadStructuresReader(Path file) {
    this.file = file;
    reader = new TableFile(file);
  }

  /**
   * The table and how it was read.
   *
   * @throws ProblemException IMPORT-001 if the file is not in that form, IMPORT-002 if it is no JSON; else as {@link
   *     TableFile#read()}
   */
  public static ReadResult read(Path file) {
    return new RoadStructuresReader(file).read();
  }

  private ReadResult read() {
    if (!reader.isJson()) {
      throw notThis();
    }
    try (Structures structures = new Structures()) {
      Set<String> seen = new LinkedHashSet<>();
      for (Map<String, String> next = structures.next(); next != null; next = structures.next()) {
        seen.addAll(next.keySet());
      }
      NAMES.keySet().stream().filter(seen::contains).forEach(paths::add);
      paths.addAll(seen);
      announced = structures.announced;
    } catch (IOException e) {
      throw TEXTS.problem(e, "IMPORT-002", file, String.valueOf(e.getMessage()));
    }
    ReadResult result = reader
        .missing("不明", "-", "―")
        .text(header().stream().filter(TEXTS_KEPT::contains).toArray(String[]::new))
        .decimal("橋長(m)", "幅員(m)")
        .read(TEXTS.get("format.road"), this::rows);
    Table table = result.table();
    List<String> notes = announced >= 0 && announced != table.rowCount()
        ? List.of(TEXTS.get("pages", announced, table.rowCount()))
        : List.of();
    return new ReadResult(table, result.report().withNotes(notes));
  }

  private RowSource rows() throws IOException {
    Structures structures = new Structures();
    List<String> header = header();
    return new RowSource() {
      private long line;

      @Override
      public @Nullable Row next() throws IOException {
        if (line++ == 0) {
          return new Row(1, header);
        }
        Map<String, String> next = structures.next();
        if (next == null) {
          return null;
        }
        return new Row(
            line, paths.stream().map(path -> next.getOrDefault(path, "")).toList());
      }

      @Override
      public void close() throws IOException {
        structures.close();
      }
    };
  }

  private List<String> header() {
    return paths.stream().map(path -> NAMES.getOrDefault(path, path)).toList();
  }

  private ProblemException notThis() {
    return TEXTS.problem("IMPORT-001", file, TEXTS.get("format.road"), "");
  }

  /** Goes through the structures of the file, one in memory at a time. */
  private final class Structures implements AutoCloseable {
    private final InputStream bytes;
    private final JsonReader json;
    private boolean inResult;
    private long announced = -1;

    Structures() throws IOException {
      bytes = reader.bytes();
      try {
        json = JsonReader.from(bytes);
        if (json.current() != JsonReader.Type.OBJECT) {
          bytes.close();
          throw notThis();
        }
        json.object();
      } catch (JsonParserException e) {
        bytes.close();
        throw spoiled(e);
      }
    }

    @Nullable
    Map<String, String> next() throws IOException {
      try {
        while (!inResult) {
          if (!json.next()) {
            throw notThis();
          }
          enter(json.key());
        }
        if (!json.next()) {
          return null;
        }
        Map<String, String> leaves = new LinkedHashMap<>();
        read("", leaves);
        return leaves;
      } catch (JsonParserException e) {
        throw spoiled(e);
      }
    }

    private void enter(String key) throws JsonParserException {
      if (key.equals("result") && json.current() == JsonReader.Type.ARRAY) {
        json.array();
        inResult = true;
        return;
      }
      Map<String, String> leaves = new LinkedHashMap<>();
      read(key, leaves);
      String count = leaves.getOrDefault("resultset.count", "");
      if (count.matches("\\d{1,9}")) {
        announced = Long.parseLong(count);
      }
    }

    /** Puts the plain values of the current value under their paths; those of an array of plain ones together. */
    private void read(String path, Map<String, String> leaves) throws JsonParserException {
      switch (json.current()) {
        case OBJECT -> {
          json.object();
          while (json.next()) {
            String key = json.key();
            read(path.isEmpty() ? key : path + "." + key, leaves);
          }
        }
        case ARRAY -> {
          json.array();
          for (int i = 1; json.next(); i++) {
            boolean nested =
                json.current() == JsonReader.Type.OBJECT || json.current() == JsonReader.Type.ARRAY;
            read(nested ? path + "[" + i + "]" : path, leaves);
          }
        }
        case NULL -> leaves.putIfAbsent(path, "");
        default -> leaves.merge(path, String.valueOf(json.value()), (all, one) -> all + ";" + one);
      }
    }

    private ProblemException spoiled(JsonParserException e) {
      String where = TEXTS.get("json", e.getLinePosition(), e.getCharPosition());
      return TEXTS.problem(e, "IMPORT-002", file, where);
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
