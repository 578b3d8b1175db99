package org.ishizue.runtime.widget;

import java.util.List;

/** Several widgets together. */
public abstract sealed class Box extends Widget permits HBox, VBox {
  private final List<Widget> children;
  private final Model model;

  Box(String name, List<? extends Widget> children) {
    this.children = List.copyOf(children);
    this.model = control(name, new Model.Listener() {})
        .set("box_style", "")
        .set("children", this.children.stream().map(Widget::model).toList());
  }

  @Override
  Model model() {
    return model;
  }

  /** What is in it, in order. */
  public List<Widget> children() {
    return children;
  }

  @Override
  void addTo(Fallback fallback) {
    children.forEach(child -> child.addTo(fallback));
  }
}
