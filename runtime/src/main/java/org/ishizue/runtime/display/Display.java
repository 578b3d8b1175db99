package org.ishizue.runtime.display;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.ishizue.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a cell calls to show something before its end: {@code display(table)}. In a notebook these methods
 * are there without an import. Outside a notebook they print the plain text to System.out.
 */
public final class Display {
  private static volatile DisplaySink sink = new PrintingSink();
  private static final ThreadLocal<@Nullable String> LAST_ID = new ThreadLocal<>();

  private Display() {}

  /**
   * Shows a value.
   *
   * @param as the formats to show, such as {@code text/html}; all if none is named
   * @return an id for {@link #updateDisplay}
   */
  public static String display(@Nullable Object value, String... as) {
    String id = newId();
    outside(Capture.current()).show(render(value, as), id, false);
    LAST_ID.set(id);
    return id;
  }

  /** Unlike any other, which is all that an id must be: secrets take a generator that is slow to start. */
  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Replaces what was shown under an id, wherever it stands in the notebook. */
  public static void updateDisplay(String id, @Nullable Object value, String... as) {
    outside(Capture.current()).show(render(value, as), id, true);
  }

  /**
   * A value in its formats, without showing it.
   *
   * @param as the formats; all that it has if none is named. Plain text is always among them. A text can be
   *     shown as any: {@code display("<b>3</b>", "text/html")}
   */
  public static MimeBundle render(@Nullable Object value, String... as) {
    MimeBundle bundle = Renderers.current().render(value);
    if (as.length == 0) {
      return bundle;
    }
    if (value instanceof CharSequence text) {
      MimeBundle.Builder texts = MimeBundle.builder();
      for (String mimeType : as) {
        texts.put(mimeType, text.toString());
      }
      return texts.text(bundle.data().getOrDefault(MimeBundle.PLAIN, "")).build();
    }
    String[] withPlain = Arrays.copyOf(as, as.length + 1);
    withPlain[as.length] = MimeBundle.PLAIN;
    return bundle.only(withPlain);
  }

  /** Shows HTML. */
  public static String html(String html) {
    return display(MimeBundle.builder().html(html).text(html).build());
  }

  /** Shows Markdown. */
  public static String markdown(String markdown) {
    return display(
        MimeBundle.builder().put(MimeBundle.MARKDOWN, markdown).text(markdown).build());
  }

  /** Shows a formula in LaTeX, with its dollar signs: {@code latex("$Q = A v$")}. */
  public static String latex(String latex) {
    return display(latex, MimeBundle.LATEX);
  }

  /** Shows a drawing in SVG. */
  public static String svg(String svg) {
    return display(svg, MimeBundle.SVG);
  }

  /** Shows maps, lists, texts and numbers as JSON, which the page lets one unfold. */
  public static String json(@Nullable Object value) {
    String json = Json.write(value);
    return display(MimeBundle.builder().put(MimeBundle.JSON, json).text(json).build());
  }

  /** Shows a Vega-Lite specification (version 5) as a chart. */
  public static String vegaLite(String specificationJson) {
    return display(specificationJson, MimeBundle.VEGA_LITE);
  }

  /** Takes away the running cell's outputs at once. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /**
   * Takes away the running cell's outputs.
   *
   * @param untilNext true to keep them until the next output comes
   */
  public static void clearOutput(boolean untilNext) {
    outside(Capture.current()).clear(untilNext);
  }

  /** Where displays go from within a capture; the notebook itself if there is none. */
  static DisplaySink outside(@Nullable Capture capture) {
    return capture == null ? sink : capture;
  }

  /** Sets where displays go: for whoever hosts the learner's code. */
  public static void setSink(DisplaySink newSink) {
    sink = newSink;
  }

  /** Whether a value is just what {@code display} returned to this thread, which nobody wants to read. */
  public static boolean isReturnedId(@Nullable Object value) {
    return value != null && value == LAST_ID.get();
  }

  private static final class PrintingSink implements DisplaySink {
    @Override
    public void show(MimeBundle bundle, @Nullable String displayId, boolean update) {
      String plain = bundle.data().get(MimeBundle.PLAIN);
      System.out.println(
          plain != null
              ? plain
              : String.format(Locale.ROOT, "[%s]", bundle.data().keySet()));
    }

    @Override
    public void clear(boolean untilNext) {
      // What was printed to a console stays.
    }
  }
}
