/**
 * Jupyter's widgets for cells in Java: sliders, lists, buttons, and {@code interact}, which draws again
 * whenever one of them moves. Speaks the widget messaging protocol 2.1 of ipywidgets 8 over {@link
 * org.ishizue.runtime.comm.Comms}; a client without a widget manager shows a table of the values and the
 * last picture instead. Learners start at {@link org.ishizue.runtime.widget.Widgets}, readers at {@link
 * org.ishizue.runtime.widget.Model}: one object that the page mirrors.
 */
@NullMarked
package org.ishizue.runtime.widget;

import org.jspecify.annotations.NullMarked;
