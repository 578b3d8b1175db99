package org.ishizue.lessons.markdown;

import org.commonmark.node.CustomNode;

/** A formula in TeX, between dollar signs, as notebooks write it. */
public final class MathSpan extends CustomNode {
  private final String tex;
  private final boolean display;

  MathSpan(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  /** The TeX text, without the dollar signs. */
  public String tex() {
    return tex;
  }

  /** Whether it stands on a line of its own: between two dollar signs on each side. */
  public boolean display() {
    return display;
  }
}
