package org.ishizue.jupyter.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.message.ClearOutput;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.message.UpdateDisplayData;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of one cell, gathered as a front end would show them: text of one stream is joined, a
 * display is updated wherever it is shown, clearing may wait for what comes next.
 */
final class CellOutputs {
  /** The displays of a whole notebook by {@code display_id}: an update may come from another cell. */
  static final class Displays {
    private final Map<String, List<Slot>> shown = new HashMap<>();

    private void remember(@Nullable String displayId, Slot slot) {
      if (displayId != null) {
        shown.computeIfAbsent(displayId, id -> new ArrayList<>()).add(slot);
      }
    }

    private void update(UpdateDisplayData update) {
      String id = update.displayId();
      for (Slot slot : shown.getOrDefault(id == null ? "" : id, List.of())) {
        slot.show(update);
      }
    }
  }

  /** The place of one output. */
  private static final class Slot {
    private Output output;
    private final StringBuilder text = new StringBuilder();

    private Slot(Output output) {
      this.output = output;
    }

    private boolean continues(Stream more) {
      return output instanceof Stream stream && stream.name().equals(more.name());
    }

    private void show(UpdateDisplayData update) {
      if (output instanceof ExecuteResult result) {
        output = ExecuteResult.of(result.executionCount(), update.data(), update.metadata());
      } else {
        output = DisplayData.of(update.data(), update.metadata(), update.displayId());
      }
    }

    private Output output() {
      return output instanceof Stream stream ? new Stream(stream.name(), text.toString()) : output;
    }
  }

  private final Displays displays;
  private final List<Slot> slots = new ArrayList<>();
  private boolean clearBeforeNext;

  CellOutputs(Displays displays) {
    this.displays = displays;
  }

  void add(Output output) {
    if (output instanceof Stream stream) {
      addText(stream);
    } else if (output instanceof DisplayData display) {
      displays.remember(display.displayId(), addSlot(display));
    } else if (output instanceof ExecuteResult result) {
      displays.remember(result.displayId(), addSlot(result));
    } else if (output instanceof ErrorOutput) {
      addSlot(output);
    } else if (output instanceof UpdateDisplayData update) {
      displays.update(update);
    } else if (output instanceof ClearOutput clear) {
      clearBeforeNext = clear.waitForNext();
      if (!clearBeforeNext) {
        slots.clear();
      }
    }
  }

  List<Output> list() {
    return slots.stream().map(Slot::output).toList();
  }

  private void addText(Stream stream) {
    clearIfDue();
    Slot last = slots.isEmpty() ? null : slots.get(slots.size() - 1);
    Slot slot = last != null && last.continues(stream) ? last : addSlot(stream);
    slot.text.append(stream.text());
  }

  private Slot addSlot(Output output) {
    clearIfDue();
    Slot slot = new Slot(output);
    slots.add(slot);
    return slot;
  }

  private void clearIfDue() {
    if (clearBeforeNext) {
      clearBeforeNext = false;
      slots.clear();
    }
  }
}
