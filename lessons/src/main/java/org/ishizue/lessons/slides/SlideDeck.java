package org.ishizue.lessons.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.markdown.MarkdownText;

/**
 * The slides of a notebook, in order. Only cells that are marked are on slides: the cells between them are for reading. A
 * slide that does not begin with a heading takes the last one before it.
 *
 * @param slides may be empty
 */
public record SlideDeck(List<Slide> slides) {
  /**
   * One slide.
   *
   * @param heading of the part of the lesson that it belongs to; empty if it begins with one of its own
   * @param cells what it shows
   * @param notes what the speaker reads
   */
  public record Slide(String heading, List<Cell> cells, List<Cell> notes) {
    public Slide {
      cells = List.copyOf(cells);
      notes = List.copyOf(notes);
    }
  }

  public SlideDeck {
    slides = List.copyOf(slides);
  }

  public static SlideDeck of(Notebook notebook) {
    List<Slide> slides = new ArrayList<>();
    String heading = "";
    for (Cell cell : notebook.cells()) {
      List<String> own =
          cell.kind() == Cell.Kind.MARKDOWN ? MarkdownText.of(cell.source()).headings() : List.of();
      Optional<SlideType> type = SlideType.of(cell);
      if (type.isPresent() && type.get().begins()) {
        String above = cell.source().stripLeading().startsWith("#") ? "" : heading;
        slides.add(new Slide(above, List.of(cell), List.of()));
      } else if (type.isPresent() && !slides.isEmpty()) {
        int last = slides.size() - 1;
        slides.set(last, with(slides.get(last), cell, type.get()));
      }
      if (!own.isEmpty()) {
        heading = own.get(own.size() - 1);
      }
    }
    return new SlideDeck(slides);
  }

  private static Slide with(Slide slide, Cell cell, SlideType type) {
    List<Cell> cells = new ArrayList<>(slide.cells());
    List<Cell> notes = new ArrayList<>(slide.notes());
    if (type.continues()) {
      cells.add(cell);
    } else if (type == SlideType.NOTES) {
      notes.add(cell);
    }
    return new Slide(slide.heading(), cells, notes);
  }
}
