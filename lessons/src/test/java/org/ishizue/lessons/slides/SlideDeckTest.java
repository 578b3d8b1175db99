package org.ishizue.lessons.slides;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.junit.jupiter.api.Test;

/** Which cells are on which slide. */
final class SlideDeckTest {
  private final Notebook notebook = Notebook.create();

  @Test
  void only_marked_cells_are_shown_under_the_heading_they_stand_below() {
    markdown("# Title", "slide");
    markdown("## Part\n\ntext", "");
    code("1", "slide");
    code("2", "");
    code("3", "fragment");
    markdown("say this", "notes");
    code("4", "skip");
    markdown("## Next\n\n### Detail", "");
    code("5", "subslide");
    SlideDeck deck = SlideDeck.of(notebook);
    assertThat(deck.slides())
        .extracting(SlideDeck.Slide::heading)
        .containsExactly("", "Part", "Detail");
    assertThat(deck.slides().get(1).cells()).extracting(Cell::source).containsExactly("1", "3");
    assertThat(deck.slides().get(1).notes()).extracting(Cell::source).containsExactly("say this");
    assertThat(deck.slides().get(2).cells()).extracting(Cell::source).containsExactly("5");
  }

  @Test
  void a_notebook_without_marks_has_no_slides() {
    markdown("# Title", "");
    code("1", "fragment");
    assertThat(SlideDeck.of(notebook).slides()).isEmpty();
  }

  private void markdown(String source, String type) {
    add(Cell.markdown(source), type);
  }

  private void code(String source, String type) {
    add(Cell.code(source), type);
  }

  private void add(Cell cell, String type) {
    if (!type.isEmpty()) {
      JsonObject slideshow = new JsonObject();
      slideshow.addProperty("slide_type", type);
      cell.metadata().add("slideshow", slideshow);
    }
    notebook.add(cell);
  }
}
