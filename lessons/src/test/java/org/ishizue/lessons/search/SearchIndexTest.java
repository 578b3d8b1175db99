package org.ishizue.lessons.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;

/** What the book's search finds sections by; that the script finds them too is tried in a browser (interop). */
final class SearchIndexTest {
  @Test
  void texts_are_cut_into_words_and_japanese_into_pairs() {
    assertThat(Tokens.of("Annual max: 50 mm/日")).containsExactly("annual", "max", "50", "mm", "日");
    assertThat(Tokens.of("降水量は１０㎜ ﾀﾞﾑ"))
        .containsExactly("降", "降水", "水", "水量", "量", "量は", "は", "10mm", "ダ", "ダム", "ム");
    assertThat(Tokens.of("佐々木 データ β"))
        .containsExactly("佐", "佐々", "々", "々木", "木", "デ", "デー", "ー", "ータ", "タ", "β");
    assertThat(Tokens.of(" 、。!? ")).isEmpty();
  }

  @Test
  void the_script_names_sections_and_weighs_headings_more() throws Exception {
    SearchIndex index = new SearchIndex();
    index.add(new Section(Language.EN, "en/a.html", "A", "A", "rain, rain and </script> wind"));
    index.add(new Section(Language.JA, "ja/a.html#雨", "甲", "雨", "雨量"));
    index.add(new Section(Language.EN, "en/b.html#rain", "B", "Rain", "levels"));
    String script = index.script();
    assertThat(script).startsWith("window.ishizueSearch={").endsWith("};\n");
    JsonObject json =
        Json.parse(script.substring(script.indexOf('{'), script.length() - 2)).getAsJsonObject();
    assertThat(json.getAsJsonObject("words").get("rain").toString()).isEqualTo("[0,2,2,6]");
    assertThat(json.getAsJsonObject("words").get("雨").toString()).isEqualTo("[1,7]");
    assertThat(json.getAsJsonObject("words").get("雨量").toString()).isEqualTo("[1,1]");
    assertThat(json.getAsJsonArray("sections").get(1).toString())
        .isEqualTo("[\"ja\",\"ja/a.html#雨\",\"甲\",\"雨\",\"雨量\"]");
  }
}
