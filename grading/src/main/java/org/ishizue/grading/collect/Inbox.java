package org.ishizue.grading.collect;

import java.util.ArrayList;
import java.util.List;

/** What the sources found so far, and what they did not take. */
final class Inbox {
  private final List<Found> found = new ArrayList<>();
  private final List<Item> rejected = new ArrayList<>();

  void add(Found notebook) {
    found.add(notebook);
  }

  void reject(String learner, String exercise, String source, Reason reason, String detail) {
    rejected.add(Item.rejected(learner, exercise, source, reason, detail));
  }

  List<Found> found() {
    return List.copyOf(found);
  }

  List<Item> rejected() {
    return List.copyOf(rejected);
  }
}
