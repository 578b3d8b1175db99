package org.ishizue.lessons.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/** Both languages have the same cells in the same order, and the same code and tags in them. */
final class PairRule implements Rule {
  private static final List<String> SAME_METADATA = List.of("tags", "slideshow");

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    Notebook ja = subject.notebooks().get(Language.JA);
    Notebook en = subject.notebooks().get(Language.EN);
    if (ja == null || en == null) {
      return;
    }
    String fileJa = subject.file(Language.JA);
    String fileEn = subject.file(Language.EN);
    Map<String, Cell> byIdJa = byId(ja.cells());
    Map<String, Cell> byIdEn = byId(en.cells());
    byIdEn.keySet().stream()
        .filter(id -> !byIdJa.containsKey(id))
        .forEach(id -> findings.faultOf("LESSON-012", "alone", fileEn, id, fileJa));
    byIdJa.forEach((id, cellJa) -> {
      Cell cellEn = byIdEn.get(id);
      if (cellEn == null) {
        findings.faultOf("LESSON-012", "alone", fileJa, id, fileEn);
      } else {
        compare(id, cellJa, cellEn, fileEn, findings);
      }
    });
    List<String> inJa = byIdJa.keySet().stream().filter(byIdEn::containsKey).toList();
    List<String> inEn = byIdEn.keySet().stream().filter(byIdJa::containsKey).toList();
    for (int i = 0; i < inJa.size(); i++) {
      if (!inJa.get(i).equals(inEn.get(i))) {
        findings.faultOf("LESSON-012", "order", fileEn, inEn.get(i), inJa.get(i));
        return;
      }
    }
  }

  private static void compare(String id, Cell ja, Cell en, String fileEn, Findings findings) {
    if (ja.kind() != en.kind()) {
      findings.faultOf("LESSON-012", "kind", fileEn, id, ja.kind(), en.kind());
    } else if (ja.kind() == Cell.Kind.CODE && !ja.source().equals(en.source())) {
      String[] lines = firstDifference(ja.source(), en.source());
      findings.fault("LESSON-011", fileEn, id, lines[0], lines[1], lines[2]);
    }
    for (String key : SAME_METADATA) {
      if (!metadata(ja, key).equals(metadata(en, key))) {
        findings.faultOf(
            "LESSON-012", "metadata", fileEn, id, key, metadata(ja, key), metadata(en, key));
      }
    }
  }

  /** The line's number and that line in both texts. */
  private static String[] firstDifference(String ja, String en) {
    List<String> a = ja.lines().toList();
    List<String> b = en.lines().toList();
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    return new String[] {
      String.valueOf(i + 1), i < a.size() ? a.get(i) : "", i < b.size() ? b.get(i) : ""
    };
  }

  private static JsonElement metadata(Cell cell, String key) {
    JsonElement value = cell.metadata().get(key);
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static Map<String, Cell> byId(List<Cell> cells) {
    Map<String, Cell> byId = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byId.putIfAbsent(Subject.place(cells, i), cells.get(i));
    }
    return byId;
  }
}
