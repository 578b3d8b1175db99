package org.ishizue.datasets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.synthetic.SyntheticTable.RowProgress;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Texts;

/** Shows in the cell that a table is being generated: one line, which changes with every quarter. */
final class ShownProgress implements RowProgress {
  private static final Texts TEXTS = Texts.beside(ShownProgress.class);
  private static final int STEP_PERCENT = 25;

  private final Resource resource;
  private final long rows;
  private final long start = System.nanoTime();
  private String shown = "";
  private int step = -1;

  ShownProgress(Resource resource, long rows) {
    this.resource = resource;
    this.rows = rows;
  }

  @Override
  public void rowsWritten(long written) {
    int now = (int) (written * 100 / rows / STEP_PERCENT);
    if (now > step && written < rows) {
      step = now;
      show(TEXTS.get("generating", resource.title().current(), now * STEP_PERCENT, count(rows)));
    }
  }

  /** Says where the table is. Shows nothing if somebody else made it meanwhile. */
  void done(Path file) {
    if (step >= 0) {
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      show(TEXTS.get(
          "generated",
          resource.title().current(),
          count(rows),
          String.format(Locale.ROOT, "%.1f", seconds),
          file));
    }
  }

  private void show(String line) {
    MimeBundle text = MimeBundle.builder().text(line).build();
    if (shown.isEmpty()) {
      shown = Display.display(text);
    } else {
      Display.updateDisplay(shown, text);
    }
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
