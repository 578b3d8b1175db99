package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.UUID;
import java.util.function.Consumer;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.UpdateDisplayData;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** One line under a cell that changes in its place, and is empty in the end. */
final class ProgressLine {
  private final Consumer<Output> publish;
  private @Nullable String id;

  ProgressLine(Consumer<Output> publish) {
    this.publish = publish;
  }

  synchronized void show(String text) {
    MimeBundle bundle = MimeBundle.text(text);
    String known = id;
    if (known == null) {
      id = UUID.randomUUID().toString();
      publish.accept(DisplayData.of(Bundles.data(bundle), new JsonObject(), id));
    } else {
      publish.accept(UpdateDisplayData.of(Bundles.data(bundle), new JsonObject(), known));
    }
  }

  void end() {
    if (id != null) {
      show("");
    }
  }
}
