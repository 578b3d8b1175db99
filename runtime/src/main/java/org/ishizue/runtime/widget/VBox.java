package org.ishizue.runtime.widget;

import java.util.List;

/** Widgets below each other. */
public final class VBox extends Box {
  VBox(List<? extends Widget> children) {
    super("VBox", children);
  }
}
