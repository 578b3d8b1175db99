package org.ishizue.kernel.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.wire.CommKind;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** The open comms: id to target. */
final class CommTable {
  private final Map<String, String> targets = new LinkedHashMap<>();

  synchronized void opened(String id, String target) {
    targets.put(id, target);
  }

  synchronized void closed(String id) {
    targets.remove(id);
  }

  /** Forgets all; returns their ids. */
  synchronized List<String> closeAll() {
    List<String> ids = List.copyOf(targets.keySet());
    targets.clear();
    return ids;
  }

  /** Follows what the learner's VM says. */
  void sent(Report.Comm comm) {
    if (comm.kind() == CommKind.OPEN) {
      opened(comm.commId(), comm.target());
    } else if (comm.kind() == CommKind.CLOSE) {
      closed(comm.commId());
    }
  }

  /** All, or those of one target. */
  synchronized Map<String, String> open(@Nullable String target) {
    Map<String, String> open = new LinkedHashMap<>(targets);
    if (target != null) {
      open.values().removeIf(each -> !each.equals(target));
    }
    return open;
  }
}
