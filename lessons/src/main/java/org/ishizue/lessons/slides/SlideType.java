package org.ishizue.lessons.slides;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.ishizue.jupyter.notebook.Cell;

/** What a cell is in a deck: Jupyter's {@code metadata.slideshow.slide_type}. */
public enum SlideType {
  /** Begins a slide. */
  SLIDE("slide"),
  /** Begins a slide below another; here it is one like any other. */
  SUBSLIDE("subslide"),
  /** Goes on the slide before it. */
  FRAGMENT("fragment"),
  /** Goes on the slide before it, too. */
  CONTINUED("-"),
  /** Is for the speaker. */
  NOTES("notes"),
  /** Is not shown. */
  SKIP("skip");

  private final String code;

  SlideType(String code) {
    this.code = code;
  }

  /** The text in the metadata; empty if there is none. */
  public static String written(Cell cell) {
    return cell.json().get("metadata") instanceof JsonObject metadata
            && metadata.get("slideshow") instanceof JsonObject slideshow
            && slideshow.get("slide_type") instanceof JsonPrimitive type
        ? type.getAsString()
        : "";
  }

  /** What a cell is; empty if it does not say, or says something that is none of these. */
  public static Optional<SlideType> of(Cell cell) {
    String written = written(cell);
    for (SlideType type : values()) {
      if (type.code.equals(written)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  public boolean begins() {
    return this == SLIDE || this == SUBSLIDE;
  }

  public boolean continues() {
    return this == FRAGMENT || this == CONTINUED;
  }
}
